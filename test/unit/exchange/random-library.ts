import fc from 'fast-check';
import {
  addressKey,
  CATEGORY_COLORS,
  COMMENT_KINDS,
  textKey,
  titleKey,
  type Annotation,
  type ArticleEntry,
  type Comment,
  type LibraryFrame,
} from '@/lib/model';
import { countWords } from '@/lib/store';

/** What people and pages write that breaks careless programs. */
export const HOSTILE = [
  '=CMD()',
  ']]>',
  'a\r\nb\rc\nd',
  '👩‍🔧🏳️‍🌈',
  'שלום \u202eعالم',
  'vor\0nach',
  '\uD800 halb',
  '\uDC00',
  '</script><script>alert(1)</script>',
  '"quoted", \'single\'; a',
  '{{title}}',
  '---\ntitle: x\n---',
  '__proto__',
  'x'.repeat(40_000),
  '',
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ maxCount: 12 }),
);
const word = text.filter((text) => text !== '');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const time = fc.nat(1_800_000_000_000);
const maybeTime = maybe(time);
const date = maybe(
  fc.constantFrom('2013', '2013-11', '2013-11-05', '2013-11-05T09:14', '2013-11-05T09:14:00Z'),
);
const webAddress = fc.webUrl({ withQueryParameters: true, withFragments: true });
/** Strange ones; made unique in the library by where they stand. */
const id = fc.oneof(
  fc.uuid(),
  fc.constantFrom('1', 'a b', 'constructor', 'ü', '\uD800', '~', '0'.repeat(300)),
);

