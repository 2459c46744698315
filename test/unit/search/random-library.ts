import fc from 'fast-check';
import type { ExtractedPage } from '@/lib/model';
import { aComment, aPage } from '../pages';

/*
 * A small library that changes: few words, so that texts and queries meet often, among them inflections, compounds,
 * umlauts in both spellings, words of both languages, and single letters.
 */

const WORDS = [
  ...['Beruf', 'Berufe', 'Berufsbild', 'Berufsbilder', 'Gehalt', 'Gehälter', 'Gehaelter', 'Größe', 'Groesse'],
  ...['Arbeit', 'arbeiten', 'Arbeiterinnen', 'Lehre', 'lehren', 'Prüfung', 'Pruefungen', 'sehr', 'KI', 'C'],
  ...['salary', 'salaries', 'happy', 'happiness', 'training', 'trained', 'the', 'and', 'und', 'ist', '2014'],
];

const word = fc.constantFrom(...WORDS);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const name = fc.constantFrom('Ada Brandt', 'Ben Müller', 'Mueller', 'Cem');
const maybeName = fc.option(name, { nil: null });
const date = fc.constantFrom(null, '2012', '2013-06', '2014-01-01', '2015-02-03T10:00');

const comment = fc.record({
  source: fc.integer({ min: 1, max: 4 }).map(String),
  author: maybeName,
  text,
  publishedAt: date,
  kind: fc.constantFrom('comment', 'pingback' as const),
});

export const page: fc.Arbitrary<ExtractedPage> = fc
  .record({
    number: fc.integer({ min: 1, max: 5 }),
    title: text,
    text,
    authors: fc.uniqueArray(name, { maxLength: 2 }),
    tags: fc.uniqueArray(fc.constantFrom('Holz', 'Holzbau', 'soft skills'), { maxLength: 2 }),
    siteName: fc.constantFrom(null, 'Berufe heute'),
    publishedAt: date,
    language: fc.constantFrom(null, 'de', 'en'),
    comments: fc.uniqueArray(comment, { selector: ({ source }) => source, maxLength: 4 }),
  })
  .map(({ number, comments, ...rest }) =>
    aPage({
      ...rest,
      url: `https://beruf.example/${number}`,
      html: `<p>${rest.text}</p>`,
      comments: comments.map(({ source, ...changes }) => aComment(source, changes)),
    }),
  );

/** Something that happens to the library; numbers choose among what is there. */
export type Step =
  | { step: 'save'; page: ExtractedPage }
  | { step: 'delete' | 'restore' | 'delete note' | 'restore note'; which: number }
  | { step: 'note' | 'change note'; which: number; text: string }
  | { step: 'empty bin' | 'merge' | 'reopen' | 'rebuild' };

const which = fc.nat(20);

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ step: fc.constant('save' as const), page }) },
  { weight: 3, arbitrary: fc.record({ step: fc.constantFrom('note', 'change note'), which, text }) },
  {
    weight: 3,
    arbitrary: fc.record({
      step: fc.constantFrom('delete', 'restore', 'delete note', 'restore note'),
      which,
    }),
  },
  { weight: 2, arbitrary: fc.record({ step: fc.constantFrom('empty bin', 'merge', 'reopen', 'rebuild') }) },
);

const part = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(word, fc.nat(9)).map(([w, cut]) => w.slice(0, Math.max(1, w.length - cut))),
  },
  { weight: 1, arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((w) => `"${w.join(' ')}"`) },
  { weight: 1, arbitrary: word.map((w) => `-${w}`) },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `-"${a} ${b}"`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['author:müller', 'author:"mueller"', '-author:ada', 'site:berufe', 'tag:holz', 'tag:"Holz"'],
      ...['kind:comment', 'kind:note', '-kind:article', 'before:2014', 'after:2013', 'in:2014'],
      ...['has:note', '-has:comments', 'since:2014-01-01'],
    ),
  },
);

export const query = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([parts, finished]) => parts.join(' ') + (finished ? ' ' : ''));
