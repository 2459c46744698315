import { setTimeout as sleep } from 'node:timers/promises';
import type { Annotation, Article, Body, Category, Comment, Id } from '../../lib/model/index.ts';
import { putIntoLibrary, readLibrary, type Library } from '../browser/library.ts';
import type { Surface } from '../browser/surface.ts';

/** Occupation profiles as they lie in a library, with what is marked in them. */

interface Profile {
  id: Id;
  title: string;
  author: string;
  year: number;
  paragraphs: string[];
  comments: { author: string; text: string }[];
  /** Words of the text or of a comment, and the place of their category in the scheme; null: without one. */
  marks: { quote: string; category: number | null; note?: string; tags?: string[]; comment?: number }[];
}

export const PROFILES: readonly Profile[] = [
  {
    id: 'imkerin',
    title: 'Was macht eine Imkerin?',
    author: 'Jule Harms',
    year: 2019,
    paragraphs: [
      'Eine Imkerin betreut im Sommer zwanzig bis vierzig Völker, kontrolliert jede Woche die Waben und schleudert zweimal im Jahr.',
      'Die Ausbildung zur Tierwirtin mit Schwerpunkt Imkerei dauert drei Jahre.',
      'Geduld ist wichtiger als Kraft, und wer Angst vor Stichen hat, wird hier nicht glücklich.',
    ],
    comments: [
      { author: 'Arne', text: 'Vom Honig allein kann niemand leben, die meisten machen das nebenher.' },
      { author: 'Svenja K.', text: 'Danke, sehr anschaulich.' },
    ],
    marks: [
      { quote: 'kontrolliert jede Woche die Waben', category: 0 },
      {
        quote: 'Geduld ist wichtiger als Kraft',
        category: 1,
        note: 'Im Gespräch **nachfragen**',
        tags: ['Stärken'],
      },
      { quote: 'dauert drei Jahre', category: 2 },
      { quote: 'Vom Honig allein kann niemand leben', category: 3, comment: 0 },
      { quote: 'Angst vor Stichen', category: null },
    ],
  },
  {
    id: 'uhrmacher',
    title: 'Uhrmacher: ein Handwerk mit Zukunft?',
    author: 'Pit Ohlsen',
    year: 2021,
    paragraphs: [
      'Ein Uhrmacher zerlegt, reinigt und justiert Werke, deren Teile kaum größer sind als ein Sandkorn.',
      'Im dritten Lehrjahr gibt es 950 Euro, danach beginnt man mit etwa 2600 Euro brutto.',
      'Wer Meister wird, findet leicht eine Werkstatt, denn viele suchen einen Nachfolger.',
    ],
    comments: [{ author: 'Arne', text: 'Ohne ruhige Hände geht es nicht.' }],
    marks: [
      { quote: 'zerlegt, reinigt und justiert Werke', category: 0 },
      { quote: 'ruhige Hände', category: 1, comment: 0 },
      { quote: 'danach beginnt man mit etwa 2600 Euro brutto', category: 3 },
      { quote: 'viele suchen einen Nachfolger', category: 4, note: 'Stand 2021' },
    ],
  },
  {
    id: 'bestatterin',
    title: 'Mein Weg zur Bestatterin',
    author: 'Jule Harms',
    year: 2021,
    paragraphs: ['Die meiste Zeit höre ich zu. Der Rest ist Organisation.'],
    comments: [],
    marks: [{ quote: 'Die meiste Zeit höre ich zu', category: 0 }],
  },
];

const KEPT = Date.UTC(2026, 4, 4, 9);

/** Puts the profiles into the library of a browser in which the scheme of six categories is there. */
export async function putProfiles(extensionPage: Surface): Promise<Category[]> {
  let categories: Category[] = [];
  await extensionPage.waitFor('body');
  // the extension makes them when it is installed
  while (categories.length < 6) {
    await sleep(40);
    ({ categories } = await readLibrary(extensionPage));
  }
  await putIntoLibrary(extensionPage, asRecords(categories));
  return categories;
}

function asRecords(categories: readonly Category[]): Partial<Library> {
  return {
    articles: PROFILES.map(articleOf),
    bodies: PROFILES.map(bodyOf),
    comments: PROFILES.flatMap((profile) => profile.comments.map((_, i) => commentOf(profile, i))),
    annotations: PROFILES.flatMap((profile) =>
      profile.marks.map((_, i) => annotationOf(profile, i, categories)),
    ),
  };
}

function articleOf(profile: Profile, place: number): Article {
  const url = `https://beruf.example/${profile.id}`;
  return {
    id: profile.id,
    url,
    urlKey: `beruf.example/${profile.id}`,
    title: profile.title,
    authors: [profile.author],
    authorUrls: [],
    authorBio: null,
    siteName: 'Beruf im Bild',
    publishedAt: `${profile.year}-03-04`,
    modifiedAt: null,
    language: 'de',
    excerpt: null,
    leadImageUrl: null,
    section: null,
    tags: [],
    collectionId: null,
    pageTags: [],
    readingState: 'unread',
    wordCount: 60,
    commentCount: profile.comments.length,
    claimedCommentCount: null,
    discussionSystem: profile.comments.length > 0 ? 'general' : null,
    noteCount: profile.marks.length,
    pictureBytes: 0,
    titleKey: profile.title.toLowerCase(),
    textKey: null,
    savedAt: KEPT - place,
    readAt: KEPT - place,
    deletedAt: null,
  };
}

function bodyOf({ id, paragraphs }: Profile): Body {
  return {
    id: `${id}-text`,
    articleId: id,
    readAt: KEPT,
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    text: paragraphs.join('\n'),
  };
}

function commentOf({ id, year, comments }: Profile, position: number): Comment {
  const { author = null, text = '' } = comments[position] ?? {};
  return {
    id: `${id}-comment-${position}`,
    articleId: id,
    sourceId: `c${position}`,
    position,
    author,
    authorUrl: null,
    byArticleAuthor: false,
    publishedAt: `${year + 1}-05-06`,
    publishedAtInferred: false,
    kind: 'comment',
    parentId: null,
    parentInferred: false,
    url: `https://beruf.example/${id}#c${position}`,
    html: `<p>${text}</p>`,
    text,
    firstSeenAt: KEPT,
    lastSeenAt: KEPT,
    missingSince: null,
    earlier: [],
  };
}

function annotationOf(profile: Profile, i: number, categories: readonly Category[]): Annotation {
  const { quote = '', category = null, note = '', tags = [], comment } = profile.marks[i] ?? {};
  const text = comment === undefined ? profile.paragraphs.join(' ') : (profile.comments[comment]?.text ?? '');
  return {
    id: `${profile.id}-mark-${i}`,
    articleId: profile.id,
    commentId: comment === undefined ? null : `${profile.id}-comment-${comment}`,
    bodyId: comment === undefined ? `${profile.id}-text` : null,
    selectors: [
      { type: 'TextQuoteSelector', exact: quote },
      { type: 'TextPositionSelector', start: text.indexOf(quote), end: text.indexOf(quote) + quote.length },
    ],
    quote,
    note,
    categoryId: category === null ? null : (categories[category]?.id ?? null),
    tags,
    createdAt: KEPT + i,
    updatedAt: KEPT + i,
    deletedAt: null,
  };
}