function entryOf(number: number, frame: LibraryFrame): fc.Arbitrary<ArticleEntry> {
  const articleId = `${number}-article`;
  const unique = (own: string, kind: string) => `${number}${kind}${own}`.slice(0, 290);
  const anyOf = (records: readonly { id: string }[]) =>
    records.length === 0 ? fc.constant(null) : maybe(fc.constantFrom(...records.map(({ id }) => id)));
  return fc
    .record({
      path: fc.webPath(),
      title: word,
      names: fc.array(text, { maxLength: 3 }),
      maybeText: maybe(text),
      date,
      tags: fc.uniqueArray(word, { maxLength: 3 }),
      collectionId: anyOf(frame.collections),
      state: fc.constantFrom('unread' as const, 'reading' as const, 'read' as const),
      savedAt: time,
      deletedAt: maybe(fc.integer({ min: 1, max: 10 ** 12 })),
      claimed: maybe(fc.nat(9999)),
      bodies: fc.uniqueArray(fc.record({ id, readAt: time, html: text, text }), {
        selector: ({ id }) => id,
        minLength: 1,
        maxLength: 3,
      }),
      comments: fc.uniqueArray(
        fc.record({
          id,
          sourceId: word,
          author: maybe(text),
          authorUrl: maybe(webAddress),
          flag: fc.boolean(),
          date,
          kind: fc.constantFrom(...COMMENT_KINDS),
          answers: fc.nat(9),
          html: text,
          text,
          seen: time,
          missingSince: maybeTime,
          earlier: fc.array(fc.record({ html: text, text, lastSeenAt: time }), { maxLength: 2 }),
        }),
        { selector: ({ id, sourceId }) => id + sourceId, maxLength: 5, comparator: (a, b) => a === b },
      ),
      progress: maybe(
        fc.record({
          fraction: fc.double({ min: 0, max: 1, noNaN: true }),
          at: time,
          discussionSeenAt: maybeTime,
        }),
      ),
      personas: fc.uniqueArray(fc.record({ id, names: fc.array(text, { minLength: 2, maxLength: 3 }) }), {
        selector: ({ id }) => id,
        maxLength: 2,
      }),
      pictures: fc.uniqueArray(
        fc.record({ id, url: webAddress, bytes: fc.uint8Array({ maxLength: 200 }), keptAt: time }),
        { selector: ({ id }) => id, maxLength: 2 },
      ),
      annotations: fc.uniqueArray(
        fc.record({
          id,
          on: fc.nat(9),
          onComment: fc.boolean(),
          exact: text,
          start: fc.nat(999),
          quote: text,
          note: text,
          tags: fc.uniqueArray(word, { maxLength: 2 }),
          categoryId: anyOf(frame.categories),
          createdAt: time,
          updatedAt: time,
          deletedAt: maybe(fc.integer({ min: 1, max: 10 ** 12 })),
        }),
        { selector: ({ id }) => id, maxLength: 4 },
      ),
    })
    .map((made): ArticleEntry => {
      const url = `https://beruf${number}.example${made.path}`;
      const bodies = made.bodies
        .map((body) => ({ ...body, id: unique(body.id, 'b'), articleId }))
        .sort((a, b) => a.readAt - b.readAt || (a.id < b.id ? -1 : 1));
      const taken = new Set<string>();
      const kept = made.comments.filter(({ id, sourceId }) => {
        const fresh = !taken.has(`i${id}`) && !taken.has(`s${sourceId}`);
        taken.add(`i${id}`).add(`s${sourceId}`);
        return fresh;
      });
      const comments = kept.map(({ id, answers, flag, date, seen, ...rest }, position): Comment => {
        const parent = kept[answers];
        return {
          ...rest,
          id: unique(id, 'c'),
          articleId,
          position,
          byArticleAuthor: flag,
          publishedAt: date,
          publishedAtInferred: flag,
          parentId: parent && answers < position ? unique(parent.id, 'c') : null,
          parentInferred: flag,
          url: rest.authorUrl,
          firstSeenAt: seen,
          lastSeenAt: seen,
        };
      });
      const annotations = made.annotations
        .map(({ id, on, onComment, exact, start, ...rest }): Annotation => ({
          ...rest,
          id: unique(id, 'n'),
          articleId,
          commentId: onComment ? (comments[on]?.id ?? null) : null,
          bodyId: bodies[on]?.id ?? null,
          selectors: [
            { type: 'TextQuoteSelector', exact, prefix: exact },
            { type: 'TextPositionSelector', start, end: start + exact.length },
          ],
        }))
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
      const pictures = made.pictures.map(({ bytes, ...rest }) => ({
        ...rest,
        id: unique(rest.id, 'p'),
        articleId,
        data: new Blob([bytes], { type: 'image/png' }),
      }));
      const newest = bodies.at(-1)?.text ?? '';
      return {
        article: {
          id: articleId,
          url,
          urlKey: addressKey(url),
          title: made.title,
          authors: made.names,
          authorUrls: [],
          authorBio: made.maybeText,
          siteName: made.maybeText,
          publishedAt: made.date,
          modifiedAt: null,
          language: 'de',
          excerpt: made.maybeText,
          leadImageUrl: null,
          section: made.maybeText,
          tags: made.tags,
          collectionId: made.collectionId,
          pageTags: made.names,
          readingState: made.state,
          wordCount: countWords(newest),
          commentCount: comments.length,
          claimedCommentCount: made.claimed,
          discussionSystem: null,
          noteCount: annotations.filter(({ deletedAt }) => deletedAt === null).length,
          pictureBytes: pictures.reduce((sum, { data }) => sum + data.size, 0),
          titleKey: titleKey(made.title),
          textKey: textKey(newest),
          savedAt: made.savedAt,
          readAt: made.savedAt,
          deletedAt: made.deletedAt,
        },
        bodies,
        comments,
        annotations,
        progress: made.progress && { ...made.progress, articleId },
        personas: made.personas.map((persona) => ({ ...persona, id: unique(persona.id, 'q'), articleId })),
        pictures,
      };
    });
}

const frameOf: fc.Arbitrary<LibraryFrame> = fc
  .record({
    categories: fc.uniqueArray(
      fc.record({ id, name: text, color: fc.constantFrom(...CATEGORY_COLORS), position: fc.nat(20) }),
      { selector: ({ id }) => id, maxLength: 4 },
    ),
    collections: fc.uniqueArray(fc.record({ id, name: text, inside: fc.nat(5) }), {
      selector: ({ name }) => name,
      maxLength: 4,
    }),
    searches: fc.uniqueArray(fc.record({ id, name: text, query: text }), {
      selector: ({ id }) => id,
      maxLength: 3,
    }),
  })
  .map(({ categories, collections, searches }) => ({
    categories: categories.map((one, i) => ({ ...one, position: i, key: i < 9 ? String(i + 1) : null })),
    collections: collections.map(({ name, inside }, position) => ({
      id: `k${position}`,
      name,
      parentId: inside < position ? `k${inside}` : null,
      position,
    })),
    searches: searches.map((one, position) => ({ ...one, position })),
  }));

