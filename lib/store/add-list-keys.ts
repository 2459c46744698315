import type { Transaction } from 'dexie';
import { textKey, titleKey, type Article, type Body } from '@/lib/model';

/** Articles changed at once: their texts are in memory together. */
const SLICE = 100;

type ArticleOfVersion2 = Omit<Article, 'collectionId' | 'pictureBytes' | 'titleKey' | 'textKey'>;

/** Gives articles of version 2 what version 3 sorts and compares them by. */
export async function addListKeys(transaction: Transaction): Promise<void> {
  const articles = transaction.table<ArticleOfVersion2 | Article>('articles');
  const bodies = transaction.table<Body>('bodies');
  const ids = (await articles.toCollection().primaryKeys()) as string[];
  for (let at = 0; at < ids.length; at += SLICE) {
    const slice = (await articles.bulkGet(ids.slice(at, at + SLICE))).filter(
      (article) => article !== undefined,
    );
    const changed = await Promise.all(
      slice.map(async (article): Promise<Article> => {
        const ofArticle = bodies
          .where('[articleId+readAt]')
          .between([article.id, -Infinity], [article.id, Infinity]);
        const newest = await ofArticle.last();
        return {
          ...article,
          collectionId: null,
          pictureBytes: 0,
          titleKey: titleKey(article.title),
          textKey: textKey(newest?.text ?? ''),
        };
      }),
    );
    await articles.bulkPut(changed);
  }
}
