import { i18n } from '#i18n';
import { CardDates } from '@/components/card/article-card';
import { CiteButton } from '@/components/cite/cite-button';
import { namesInWords, siteOf } from '@/components/format/names';
import { numberInWords, readingMinutes } from '@/components/format/numbers';
import { Moment } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { commentCountInWords } from '@/components/thread/thread-head';
import { articleReference } from '@/lib/exchange/citation/reference';
import type { Article } from '@/lib/model';
import './title-block.css';

/** Who wrote it, where and when, and the way to the original. */
export function TitleBlock({ article, onFind }: { article: Article; onFind: () => void }) {
  const { language } = useHost();
  const minutes = readingMinutes(article.wordCount);
  return (
    <header class="title-block">
      <p class="title-site">
        <a href={article.url} target="_blank" rel="noopener noreferrer" title={article.url}>
          {article.siteName ?? siteOf(article.url)}
          <Icon name="external" label={i18n.t('reader.original')} />
        </a>
      </p>
      <h1 lang={article.language ?? undefined} dir="auto">
        {article.title || article.url}
      </h1>
      {article.authors.length > 0 && (
        <p class="title-authors">{i18n.t('card.by', [namesInWords(article.authors, language)])}</p>
      )}
      <CardDates facts={article} />
      <p class="facts small quiet">
        <span>{i18n.t('card.minutes', minutes, [numberInWords(minutes, language)])}</span>
        {article.commentCount > 0 && (
          <span>
            <a href="#reader-discussion">
              {commentCountInWords(article.commentCount, article.claimedCommentCount, language)}
            </a>
          </span>
        )}
        <span>
          {i18n.t('reader.savedAt')} <Moment at={article.savedAt} />
        </span>
      </p>
      <div class="title-tools">
        <CiteButton title={i18n.t('cite.article')} referenceOf={() => articleReference(article, new Set())} />{' '}
        <button
          type="button"
          class="quiet-button"
          title={i18n.t('find.label')}
          aria-keyshortcuts="/"
          data-testid="open-find"
          onClick={onFind}
        >
          <Icon name="search" /> {i18n.t('find.open')}
        </button>
      </div>
    </header>
  );
}
