import { sendMessage, type MarkOutcome } from '@/lib/messages';
import {
  addressKey,
  checkMarkChanges,
  checkNewMark,
  type Article,
  type Id,
  type MarkChanges,
  type NewMark,
  type PageMarks,
} from '@/lib/model';
import {
  addAnnotation,
  articleByAddress,
  articleById,
  categoriesInOrder,
  changeAnnotation,
  commentBySource,
  commentsOf,
  currentBody,
  deleteNote,
  noteById,
  notesOf,
  restoreNote,
  tagsOfAnnotations,
} from '@/lib/store';
import { allReadings, readingOf } from '@/lib/tab-readings';
import { showBadge } from './badge';
import { savePage } from './save-page';

/*
 * Marks made on a page. Which article they belong to is decided here, from the tab that asks: a page's side can
 * reach the annotations of its own page and no others.
 */

/** The tab whose page asks, and its address. */
interface AskingTab {
  id: number;
  address: string | null;
}

/** Thrown when a page asks for something that is not its own. */
class NotThisPage extends Error {}

/** What is marked on the tab's page, nothing where it is not saved, and what it can be marked with. */
export async function marksOfTab(tab: AskingTab): Promise<PageMarks> {
  return pageMarks(await articleOfTab(tab));
}

async function articleOfTab(tab: AskingTab): Promise<Article | null> {
  const reading = await readingOf(tab.id);
  const read = reading?.state === 'found' ? await articleByAddress(reading.url) : null;
  return read ?? (tab.address === null ? null : articleByAddress(tab.address));
}

async function pageMarks(article: Article | null): Promise<PageMarks> {
  const annotations = article ? await notesOf(article.id) : [];
  const notes = annotations.filter(({ selectors }) => selectors.length > 0);
  const onComments = article !== null && notes.some(({ commentId }) => commentId !== null);
  const comments = onComments ? await commentsOf(article.id) : [];
  const sources = new Map(comments.map((comment) => [comment.id, comment.sourceId]));
  const marks = notes.map(({ id, selectors, quote, note, categoryId, tags, updatedAt, commentId }) => ({
    id,
    selectors,
    quote,
    note,
    categoryId,
    tags,
    updatedAt,
    commentSourceId: commentId === null ? null : (sources.get(commentId) ?? null),
  }));
  return { marks, categories: await categoriesInOrder(), tags: await tagsOfAnnotations() };
}

/** Keeps a mark; saves the page first where that has not happened since it was read. */
export async function addMark(tabId: number, data: NewMark): Promise<MarkOutcome> {
  const mark = checkNewMark(data);
  const saved = await savedArticleId(tabId);
  if (!saved.ok) return saved;

  const { articleId } = saved;
  const { commentSourceId, ...rest } = mark;
  const place = await placeIn(articleId, commentSourceId);
  const kept = await addAnnotation({ articleId, ...place, ...rest }, Date.now());
  await tellPages(articleId);
  return { ok: true, id: kept.id };
}

/** What a mark stands on: the text as it is kept now, and the comment where it stands in one. */
async function placeIn(articleId: Id, commentSourceId: string | null) {
  const comment = commentSourceId === null ? null : await commentBySource(articleId, commentSourceId);
  const body = await currentBody(articleId);
  return { commentId: comment?.id ?? null, bodyId: body?.id ?? null };
}

async function savedArticleId(tabId: number) {
  const reading = await readingOf(tabId);
  const article = reading?.state === 'found' ? await articleByAddress(reading.url) : null;
  // a text that has changed since is kept too: the mark stands on the new one
  if (article && reading?.state === 'found' && article.readAt >= reading.readAt) {
    return { ok: true, articleId: article.id } as const;
  }
  return savePage(tabId);
}

export async function changeMark(tab: AskingTab, id: Id, data: MarkChanges) {
  const articleId = await ownMark(tab, id);
  const { commentSourceId, ...changes } = checkMarkChanges(data);
  const moved = changes.selectors !== undefined;
  // the text in which it has its new place is kept, too
  if (moved) await savedArticleId(tab.id);
  const place = moved ? await placeIn(articleId, commentSourceId ?? null) : {};
  await changeAnnotation(id, { ...changes, ...place }, Date.now());
  await tellPages(articleId);
}

export async function removeMark(tab: AskingTab, id: Id) {
  const articleId = await ownMark(tab, id);
  await deleteNote(id, Date.now());
  await tellPages(articleId);
}

export async function restoreMark(tab: AskingTab, id: Id) {
  const articleId = await ownMark(tab, id);
  await restoreNote(id);
  await tellPages(articleId);
}

/** @throws {NotThisPage} when the mark stands on another article than the tab's */
async function ownMark(tab: AskingTab, id: Id): Promise<Id> {
  const article = await articleOfTab(tab);
  const mark = await noteById(id);
  if (!article || mark?.articleId !== article.id) throw new NotThisPage('The mark is not of this page.');
  return article.id;
}

/** Brings every page that shows the article, and its badge, up to date. */
export async function tellPages(articleId: Id): Promise<void> {
  const article = await articleById(articleId);
  if (!article) return;
  const marks = await pageMarks(article);
  for (const tabId of await tabsShowing(article)) {
    await showBadge(tabId, article);
    // a page that went away meanwhile asks anew when it comes back
    await sendMessage('marksChanged', marks, { tabId, frameId: 0 }).catch(() => undefined);
  }
}

/** Brings every page that was read up to date: the categories concern them all. */
export async function tellAllPages(): Promise<void> {
  for (const [tabId, reading] of await allReadings()) {
    if (reading.state !== 'found') continue;
    const marks = await pageMarks(await articleByAddress(reading.url));
    await sendMessage('marksChanged', marks, { tabId, frameId: 0 }).catch(() => undefined);
  }
}

async function tabsShowing(article: Article): Promise<number[]> {
  const tabs: number[] = [];
  for (const [tabId, reading] of await allReadings()) {
    if (reading.state === 'found' && addressKey(reading.url) === article.urlKey) tabs.push(tabId);
  }
  return tabs;
}

/** Has the tab's page, and its badge, show what is kept for it. */
export async function refreshMarks(tabId: number): Promise<void> {
  const article = await articleOfTab({ id: tabId, address: null });
  await showBadge(tabId, article);
  await sendMessage('refreshMarks', undefined, { tabId, frameId: 0 }).catch(() => undefined);
}

/** Asks the page to offer marking for what is selected; false where nobody of ours is, or it was not read. */
export function markSelection(tabId: number): Promise<boolean> {
  return sendMessage('markSelection', undefined, { tabId, frameId: 0 }).catch(() => false);
}

/** Has the page go to its next mark. */
export async function goToNextMark(tabId: number): Promise<void> {
  await sendMessage('nextMark', undefined, { tabId, frameId: 0 }).catch(() => undefined);
}
