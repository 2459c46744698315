import { Cite, type CslItem } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { writeBiblatex, writeBibtex } from '@/lib/exchange/citation/bibtex';
import { writeRis } from '@/lib/exchange/citation/ris';
import type { Exporter } from '@/lib/exchange/format';
import type { ArticleEntry } from '@/lib/model';
import { EXPORT_CONTEXT } from '../export-context';
import { sampleEntry } from '../sample-entry';

/** The sample with a title and names that every format has to escape. */
function strangeEntry(): ArticleEntry {
  const entry = sampleEntry();
  return {
    ...entry,
    article: {
      ...entry.article,
      title: '100 % Holz & Leim: #1 der „Größe“ nach',
      authors: ['Ada Brandt', 'Zoë van der Söller'],
      url: 'https://beruf.example/1?seite=2&wort=a_b%20c',
    },
  };
}

async function read(write: Exporter, forceType?: string): Promise<CslItem[]> {
  async function* entries() {
    yield await Promise.resolve(strangeEntry());
  }
  const parts: string[] = [];
  const decoder = new TextDecoder();
  for await (const part of write(entries(), EXPORT_CONTEXT))
    parts.push(typeof part === 'string' ? part : decoder.decode(part));
  return new Cite(parts.join(''), forceType === undefined ? undefined : { forceType }).data;
}

describe.each([
  { format: 'BibLaTeX', write: writeBiblatex, forceType: '@biblatex/text' },
  { format: 'BibTeX', write: writeBibtex, forceType: '@biblatex/text' },
  { format: 'RIS', write: writeRis, forceType: '@ris/file' },
])('$format, read by another program', ({ write, forceType }) => {
  it('is one reference for the article and one for the comment', async () => {
    expect(await read(write, forceType)).toHaveLength(2);
  });

  it('keeps title, names and address, with the signs that mean something to TeX', async () => {
    const [article] = await read(write, forceType);
    expect(article).toMatchObject({
      title: '100 % Holz & Leim: #1 der „Größe“ nach',
      author: [{ family: 'Brandt', given: 'Ada' }, { given: 'Zoë' }],
      URL: 'https://beruf.example/1?seite=2&wort=a_b%20c',
    });
    expect(article?.issued?.['date-parts'][0]?.slice(0, 2)).toEqual([2021, 3]);
  });

  it('cites the comment by its own author, words and address', async () => {
    const [, comment] = await read(write, forceType);
    expect(comment).toMatchObject({
      title: 'Der Lohn ist schlecht.',
      URL: 'https://beruf.example/1#comment-1',
    });
    expect(JSON.stringify(comment?.author)).toContain('Jörg 🔧');
  });
});
