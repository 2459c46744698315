import { newId, type Article, type Collection } from '@/lib/model';
import { database } from '@/lib/store/connection';
import { emptyState } from '@/lib/store/text-index/tables';
import { articleOf } from './fill';
import { Chance, generatePage } from './generate';
import { GERMAN } from './vocabulary';

const BATCH = 250;
const TAGS = GERMAN.nouns.slice(0, 200);
const STATES = ['unread', 'unread', 'reading', 'read'] as const;

/** Writes what lists need of a library: articles with tags, collections and reading states, without their texts. */
export async function fillList(count: number): Promise<void> {
  const db = database();
  const chance = new Chance(7);
  const collections = Array.from({ length: 12 }, (_, position): Collection => ({
    id: newId(),
    name: chance.pick(GERMAN.nouns),
    parentId: null,
    position,
  }));
  await db.collections.bulkAdd(collections);
  // nothing to be indexed meanwhile
  await db.textState.put(emptyState(true));
  for (let at = 0; at < count; at += BATCH) {
    const articles = Array.from({ length: Math.min(BATCH, count - at) }, (_, i): Article => ({
      ...articleOf(generatePage(at + i, chance.below(40)), at + i + 1),
      tags: Array.from({ length: chance.below(3) }, () => chance.zipf(TAGS)),
      collectionId: chance.next() < 0.3 ? chance.pick(collections).id : null,
      readingState: chance.pick(STATES),
      noteCount: chance.below(4),
    }));
    await db.articles.bulkAdd(articles);
  }
}

declare global {
  interface Window {
    fillList: typeof fillList;
  }
}

window.fillList = fillList;
