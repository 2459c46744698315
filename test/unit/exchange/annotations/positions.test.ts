// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CharacterOffsets } from '@/lib/exchange/annotations/character-offsets';
import { writeHypothesis } from '@/lib/exchange/annotations/hypothesis';
import { writeWebAnnotations } from '@/lib/exchange/annotations/web-annotation';
import type { Exporter } from '@/lib/exchange/format';
import type { Annotation, ArticleEntry, Selector } from '@/lib/model';
import { EXPORT_CONTEXT } from '../export-context';
import { asBlob } from '../library-contents';
import { readIncoming } from '../read-incoming';
import { sampleEntry } from '../sample-entry';

async function written(write: Exporter, entry: ArticleEntry): Promise<string> {
  async function* entries() {
    yield await Promise.resolve(entry);
  }
  return (await asBlob(write(entries(), EXPORT_CONTEXT))).text();
}

/** The sample with one mark on "Lohn" in a text or comment full of emoji. */
function marked(onComment: boolean): { entry: ArticleEntry; mark: Annotation; text: string } {
  const sample = sampleEntry();
  const [mark] = sample.annotations;
  const [body] = sample.bodies;
  const [comment, ...others] = sample.comments;
  if (!mark || !body || !comment) throw new Error('no sample');
  const text = '👩‍🔧🏳️‍🌈 Kein Lohn für 🔧, guter Lohn für 👍';
  const html = `<p>${text.replace('guter', '<em>guter</em>')}</p>`;
  const start = text.lastIndexOf('Lohn');
  const placed: Annotation = {
    ...mark,
    commentId: onComment ? comment.id : null,
    bodyId: onComment ? null : body.id,
    categoryId: null,
    quote: 'Lohn',
    selectors: [
      { type: 'TextQuoteSelector', exact: 'Lohn', prefix: 'guter ' },
      { type: 'TextPositionSelector', start, end: start + 4 },
    ],
  };
  return {
    entry: {
      ...sample,
      bodies: [onComment ? body : { ...body, html, text }],
      comments: [onComment ? { ...comment, html, text } : comment, ...others],
      annotations: [placed],
    },
    mark: placed,
    text,
  };
}

function positionIn(selectors: readonly { type: string }[]): { start: number; end: number } {
  const found = selectors.find((one) => one.type === 'TextPositionSelector');
  if (!found) throw new Error('no position');
  return found as Extract<Selector, { type: 'TextPositionSelector' }>;
}

interface WebAnnotation {
  target: { selector: { type: string }[] };
}

describe('places in a text with emoji', () => {
  it('are counted in characters and found again in code units, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const offsets = new CharacterOffsets(text);
        const characters = Array.from(text);
        let unit = 0;
        for (let count = 0; count <= characters.length; count++) {
          expect(offsets.charactersBefore(unit)).toBe(count);
          expect(offsets.unitAfter(count)).toBe(unit);
          unit += characters[count]?.length ?? 0;
        }
      }),
    );
  });

  it.each([false, true])('go out as W3C annotations in characters (on a comment: %s)', async (onComment) => {
    const { entry, text } = marked(onComment);
    const file = JSON.parse(await written(writeWebAnnotations, entry)) as {
      first: { items: WebAnnotation[] };
    };
    const { start, end } = positionIn(file.first.items[0]?.target.selector ?? []);
    const characters = Array.from(text);
    expect(characters.slice(start, end).join('')).toBe('Lohn');
    expect(characters.slice(0, start).join('')).toMatch(/guter $/);
  });

  it('go out to Hypothesis, which counts as JavaScript does, as they are, with the path', async () => {
    const { entry, mark } = marked(false);
    const path: Selector = {
      type: 'RangeSelector',
      startContainer: '/p[1]',
      startOffset: 3,
      endContainer: '/p[1]',
      endOffset: 7,
    };
    const withPath = { ...mark, selectors: [...mark.selectors, path] };
    const file = await written(writeHypothesis, { ...entry, annotations: [withPath] });
    const { annotations } = JSON.parse(file) as { annotations: { target: { selector: Selector[] }[] }[] };
    expect(annotations[0]?.target[0]?.selector).toEqual(withPath.selectors);
    // with and without the text that it stands in
    for (const saved of [entry, null]) {
      const again = await readIncoming(file, 'notes.json', () => Promise.resolve(saved));
      expect(again.entries[0]?.annotations[0]?.selectors).toEqual(withPath.selectors);
    }
  });

  it.each([false, true])(
    'come back from W3C in code units, by the kept text (on a comment: %s)',
    async (onComment) => {
      const { entry, mark } = marked(onComment);
      const file = await written(writeWebAnnotations, entry);
      const { entries, problems } = await readIncoming(file, 'notes.jsonld', () => Promise.resolve(entry));
      expect(problems).toEqual([]);
      expect(entries[0]?.annotations[0]?.selectors).toEqual(mark.selectors);
    },
  );

  it('are left out where other words stand there now, and stay as a hint where no text is kept', async () => {
    const { entry, mark } = marked(false);
    const file = await written(writeWebAnnotations, entry);
    const changed = entry.bodies.map((body) => ({ ...body, html: `<p>Ein Satz davor. ${body.html}</p>` }));
    const moved = await readIncoming(file, 'x', () => Promise.resolve({ ...entry, bodies: changed }));
    expect(moved.entries[0]?.annotations[0]?.selectors).toEqual([mark.selectors[0]]);

    const unknown = await readIncoming(file, 'x');
    expect(unknown.entries[0]?.annotations[0]?.selectors.map(({ type }) => type)).toEqual([
      'TextQuoteSelector',
      'TextPositionSelector',
    ]);
  });

  it('get the words that stand there, where a file gives the place only', async () => {
    const { entry, text } = marked(false);
    const start = Array.from(text.slice(0, text.lastIndexOf('Lohn'))).length;
    const bare = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://other.example/1',
      type: 'Annotation',
      target: {
        source: entry.article.url,
        selector: { type: 'TextPositionSelector', start, end: start + 4 },
      },
    };
    const { entries } = await readIncoming(JSON.stringify(bare), 'x', () => Promise.resolve(entry));
    expect(entries[0]?.annotations).toMatchObject([
      { quote: 'Lohn', selectors: [{ exact: 'Lohn' }, { start: text.lastIndexOf('Lohn') }] },
    ]);
    // without the text it is a note on the page
    const unknown = await readIncoming(JSON.stringify(bare), 'x');
    expect(unknown.entries[0]?.annotations).toMatchObject([{ quote: '', selectors: [] }]);
  });
});
