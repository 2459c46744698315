import type { ExtractedComment, ExtractedPage } from '@/lib/model';

/** A read page with nothing remarkable about it, for tests to change what they are about. */
export function aPage(changes: Partial<ExtractedPage> = {}): ExtractedPage {
  return {
    url: 'https://beruf.example/werkstatt/tischlerin',
    title: 'Was macht eine Tischlerin?',
    authors: ['Ada Brandt'],
    authorUrls: [],
    authorBio: null,
    publishedAt: '2021-03-04',
    modifiedAt: null,
    siteName: 'Beruf im Bild',
    language: 'de',
    excerpt: null,
    leadImageUrl: null,
    section: null,
    tags: [],
    html: '<p>Holz, Maß und Geduld.</p>',
    text: 'Holz, Maß und Geduld.',
    comments: [],
    claimedCommentCount: null,
    discussionSystem: null,
    ...changes,
  };
}

export function aComment(id: string, changes: Partial<ExtractedComment> = {}): ExtractedComment {
  return {
    id,
    author: 'Ben Kunz',
    authorUrl: null,
    byArticleAuthor: false,
    publishedAt: '2021-03-05T10:00',
    publishedAtInferred: false,
    kind: 'comment',
    parentId: null,
    parentInferred: false,
    url: null,
    html: `<p>Beitrag ${id}</p>`,
    text: `Beitrag ${id}`,
    ...changes,
  };
}
