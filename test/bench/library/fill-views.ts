import { newId, type Annotation, type Category, type Id } from '@/lib/model';
import { database } from '@/lib/store/connection';
import { mergeComments } from '@/lib/store/merge-comments';
import { emptyState } from '@/lib/store/text-index/tables';
import { articleOf } from './fill';
import { Chance, generateNote, generatePage } from './generate';
import { GERMAN } from './vocabulary';

const ARTICLES = 500;
const COLORS = ['yellow', 'green', 'blue', 'pink', 'violet', 'teal'] as const;

/** What the views of passages and discussions are measured with. */
export interface FilledViews {
  /** The category with most passages. */
  categoryId: Id;
  /** The article with the long discussion. */
  articleId: Id;
}

/** Writes passages in six categories over many articles, and one article with a long discussion. */
export async function fillViews(notes: number, comments: number): Promise<FilledViews> {
  const db = database();
  const chance = new Chance(11);
  await db.textState.put(emptyState(true));
  const categories = COLORS.map((color, position): Category => ({
    id: newId(),
    name: chance.pick(GERMAN.nouns),
    color,
    key: String(position + 1),
    position,
  }));
  await db.categories.clear();
  await db.categories.bulkAdd(categories);
  const perArticle = Math.ceil(notes / ARTICLES);
  for (let number = 0; number < ARTICLES; number++) {
    const page = generatePage(number, 5);
    const article = { ...articleOf(page, number + 1), noteCount: perArticle };
    const { rows } = mergeComments(article.id, [], page.comments, number + 1, true);
    await db.articles.add(article);
    await db.comments.bulkAdd(rows);
    await db.annotations.bulkAdd(
      Array.from({ length: perArticle }, (_, i): Annotation => {
        const note = generateNote(number * perArticle + i);
        return {
          id: newId(),
          articleId: article.id,
          commentId: chance.next() < 0.3 ? chance.pick(rows).id : null,
          bodyId: null,
          selectors: [],
          quote: note.slice(0, 140),
          note: chance.next() < 0.4 ? note : '',
          // the first has half of all
          categoryId: (chance.next() < 0.5 ? categories[0] : chance.pick(categories))?.id ?? null,
          tags: [],
          createdAt: i,
          updatedAt: i,
          deletedAt: null,
        };
      }),
    );
  }
  const page = generatePage(90_000, comments);
  const long = articleOf(page, 90_000);
  await db.articles.add(long);
  await db.bodies.add({ id: newId(), articleId: long.id, readAt: 1, html: page.html, text: page.text });
  await db.comments.bulkAdd(mergeComments(long.id, [], page.comments, 1, true).rows);
  return { categoryId: categories[0]?.id ?? '', articleId: long.id };
}

declare global {
  interface Window {
    fillViews: typeof fillViews;
  }
}

window.fillViews = fillViews;
