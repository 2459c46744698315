import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { namesInWords, siteOf } from '@/components/format/names';
import { numberInWords, readingMinutes } from '@/components/format/numbers';
import { PageDate } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { commentCountInWords } from '@/components/thread/thread-head';
import type { ArticleFacts } from './facts';
import './card.css';

interface ArticleCardProps {
  facts: ArticleFacts;
  /** Stands in the corner. */
  corner?: ComponentChildren;
  onComments?: () => void;
  /** Where the discussion is that was not read; null: nowhere. */
  elsewhere?: string | null;
  /** What can be done with the article. */
  children?: ComponentChildren;
}

/** What was found: enough to see that it is the right article, and whole. */
export function ArticleCard({ facts, corner, onComments, elsewhere = null, children }: ArticleCardProps) {
  const { language } = useHost();
  const { commentCount, claimedCommentCount } = facts;
  const isElsewhere = commentCount === 0 && elsewhere !== null;
  const count = isElsewhere
    ? i18n.t('frames.card', [elsewhere])
    : commentCountInWords(commentCount, claimedCommentCount, language);
  return (
    <article class="card" data-testid="card">
      <div class="card-top">
        <p class="small quiet card-site">{facts.siteName ?? siteOf(facts.url)}</p>
        {corner}
      </div>
      <h2 class="card-title" data-testid="card-title" lang={facts.language ?? undefined} dir="auto">
        {facts.title || i18n.t('card.untitled')}
      </h2>
      {facts.authors.length > 0 && (
        <p class="card-authors">{i18n.t('card.by', [namesInWords(facts.authors, language)])}</p>
      )}
      <CardDates facts={facts} />
      <p class="facts card-facts">
        <span>
          {i18n.t('card.minutes', readingMinutes(facts.wordCount), [
            numberInWords(readingMinutes(facts.wordCount), language),
          ])}
        </span>
        {(commentCount > 0 || isElsewhere) && onComments ? (
          <button type="button" class="link-button" data-testid="card-comments" onClick={onComments}>
            {count}
          </button>
        ) : (
          <span>{count}</span>
        )}
      </p>
      {facts.excerpt !== null && (
        <p class="card-excerpt" lang={facts.language ?? undefined} dir="auto">
          {facts.excerpt}
        </p>
      )}
      {children}
    </article>
  );
}

export function CardDates({ facts }: { facts: Pick<ArticleFacts, 'publishedAt' | 'modifiedAt'> }) {
  const { publishedAt, modifiedAt } = facts;
  if (publishedAt === null && modifiedAt === null) return null;
  return (
    <p class="facts small quiet">
      {publishedAt !== null && (
        <span>
          {i18n.t('card.published')} <PageDate iso={publishedAt} most="day" />
        </span>
      )}
      {modifiedAt !== null && modifiedAt.slice(0, 10) !== publishedAt?.slice(0, 10) && (
        <span>
          {i18n.t('card.modified')} <PageDate iso={modifiedAt} most="day" />
        </span>
      )}
    </p>
  );
}
