import type { Article, Category } from '@/lib/model';
import type { Passage } from '@/lib/store';

export function anArticle(id: string, changes: Partial<Article> = {}): Article {
  return {
    id,
    url: `https://beruf.example/${id}`,
    urlKey: `beruf.example/${id}`,
    title: id,
    authors: ['Ada Brandt'],
    authorUrls: [],
    authorBio: null,
    siteName: 'Beruf im Bild',
    publishedAt: '2021-03-04',
    modifiedAt: null,
    language: 'de',
    excerpt: null,
    leadImageUrl: null,
    section: null,
    tags: [],
    collectionId: null,
    pageTags: [],
    readingState: 'unread',
    wordCount: 100,
    commentCount: 0,
    claimedCommentCount: null,
    discussionSystem: null,
    noteCount: 0,
    pictureBytes: 0,
    titleKey: id,
    textKey: null,
    savedAt: 1,
    readAt: 1,
    deletedAt: null,
    ...changes,
  };
}

export const PAY: Category = { id: 'pay', name: 'Gehalt', position: 0, color: 'pink', key: '1' };
export const TASKS: Category = { id: 'tasks', name: 'Aufgaben', position: 1, color: 'green', key: '2' };

export function aPassage(article: Article, changes: Partial<Passage> = {}): Passage {
  return {
    id: 'p',
    article,
    commentId: changes.comment ? 'c' : null,
    comment: null,
    quote: 'Holz und Geduld',
    note: '',
    tags: [],
    categoryId: PAY.id,
    createdAt: 1,
    offset: 0,
    ...changes,
  };
}

export const byBen = {
  author: 'Ben Kunz',
  publishedAt: '2021-03-05',
  publishedAtInferred: false,
  url: 'https://beruf.example/tischlerin#c7',
  position: 0,
};
