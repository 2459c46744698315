import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useHost } from '@/components/host/host';
import type { MarkedDocument } from '@/components/marking/anchored-marks';
import { Marking } from '@/components/marking/marking';
import { tieDetails } from '@/components/marking/details';
import { quotation } from '@/components/marking/quotation';
import { markInWords } from '@/components/marking/words';
import { commentOf } from '@/components/thread/comment-of';
import { Painter } from '@/lib/annotation/painting';
import { watchText } from '@/lib/annotation/watching';
import type { Annotation, Article, Body, Category, Comment, Id, MarkChanges, NewMark } from '@/lib/model';
import { addAnnotation, changeAnnotation, deleteNote, restoreNote } from '@/lib/store';

interface MarkedArticle {
  article: Article;
  /** The version of the text that is shown; null: none is kept. */
  body: Body | null;
  comments: readonly Comment[];
  notes: readonly Annotation[];
  categories: readonly Category[];
  tags: readonly string[];
  /** A mark to go to as soon as it is found. */
  markId: Id | null;
}

export interface ReaderMarking {
  /** Goes on what holds article and discussion. */
  ref: RefObject<HTMLDivElement | null>;
  marking: Marking | null;
  /** Marks that the version shown does not have. */
  missing: ReadonlySet<Id>;
}

/** Marking in the saved copy: the same marks as on the page, kept straight in the store. */
export function useMarking(marked: MarkedArticle): ReaderMarking {
  const host = useHost();
  const ref = useRef<HTMLDivElement>(null);
  const [marking, setMarking] = useState<Marking | null>(null);
  const [missing, setMissing] = useState<ReadonlySet<Id>>(new Set());
  const latest = useRef(marked);
  latest.current = marked;

  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const keeper = {
      add: async ({ commentSourceId, ...mark }: NewMark) => {
        const place = placeIn(latest.current, commentSourceId);
        const articleId = latest.current.article.id;
        return (await addAnnotation({ articleId, ...mark, ...place }, Date.now())).id;
      },
      change: (id: Id, { commentSourceId, ...changes }: MarkChanges) => {
        const place = changes.selectors ? placeIn(latest.current, commentSourceId ?? null) : {};
        return changeAnnotation(id, { ...changes, ...place }, Date.now());
      },
      remove: (id: Id) => deleteNote(id, Date.now()),
      restore: (id: Id) => restoreNote(id),
      open: null,
      quotation: (quote: string, sourceId: string | null) =>
        quotation(quote, sourceOf(latest.current, sourceId), host.language),
      report: (found: Id[], lost: Id[]) => {
        setMissing(new Set(lost.filter((id) => !isNotShown(box, latest.current, id))));
        tieToMarks(box, latest.current, found, (id) => made.rangeOf(id));
      },
      moveEnded: () => undefined,
    };
    const made = new Marking(document, documentIn(box), keeper, new Painter(document));
    const unwatch = watchText(box, () => void made.lookAgain());
    setMarking(made);
    return () => {
      unwatch();
      made.stop();
      setMarking(null);
    };
  }, []);

  useEffect(
    () =>
      marking
        ? host.watchShortcuts({
            mark: () => marking.offer() || marking.openHere(),
            // after the last one it begins anew
            next: () => marking.goToNext() || marking.goToNext(),
          })
        : undefined,
    [marking],
  );

  const { notes, comments, categories, tags, body, markId } = marked;
  const known = useMemo(() => {
    const sources = new Map(comments.map(({ id, sourceId }) => [id, sourceId]));
    const marks = notes
      .filter(({ selectors }) => selectors.length > 0)
      .map((note) => ({
        ...note,
        commentSourceId: note.commentId === null ? null : (sources.get(note.commentId) ?? null),
      }));
    return { marks, categories: [...categories], tags: [...tags] };
  }, [notes, comments, categories, tags]);
  const begun = useRef<Id>(null);
  useEffect(() => {
    void marking?.show(known).then(() => {
      if (markId !== null && begun.current !== markId && marking.goTo(markId)) begun.current = markId;
    });
  }, [marking, known, body, markId]);

  return { ref, marking, missing };
}

/** What a mark stands on: the version that is shown, and the comment where it stands in one. */
function placeIn({ body, comments }: MarkedArticle, commentSourceId: string | null) {
  const comment = comments.find(({ sourceId }) => sourceId === commentSourceId);
  return { bodyId: body?.id ?? null, commentId: comment?.id ?? null };
}

/** A mark on a comment that is not in the document: folded, or the discussion is still being put in. */
function isNotShown(box: Element, { notes, comments }: MarkedArticle, markId: Id): boolean {
  const commentId = notes.find(({ id }) => id === markId)?.commentId ?? null;
  const comment = comments.find(({ id }) => id === commentId);
  return comment !== undefined && commentElementIn(box, comment.sourceId) === null;
}

const commentElementIn = (box: Element, sourceId: string) =>
  box.querySelector(`[data-comment-id="${CSS.escape(sourceId)}"] .comment-text`);

/** Article and comments as the reader sets them. */
function documentIn(box: HTMLElement): MarkedDocument {
  return {
    root: () => box.querySelector('.reader-text') ?? box,
    commentElement: (sourceId) => commentElementIn(box, sourceId),
    commentAt: commentOf,
  };
}

function tieToMarks(
  box: Element,
  { notes, categories }: MarkedArticle,
  found: readonly Id[],
  rangeOf: (id: Id) => Range | null,
): void {
  const byId = new Map(notes.map((note) => [note.id, note]));
  tieDetails(
    box,
    found.flatMap((id) => {
      const [note, range] = [byId.get(id), rangeOf(id)];
      return note && range ? [{ id, range, words: markInWords(note, categories, false) }] : [];
    }),
  );
}

function sourceOf({ article, comments }: MarkedArticle, sourceId: string | null) {
  const comment = comments.find((one) => one.sourceId === sourceId);
  return {
    authors: comment ? [comment.author ?? ''].filter(Boolean) : article.authors,
    title: article.title,
    siteName: article.siteName,
    publishedAt: comment ? comment.publishedAt : article.publishedAt,
    url: comment?.url ?? article.url,
  };
}