export interface RandomLibrary {
  frame: LibraryFrame;
  entries: ArticleEntry[];
}

/** Libraries as the program could have written them, of the strangest texts. */
export const randomLibrary: fc.Arbitrary<RandomLibrary> = frameOf.chain((frame) =>
  fc
    .tuple(...[0, 1, 2, 3].map((number) => fc.option(entryOf(number, frame), { nil: undefined })))
    .map((entries) => ({ frame, entries: entries.filter((entry) => entry !== undefined) })),
);

/** Everything strange in one text. */
const STRANGE = HOSTILE.filter(({ length }) => length < 100).join('\r\n\0\uD83D');

/** Texts of a megabyte and more; what they begin with moves the borders of the pieces in which files are read. */
const longText = fc
  .record({
    start: fc.string({ unit: 'binary', maxLength: 9 }),
    length: fc.integer({ min: 1_000_000, max: 1_100_000 }),
  })
  .map(({ start, length }) => start + STRANGE.repeat(length / STRANGE.length));

/** Libraries in which a note, what it is about, a comment and what that said before are a megabyte long each. */
export const longLibrary: fc.Arbitrary<RandomLibrary> = randomLibrary
  .filter(({ entries }) =>
    entries.some(({ annotations, comments }) => annotations.length > 0 && comments.length > 0),
  )
  .chain((library) =>
    longText.map((long) => ({
      ...library,
      entries: library.entries.map((entry) => ({
        ...entry,
        annotations: entry.annotations.map((one, i) => (i === 0 ? { ...one, note: long, quote: long } : one)),
        comments: entry.comments.map((one, i) =>
          i === 0 ? { ...one, text: long, earlier: [{ html: long, text: long, lastSeenAt: 1 }] } : one,
        ),
      })),
    })),
  );

/** The same with ids that are there in every table, and in each of them once. */
export function withCollidingIds({ frame, entries }: RandomLibrary): RandomLibrary {
  const tables = new Map<string, Map<string, string>>();
  const idIn = (table: string, id: string) => {
    const ids = tables.get(table) ?? new Map<string, string>();
    tables.set(table, ids);
    const other = ids.get(id) ?? String(ids.size);
    ids.set(id, other);
    return other;
  };
  const maybe = (table: string, id: string | null) => (id === null ? null : idIn(table, id));
  const moved = <T extends { id: string; articleId: string }>(table: string, records: readonly T[]): T[] =>
    records.map((one) => ({ ...one, id: idIn(table, one.id), articleId: idIn('article', one.articleId) }));
  return {
    frame: {
      categories: frame.categories.map((one) => ({ ...one, id: idIn('category', one.id) })),
      collections: frame.collections.map((one) => ({
        ...one,
        id: idIn('collection', one.id),
        parentId: maybe('collection', one.parentId),
      })),
      searches: frame.searches.map((one) => ({ ...one, id: idIn('search', one.id) })),
    },
    entries: entries.map((entry) => ({
      article: {
        ...entry.article,
        id: idIn('article', entry.article.id),
        collectionId: maybe('collection', entry.article.collectionId),
      },
      bodies: moved('body', entry.bodies),
      comments: moved('comment', entry.comments).map((one) => ({
        ...one,
        parentId: maybe('comment', one.parentId),
      })),
      annotations: moved('annotation', entry.annotations).map((one) => ({
        ...one,
        commentId: maybe('comment', one.commentId),
        bodyId: maybe('body', one.bodyId),
        categoryId: maybe('category', one.categoryId),
      })),
      progress: entry.progress && { ...entry.progress, articleId: idIn('article', entry.progress.articleId) },
      personas: moved('persona', entry.personas),
      pictures: moved('picture', entry.pictures),
    })),
  };
}
