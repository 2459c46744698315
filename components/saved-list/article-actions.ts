import { i18n } from '#i18n';
import { showToast } from '@/components/toast/toasts';
import type { Id, ReadingState } from '@/lib/model';
import {
  articlesById,
  changeTags,
  deleteArticles,
  moveToCollection,
  putBack,
  restoreArticles,
  restoreReadingStates,
  restoreTags,
  setReadingState,
} from '@/lib/store';

/** What is done with one or many articles; each tells what it did, with a way back. */

const count = (ids: readonly Id[]) => i18n.t('saved.count', ids.length, [String(ids.length)]);

export async function removeAll(ids: readonly Id[], onUndone: () => void = () => undefined): Promise<void> {
  if (ids.length === 0) return;
  const [first] = ids.length === 1 ? [...(await articlesById(ids)).values()] : [];
  await deleteArticles(ids, Date.now());
  showToast(i18n.t('saved.deleted', [first ? first.title || first.url : count(ids)]), async () => {
    await restoreArticles(ids);
    onUndone();
  });
}

/** Read ones become unread when all are read; otherwise all become read. */
export async function toggleRead(ids: readonly Id[]): Promise<void> {
  const articles = [...(await articlesById(ids)).values()];
  const areRead = articles.every(({ readingState }) => readingState === 'read');
  await markAs(ids, areRead ? 'unread' : 'read');
}

export async function markAs(ids: readonly Id[], state: ReadingState): Promise<void> {
  const before = await setReadingState(ids, state);
  if (before.size === 0) return;
  const done = i18n.t(state === 'read' ? 'bulk.markedRead' : 'bulk.markedUnread', [count(ids)]);
  showToast(done, () => restoreReadingStates(before));
}

export async function retag(
  ids: readonly Id[],
  change: { add?: readonly string[]; remove?: readonly string[] },
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const before = await changeTags(ids, change, onProgress);
  if (before.size === 0) return;
  const text = change.add?.length
    ? i18n.t('bulk.tagAdded', [change.add.join(', '), count([...before.keys()])])
    : i18n.t('bulk.tagRemoved', [change.remove?.join(', ') ?? '', count([...before.keys()])]);
  showToast(text, () => restoreTags(before));
}

/** @param name of the collection; null: out of any */
export async function moveAll(
  ids: readonly Id[],
  collectionId: Id | null,
  name: string | null,
): Promise<void> {
  const places = await moveToCollection(ids, collectionId);
  showToast(
    name === null ? i18n.t('bulk.movedOut', [count(ids)]) : i18n.t('bulk.moved', [count(ids), name]),
    () => putBack(places),
  );
}
