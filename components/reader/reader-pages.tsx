import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Contents } from '@/components/contents/contents';
import { headingsIn, type TextHeading } from '@/components/contents/headings';
import { Discussion } from '@/components/discussion/discussion';
import type { FoldedTexts } from '@/components/find/folded';
import { FootnotePopover } from '@/components/footnotes/footnote-popover';
import { markFootnotes } from '@/components/footnotes/footnotes';
import { Moment } from '@/components/format/when';
import { useLive } from '@/components/live/use-live';
import { useTellingPages } from '@/components/marking/telling';
import { Markup } from '@/components/markup/markup';
import { TextChanges } from '@/components/versions/text-changes';
import { VersionList } from '@/components/versions/version-list';
import { addressKey, type Annotation, type Article, type Body, type Comment, type Id } from '@/lib/model';
import { categoriesInOrder, commentsOf, notesOf, tagsOfAnnotations } from '@/lib/store';
import { MarginNotes } from './margin-notes';
import { ReaderFind } from './reader-find';
import { ReadingStateButton } from './reading-state-button';
import { TitleBlock } from './title-block';
import { useKeptPictures } from './use-kept-pictures';
import { useMarking } from './use-marking';
import { useProgress } from './use-progress';
import './reader.css';

interface ReaderPagesProps {
  article: Article;
  /** All kept versions of its text, oldest first. */
  versions: readonly Body[];
  /** The version to begin with; null: the newest. */
  beginsWith: Id | null;
  markId: Id | null;
  commentId: Id | null;
  /** Words to be shown. */
  find: string | null;
}

async function scheme() {
  return { categories: await categoriesInOrder(), tags: await tagsOfAnnotations() };
}

const NO_SCHEME: Awaited<ReturnType<typeof scheme>> = { categories: [], tags: [] };
const NO_COMMENTS: readonly Comment[] = [];
const NO_NOTES: readonly Annotation[] = [];
const NO_HEADINGS: readonly TextHeading[] = [];

export function ReaderPages({ article, versions, beginsWith, markId, commentId, find }: ReaderPagesProps) {
  const [chosen, setChosen] = useState<Id | null>(null);
  const [compared, setCompared] = useState<readonly [Body, Body] | null>(null);
  const newest = versions.at(-1) ?? null;
  const wanted = chosen ?? beginsWith;
  const body = versions.find(({ id }) => id === wanted) ?? newest;
  const isNewest = body === newest;

  const [text, setText] = useState<HTMLElement | null>(null);
  const [headings, setHeadings] = useState(NO_HEADINGS);
  const onShown = useCallback((box: HTMLElement) => {
    markFootnotes(box, i18n.t('footnotes.back'));
    setHeadings(headingsIn(box));
    setText(box);
  }, []);
  const keptPictures = useKeptPictures(article);
  const leadsElsewhere =
    markId !== null || commentId !== null || find !== null || /^#(?!\/)./.test(location.hash);
  const resumed = useProgress(text, article.id, !leadsElsewhere);

  const comments = useLive(() => commentsOf(article.id), [article.id]).value ?? NO_COMMENTS;
  const notes = useLive(() => notesOf(article.id), [article.id]).value ?? NO_NOTES;
  const place = addressKey(article.url);
  const actions = useMemo(
    () => ({ reveal: null, keep: () => Promise.resolve(article.id), shortens: false, article, place }),
    [article, place],
  );
  const { categories, tags } = useLive(scheme, []).value ?? NO_SCHEME;
  const { ref, marking, missing } = useMarking({ article, body, comments, notes, categories, tags, markId });
  useTellingPages(article.id, notes);

  const [findAsked, setFindAsked] = useState(0);
  const askToFind = useCallback(() => setFindAsked((times) => times + 1), []);
  const folded = useRef<FoldedTexts>(null);

  return (
    <>
      <ReaderFind
        key={find}
        page={ref}
        folded={folded}
        words={find}
        begins={commentId === null}
        asked={findAsked}
        onAsk={askToFind}
      />
      <div class="reader" ref={ref}>
        <Contents headings={headings} />
        <article class="reader-article" data-testid="reader">
          <TitleBlock article={article} onFind={askToFind} />
          {resumed && (
            <p class="reader-resumed small quiet" role="status" data-testid="resumed">
              {i18n.t('reader.resumed')}{' '}
              <button
                type="button"
                class="quiet-button"
                onClick={() => scrollTo({ top: 0, behavior: 'instant' })}
              >
                {i18n.t('reader.toTop')}
              </button>
            </p>
          )}
          <VersionList
            versions={versions}
            shownId={compared ? null : (body?.id ?? null)}
            onShow={({ id }) => {
              setCompared(null);
              setChosen(id);
            }}
            onCompare={(before, after) => setCompared([before, after])}
          />
          {!isNewest && body && !compared && (
            <p class="reader-version quiet">
              {i18n.t('reader.earlier')} <Moment at={body.readAt} />.{' '}
              <button type="button" class="quiet-button" onClick={() => setChosen(newest?.id ?? null)}>
                {i18n.t('reader.newest')}
              </button>
            </p>
          )}
          {compared && (
            <TextChanges
              before={compared[0]}
              after={compared[1]}
              language={article.language}
              onClose={() => setCompared(null)}
            />
          )}
          <div hidden={compared !== null}>
            {body && keptPictures && (
              <Markup
                html={body.html}
                pictures="show"
                keptPictures={keptPictures}
                headings={2}
                language={article.language}
                class="reader-text"
                onShown={onShown}
              />
            )}
            <ReadingStateButton article={article} />
          </div>
        </article>
        <MarginNotes
          article={article}
          notes={notes}
          categories={categories}
          tags={tags}
          marking={marking}
          missing={missing}
          copiesAddress={isNewest}
        />
        {comments.length > 0 && (
          <Discussion
            article={article}
            comments={comments}
            notes={notes}
            actions={actions}
            commentId={commentId}
            folded={folded}
          />
        )}
        <FootnotePopover text={ref} />
      </div>
    </>
  );
}
