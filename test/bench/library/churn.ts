import {
  addNote,
  changeNote,
  changeTags,
  deleteArticle,
  deleteNote,
  emptyBin,
  mergeDuplicates,
  replaceTag,
  restoreArticle,
  saveArticle,
  tendIndex,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { Chance, generatePage } from './generate';

/** Saves, changes, tags, deletes and merges without an end, until the browser is killed. */
export async function churn(seed: number, onStep: () => void): Promise<never> {
  const chance = new Chance(seed);
  void (async () => {
    for (;;) {
      await tendIndex();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  for (let at = 1_000_000; ; at++) {
    await step(chance, at);
    onStep();
  }
}

async function step(chance: Chance, at: number): Promise<void> {
  const db = database();
  const kind = chance.next();
  if (kind < 0.45) {
    // few addresses, so that many are saved again, with other text and more comments
    const page = generatePage(chance.below(100_000), chance.below(30));
    await saveArticle({ ...page, url: `https://churn.example/${chance.below(60)}` }, at);
    return;
  }
  if (kind < 0.6) {
    const articleId = oneOf(chance, await db.articles.toCollection().primaryKeys());
    if (articleId !== null) await addNote({ articleId, commentId: null }, generatePage(at, 0).title, at);
    return;
  }
  if (kind < 0.75) {
    const note = oneOf(chance, await db.annotations.toCollection().primaryKeys());
    if (note !== null)
      await (chance.next() < 0.5 ? changeNote(note, `Anders ${at}`, at) : deleteNote(note, at));
    return;
  }
  if (kind < 0.83) {
    const ids = await db.articles.toCollection().limit(20).primaryKeys();
    await (chance.next() < 0.7
      ? changeTags(ids.slice(chance.below(10)), { add: [`Thema ${chance.below(5)}`] })
      : replaceTag(`Thema ${chance.below(5)}`, `Thema ${chance.below(5)}`, at));
    return;
  }
  if (kind < 0.86) {
    const [kept, dropped] = await db.articles.toCollection().limit(2).primaryKeys();
    if (kept !== undefined && dropped !== undefined) await mergeDuplicates(kept, dropped, at);
    return;
  }
  if (kind < 0.95) {
    const id = oneOf(chance, await db.articles.toCollection().primaryKeys());
    if (id !== null) await (chance.next() < 0.6 ? deleteArticle(id, at) : restoreArticle(id));
    return;
  }
  await emptyBin(at);
}

function oneOf<T>(chance: Chance, list: readonly T[]): T | null {
  return list.length === 0 ? null : chance.pick(list);
}
