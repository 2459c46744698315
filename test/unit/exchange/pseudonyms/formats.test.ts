// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { ExportContext } from '@/lib/exchange/format';
import { EXPORT_FORMATS } from '@/lib/exchange/formats';
import { openZip, readMember } from '@/lib/exchange/zip/read';
import type { ArticleEntry } from '@/lib/model';
import { forgetPseudonyms } from '@/lib/store';
import { EXPORT_CONTEXT } from '../export-context';
import { asBlob } from '../library-contents';
import { discussionOf, each, underPseudonyms } from './entries';

const NOTICE = 'Namen durch Pseudonyme ersetzt';

const context: ExportContext = { ...EXPORT_CONTEXT, notice: NOTICE };

/** Everything that stands in a file, unpacked. */
async function contents(format: (typeof EXPORT_FORMATS)[number], entries: ArticleEntry[]): Promise<string> {
  const file = await asBlob(format.write(each(entries), context));
  if (!(await openZip(file).catch(() => null))) return file.text();
  const { members } = await openZip(file);
  const parts: string[] = [];
  for (const member of members)
    parts.push(member.name, new TextDecoder().decode(await readMember(file, member)));
  return parts.join('\n');
}

const FORMATS = EXPORT_FORMATS.filter(({ pseudonyms }) => pseudonyms);

/** Of syllables that stand in no word of a format. */
const syllable = fc.constantFrom('Zwux', 'Qorf', 'Jyng', 'Xulb', 'Wöqk', 'Vrÿx');
const word = fc.tuple(syllable, syllable).map(([a, b]) => a + b.toLowerCase());
const name = fc.oneof(
  word,
  fc.tuple(word, word).map((words) => words.join(' ')),
  fc.tuple(word, fc.nat(99)).map(([handle, number]) => handle.toLowerCase() + String(number)),
);

/** Ways in which people are named in texts. */
const SAID: readonly ((name: string) => string)[] = [
  (name) => `Hallo ${name}, das stimmt.`,
  (name) => `@${name}: nein!`,
  (name) => `Das ist ${name}s Meinung und ${name}'s Sache.`,
  (name) => `Ich finde, ${name.toLowerCase()} irrt (wie ${name.toUpperCase()}).`,
  (name) => `${name} schrieb:\nHolz`,
  (name) => `Stimmt.\nViele Grüße\n${name}`,
  (name) => `Mehr: https://forum.example/users/${encodeURIComponent(name)}?tab=1`,
  (name) => `${name.replaceAll(' ', '.')}@mail.example`,
  (name) => `Ein <b>${name}</b> &amp; "${name}" =${name}`,
];

const discussions = fc
  .uniqueArray(name, { minLength: 2, maxLength: 5, selector: (one) => one.toLowerCase() })
  .chain((names) =>
    fc.record({
      names: fc.constant(names),
      said: fc.array(
        fc.record({
          of: fc.constantFrom(...names),
          how: fc.constantFrom(...SAID),
          answers: fc.nat(5),
          profile: fc.boolean(),
        }),
        { minLength: names.length, maxLength: 6 },
      ),
      title: fc.constantFrom(...names),
    }),
  );

beforeEach(async () => {
  await forgetPseudonyms();
});

it('lets no name of a participant stand in any format, when all that is listed is agreed to', async () => {
  await fc.assert(
    fc.asyncProperty(discussions, async ({ names, said, title }) => {
      const entry = discussionOf(
        said.map(({ of, how, answers, profile }, i) => {
          // everybody takes part
          const by = names[i % names.length] ?? '';
          const text = how(of);
          return {
            author: by,
            authorUrl: profile ? `https://forum.example/${encodeURIComponent(by)}` : null,
            url: `https://forum.example/${encodeURIComponent(by)}#${i}`,
            sourceId: by,
            parentId: answers < i ? `c${answers}` : null,
            text,
            html: `<p><a href="https://x.example/${encodeURIComponent(of)}" title="${of}">${text
              .replace(/&/g, '&amp;')
              .replace(/</g, '&lt;')}</a> <img src="https://x.example/1.png" alt="${by}"></p>`,
          };
        }),
      );
      entry.article.title = `Gespräch mit ${title}`;
      entry.article.tags = [title];
      const { entries } = await underPseudonyms([entry]);
      for (const format of FORMATS) {
        const text = (await contents(format, entries)).normalize('NFC').toLowerCase();
        for (const one of names) {
          for (const spelling of [one, encodeURIComponent(one), one.replaceAll(' ', '.')])
            expect(
              text.includes(spelling.normalize('NFC').toLowerCase()),
              `${one} in ${format.name}: ${text}`,
            ).toBe(false);
        }
      }
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

it('says in every format what was done', async () => {
  const { entries } = await underPseudonyms([discussionOf([{ author: 'Ada Lind', text: 'Ja.' }])]);
  for (const format of FORMATS) expect(await contents(format, entries), format.name).toContain(NOTICE);
  expect(FORMATS.map((format) => format.name)).toContain('discussionCsv');
  expect(FORMATS.map((format) => format.name)).not.toContain('json');
});
