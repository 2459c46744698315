import type { ComponentChild } from 'preact';
import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import type { Passage, SearchResult } from '@/lib/search';
import './found-in-texts.css';

const ICONS = { title: 'page', body: 'page', comment: 'comment', note: 'note' } as const;

/** Hits in texts, comments and notes, as passages with the words marked. */
export function FoundInTexts({ result }: { result: SearchResult }) {
  const { articleAddress, libraryTarget } = useHost();
  const hits = inTexts(result);
  return (
    <section class="found" aria-labelledby="found" data-testid="found">
      <h2 id="found">{i18n.t('search.inTexts')}</h2>
      {result.building && (
        <p class="small quiet" role="status">
          {i18n.t('search.building')}
        </p>
      )}
      <ul class="found-list">
        {hits.map(({ article, passages }) => (
          <li key={article.id}>
            <a class="saved-title" href={articleAddress(article.id)} target={libraryTarget}>
              {article.title}
            </a>
            {passages.map((passage, i) => (
              <p key={i} class="found-passage" dir="auto">
                <Icon name={ICONS[passage.source]} label={i18n.t(`search.sources.${passage.source}`)} />{' '}
                {marked(passage)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the list of titles does not show anyway. */
export function inTexts(result: SearchResult) {
  return result.articles
    .map((hit) => ({ ...hit, passages: hit.passages.filter(({ source }) => source !== 'title') }))
    .filter(({ passages }) => passages.length > 0);
}

function marked({ text, marks }: Passage): ComponentChild[] {
  let at = 0;
  const parts: ComponentChild[] = [];
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
