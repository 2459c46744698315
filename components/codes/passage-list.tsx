import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { cutIntoBlocks } from '@/components/long-list/blocks';
import { LongList } from '@/components/long-list/long-list';
import { PassageView } from '@/components/passage/passage-view';
import { articleInWords, sourceInWords } from '@/components/passage/source';
import type { Category, Id } from '@/lib/model';
import type { Passage } from '@/lib/store';
import { CategorySelect } from './category-select';

/** Heights in pixels, about. */
const ROW = 96;
const HEAD = 64;

interface PassageRow {
  passage: Passage;
  /** How many passages of its article are shown, where it is the first of them. */
  ofArticle: number | null;
}

interface PassageListProps {
  passages: readonly Passage[];
  categories: readonly Category[];
}

/** Passages by article, thousands of them; each can be given another category. */
export function PassageList({ passages, categories }: PassageListProps) {
  const { language } = useHost();
  const before = useRef<readonly (readonly PassageRow[])[]>([]);
  const blocks = useMemo(() => cutIntoBlocks(rowsOf(passages), () => true, before.current), [passages]);
  before.current = blocks;

  // the next passage is at hand when one has got another category
  const box = useRef<HTMLDivElement>(null);
  const focusNext = useRef<Id | null>(null);
  const latest = useRef(passages);
  latest.current = passages;
  const leave = useCallback((id: Id) => {
    const at = latest.current.findIndex((passage) => passage.id === id);
    focusNext.current = (latest.current[at + 1] ?? latest.current[at - 1])?.id ?? null;
  }, []);
  useEffect(() => {
    if (focusNext.current === null) return;
    box.current
      ?.querySelector<HTMLElement>(`.codes-passage[data-id="${focusNext.current}"] > select`)
      ?.focus();
    focusNext.current = null;
  }, [passages]);

  const row = useCallback(
    ({ passage, ofArticle }: PassageRow) => (
      <div key={passage.id} role="listitem">
        {ofArticle !== null && <ArticleHead passage={passage} count={ofArticle} />}
        <div class="codes-passage" data-id={passage.id}>
          <PassageView passage={passage} />
          <CategorySelect passage={passage} categories={categories} onChange={() => leave(passage.id)} />
        </div>
      </div>
    ),
    [categories, leave],
  );
  const plainRow = useCallback(
    ({ passage, ofArticle }: PassageRow) => (
      <div key={passage.id} role="listitem">
        {ofArticle !== null && <p class="codes-article codes-head">{passage.article.title}</p>}
        <div class="codes-passage">
          <div class="passage">
            <span class="passage-quote">{passage.quote}</span>
            {passage.note !== '' && <p class="note-words">{passage.note}</p>}
            <p class="small quiet">{[sourceInWords(passage, language), ...passage.tags].join(' · ')}</p>
          </div>
        </div>
      </div>
    ),
    [language],
  );
  return (
    <div ref={box}>
      <LongList
        label={i18n.t('codes.passages')}
        blocks={blocks}
        row={row}
        plainRow={plainRow}
        estimate={rowHeight}
      />
    </div>
  );
}

const rowHeight = ({ ofArticle }: PassageRow) => ROW + (ofArticle === null ? 0 : HEAD);

function rowsOf(passages: readonly Passage[]): PassageRow[] {
  const counts = new Map<Id, number>();
  for (const { article } of passages) counts.set(article.id, (counts.get(article.id) ?? 0) + 1);
  return passages.map((passage, i) => {
    const { id } = passage.article;
    return { passage, ofArticle: passages[i - 1]?.article.id === id ? null : (counts.get(id) ?? 0) };
  });
}

function ArticleHead({ passage: { article }, count }: { passage: Passage; count: number }) {
  const { articleAddress, language, libraryTarget } = useHost();
  return (
    <div class="codes-head">
      <h2 class="codes-article" lang={article.language ?? undefined} dir="auto">
        <a href={articleAddress(article.id)} target={libraryTarget}>
          {article.title || article.url}
        </a>
      </h2>
      <p class="facts small quiet">
        <span>{articleInWords(article, language)}</span>
        <span>{i18n.t('passages.count', count, [numberInWords(count, language)])}</span>
      </p>
    </div>
  );
}
