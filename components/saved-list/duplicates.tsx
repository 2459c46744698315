import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { siteOf } from '@/components/format/names';
import { Moment } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { IconButton } from '@/components/icon/icon-button';
import { commentCountInWords } from '@/components/thread/thread-head';
import { showToast } from '@/components/toast/toasts';
import type { Article, Id } from '@/lib/model';
import { mergeDuplicates, separate, type MergedDuplicates } from '@/lib/store';
import { addressOf } from './list-view';
import './duplicates.css';
import './saved-title.css';

/** Number of groups that the user has seen and let be. */
const KEY = 'duplicates-let-be';

/** Says that some articles are there twice, until the user has let them be. */
export function DuplicatesNotice({ groups }: { groups: readonly Article[][] }) {
  const host = useHost();
  const [letBe, setLetBe] = useState(() => Number(localStorage.getItem(KEY) ?? 0));
  if (groups.length <= letBe) return null;
  return (
    <p class="notice" data-testid="duplicates-notice">
      <span>
        {i18n.t('duplicates.notice', groups.length, [String(groups.length)])}{' '}
        <a href={addressOf({ name: 'duplicates' }, host)}>{i18n.t('duplicates.look')}</a>
      </span>
      <IconButton
        icon="close"
        label={i18n.t('duplicates.letBe')}
        onClick={() => {
          localStorage.setItem(KEY, String(groups.length));
          setLetBe(groups.length);
        }}
      />
    </p>
  );
}

/** Articles with the same text under several addresses, side by side, to be made one. */
export function Duplicates({ groups }: { groups: readonly Article[][] }) {
  if (groups.length === 0) {
    return (
      <EmptyState icon="copies" title={i18n.t('duplicates.none')} text={i18n.t('duplicates.noneHelp')} />
    );
  }
  return (
    <section class="duplicates" aria-label={i18n.t('duplicates.title')} data-testid="duplicates">
      <p class="quiet">{i18n.t('duplicates.help')}</p>
      {groups.map((group) => (
        <Group key={group.map(({ id }) => id).join()} group={group} />
      ))}
    </section>
  );
}

function Group({ group }: { group: readonly Article[] }) {
  const [kept, setKept] = useState<Id>(group[0]?.id ?? '');
  const title = group.find(({ id }) => id === kept)?.title ?? '';
  const merge = async () => {
    const others = group.filter(({ id }) => id !== kept);
    const merges: (MergedDuplicates | null)[] = [];
    for (const { id } of others) merges.push(await mergeDuplicates(kept, id, Date.now()));
    showToast(i18n.t('duplicates.merged', [title]), async () => {
      for (const merged of merges.reverse()) if (merged) await separate(merged);
    });
  };
  return (
    <fieldset class="duplicate" data-testid="duplicate">
      <legend class="saved-title">{title}</legend>
      {group.map((article) => (
        <Choice key={article.id} article={article} chosen={article.id === kept} onChoose={setKept} />
      ))}
      <button type="button" class="button" onClick={() => void merge()}>
        {i18n.t('duplicates.merge')}
      </button>
    </fieldset>
  );
}

interface ChoiceProps {
  article: Article;
  chosen: boolean;
  onChoose: (id: Id) => void;
}

function Choice({ article, chosen, onChoose }: ChoiceProps) {
  const { articleAddress, language } = useHost();
  const { id, url, commentCount, noteCount, savedAt } = article;
  return (
    <div class="duplicate-choice">
      <label>
        <input type="radio" checked={chosen} onChange={() => onChoose(id)} /> {siteOf(url)}
      </label>
      <p class="facts small quiet">
        <span>
          {i18n.t('saved.savedAt')} <Moment at={savedAt} />
        </span>
        <span>{commentCountInWords(commentCount, null, language)}</span>
        {noteCount > 0 && <span>{i18n.t('saved.notes', noteCount)}</span>}
        <span>
          <a href={articleAddress(id)}>{i18n.t('duplicates.read')}</a>
        </span>
      </p>
      <p class="small quiet duplicate-address">{url}</p>
    </div>
  );
}
