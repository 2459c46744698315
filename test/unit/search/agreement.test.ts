import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { search } from '@/lib/search';
import {
  addNote,
  changeNote,
  checkIndex,
  deleteArticle,
  deleteNote,
  emptyBin,
  forgetIndexMemory,
  rebuildIndex,
  restoreArticle,
  restoreNote,
  saveArticle,
  tendIndex,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { query, step, type Step } from './random-library';
import { scan } from './scan';

async function take(one: Step, at: number): Promise<void> {
  const articles = await database().articles.toCollection().primaryKeys();
  const notes = await database().annotations.toCollection().primaryKeys();
  const chosen = (ids: string[], which: number) => ids[which % ids.length];
  switch (one.step) {
    case 'save':
      await saveArticle(one.page, at);
      break;
    case 'delete':
    case 'restore': {
      const id = chosen(articles, one.which);
      if (id !== undefined) await (one.step === 'delete' ? deleteArticle(id, at) : restoreArticle(id));
      break;
    }
    case 'note': {
      const articleId = chosen(articles, one.which);
      if (articleId !== undefined) await addNote({ articleId, commentId: null }, one.text, at);
      break;
    }
    case 'change note':
    case 'delete note':
    case 'restore note': {
      const id = chosen(notes, one.which);
      if (id === undefined) break;
      if (one.step === 'change note') await changeNote(id, one.text, at);
      else await (one.step === 'delete note' ? deleteNote(id, at) : restoreNote(id));
      break;
    }
    case 'empty bin':
      await emptyBin(at);
      break;
    case 'merge':
      await tendIndex();
      break;
    case 'reopen':
      forgetIndexMemory();
      break;
    case 'rebuild':
      await rebuildIndex();
  }
}

it(
  'answers as reading everything would, whatever happened to the library',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 40 }),
        fc.array(query, { minLength: 1, maxLength: 6 }),
        async (steps, queries) => {
          await Promise.all(database().tables.map((table) => table.clear()));
          for (const [i, one] of steps.entries()) {
            await take(one, i + 1);
            const text = queries[i % queries.length] ?? '';
            const { articles, total } = await search(text, { limit: 100 });
            const hits = new Map(articles.map((hit) => [hit.article.id, hit.hits]));
            expect(new Map([...hits].sort()), text).toEqual(new Map([...(await scan(text))].sort()));
            expect(total).toBe(hits.size);
          }
          expect(await checkIndex()).toMatchObject({ wrong: [], superfluous: 0 });
        },
      ),
      { numRuns: 25 },
    );
  },
);
