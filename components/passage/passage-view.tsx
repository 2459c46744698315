import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { Markdown } from '@/components/markdown/markdown';
import type { Passage } from '@/lib/store';
import { sourceInWords } from './source';
import './passage.css';

/** A passage in the colour of its category, with what was written beside it. Its words lead to its place. */
export function PassageView({ passage }: { passage: Passage }) {
  const { articleAddress, language, libraryTarget } = useHost();
  const { id, article, commentId, quote, note, tags } = passage;
  const source = sourceInWords(passage, language);
  const address = articleAddress(article.id, {
    ...(quote !== '' && { markId: id }),
    ...(commentId !== null && { commentId }),
  });
  return (
    <div class="passage" data-testid="passage" data-passage-id={id}>
      <a class="passage-place" href={address} target={libraryTarget} title={i18n.t('passages.goTo')}>
        {quote === '' ? (
          source
        ) : (
          <q class="passage-quote" lang={article.language ?? undefined} dir="auto">
            {quote}
          </q>
        )}
      </a>
      {note !== '' && <Markdown text={note} />}
      {(quote !== '' || tags.length > 0) && (
        <p class="passage-source facts small quiet">
          {quote !== '' && (
            <span>
              <Icon name={commentId === null ? 'page' : 'comment'} /> {source}
            </span>
          )}
          {tags.map((tag) => (
            <span key={tag}>
              <Icon name="tag" label={i18n.t('passages.tag')} /> {tag}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
