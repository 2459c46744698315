// @vitest-environment jsdom
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { EXPORT_FORMATS, type FormatName } from '@/lib/exchange/formats';
import { openZip, readMember } from '@/lib/exchange/zip/read';
import type { ArticleEntry, Category } from '@/lib/model';
import { EXPORT_CONTEXT } from './export-context';
import { asBlob } from './library-contents';
import { randomLibrary, type RandomLibrary } from './random-library';
import { sampleEntry } from './sample-entry';

/*
 * Files against what their standards demand. Where the schemas of the standards are in no package, those in
 * test/fixtures/exchange say the part of them that we write; the schemas themselves are used where the environment names
 * them.
 */

const PAY: Category = { id: 'pay', name: 'Bezahlung', color: 'green', key: '1', position: 0 };

/** An article with everything that a page can say, one without a discussion, and what cannot be a date or an address. */
const LIBRARY: RandomLibrary = {
  frame: { categories: [PAY], collections: [], searches: [] },
  entries: [strange(sampleEntry()), quiet(sampleEntry())],
};

function quiet(entry: ArticleEntry): ArticleEntry {
  const article = { ...entry.article, id: 'a2', url: 'https://beruf.example/2', authors: [' '] };
  return { ...entry, article, comments: [], annotations: [] };
}

function strange(entry: ArticleEntry): ArticleEntry {
  const [first, second] = entry.comments;
  if (!first || !second) throw new Error('no comments');
  const dates = ['2013', '2013-11', '2013-11-05 09:14', '2013-11-05T09:14+0200', '2013-13-45', 'gestern'];
  const more = dates.map((publishedAt, i) => ({
    ...second,
    id: `ä ${i}`,
    sourceId: `d${i}`,
    position: i + 2,
    publishedAt,
    kind: i === 0 ? ('pingback' as const) : second.kind,
    author: i === 1 ? null : ']]> & "Ben"\u0000',
    url: `https://beruf.example/1?a b="c"#${i}`,
  }));
  return {
    ...entry,
    comments: [first, second, ...more],
    // a time that no date of four digits holds
    annotations: entry.annotations.map((note) => ({ ...note, createdAt: 8.64e15, updatedAt: -8.64e15 })),
  };
}

async function fileOf(
  name: FormatName,
  { frame, entries }: RandomLibrary,
  notice: string | null,
): Promise<Blob> {
  async function* each() {
    for (const entry of entries) yield await Promise.resolve(entry);
  }
  const format = EXPORT_FORMATS.find((one) => one.name === name);
  if (!format) throw new Error(`no format ${name}`);
  return asBlob(format.write(each(), { ...EXPORT_CONTEXT, frame, notice }));
}

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/exchange', name), 'utf8');
const json = (text: string) => JSON.parse(text) as AnySchema;

/** What is wrong with a file by a schema; nothing, when it is as it should be. */
type Validate = (content: string) => Promise<string>;

const byXsd =
  (schema: string): Validate =>
  async (xml) => {
    const { valid, rawOutput } = await validateXML({ xml, schema });
    return valid ? '' : rawOutput;
  };
const byRelaxNg =
  (schema: string): Validate =>
  async (xml) => {
    const { valid, rawOutput } = await validateXML({ xml, schema, extension: 'relaxng' });
    return valid ? '' : rawOutput;
  };
const byJsonSchema = (schema: AnySchema): Validate => {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  return (text) => Promise.resolve(validate(JSON.parse(text)) ? '' : JSON.stringify(validate.errors));
};

interface Standard {
  name: string;
  /** The file's text, from an archive the one that has a schema. */
  text: (library: RandomLibrary, notice: string | null) => Promise<string>;
  ours: Validate;
  /** A library that the standard has no file for. */
  without?: (library: RandomLibrary) => boolean;
}

const text = (name: FormatName) => async (library: RandomLibrary, notice: string | null) =>
  (await fileOf(name, library, notice)).text();

async function projectOf(library: RandomLibrary, notice: string | null): Promise<string> {
  const archive = await fileOf('qdaProject', library, notice);
  const project = (await openZip(archive)).members.find(({ name }) => name === 'project.qde');
  return project ? new TextDecoder().decode(await readMember(archive, project)) : '';
}

const TEI: Standard = {
  name: 'TEI P5 with CMC',
  text: text('tei'),
  ours: byRelaxNg(fixture('tei-cmc.rng')),
  without: ({ entries }) => entries.length === 0,
};
const PROJECT: Standard = {
  name: 'a REFI-QDA project',
  text: projectOf,
  ours: byXsd(fixture('refi-qda-project.xsd')),
};
const CODEBOOK: Standard = {
  name: 'a REFI-QDA codebook',
  text: text('codebook'),
  ours: byXsd(fixture('refi-qda-codebook.xsd')),
  without: ({ frame }) => frame.categories.length === 0,
};
const CSL: Standard = {
  name: 'CSL-JSON',
  text: text('cslJson'),
  ours: byJsonSchema(json(fixture('csl-items.schema.json'))),
};
const W3C: Standard = {
  name: 'W3C Web Annotation',
  text: text('webAnnotation'),
  ours: byJsonSchema(json(fixture('web-annotation.schema.json'))),
};

describe.each([TEI, PROJECT, CODEBOOK, CSL, W3C])('$name', ({ text, ours, without }) => {
  it('is what the standard demands, whatever is in the library', { timeout: 60_000 }, async () => {
    expect(await ours(await text(LIBRARY, null))).toBe('');
    expect(await ours(await text(LIBRARY, 'Namen ersetzt: <P001> & "P002"'))).toBe('');
    await fc.assert(
      fc.asyncProperty(randomLibrary, async (library) => {
        if (without?.(library)) return;
        expect(await ours(await text(library, null))).toBe('');
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

describe('the schemas', () => {
  it.each([
    { standard: TEI, part: / indentLevel="/g, other: ' indent="' },
    { standard: TEI, part: / when="2021-03-05T10:00:00"/g, other: ' when="5. März"' },
    { standard: PROJECT, part: / startPosition="\d+"/g, other: '' },
    { standard: CODEBOOK, part: /color="#/g, other: 'color="' },
    { standard: CSL, part: /"issued"/g, other: '"published"' },
    { standard: W3C, part: /"exact"/g, other: '"quote"' },
    { standard: W3C, part: /"source"/g, other: '"src"' },
  ])('find what is wrong in $standard.name: $part', async ({ standard, part, other }) => {
    const right = await standard.text(LIBRARY, null);
    const wrong = right.replace(part, other);
    expect(wrong).not.toBe(right);
    expect(await standard.ours(wrong)).not.toBe('');
  });
});

describe('references within a file', () => {
  it('lead to what is there once, in TEI and REFI-QDA', async () => {
    for (const [standard, ids, pointers] of [
      [TEI, /xml:id="([^"]*)"/g, /(?:who|replyTo)="#([^"]*)"/g],
      [PROJECT, / guid="([^"]*)"/g, /(?:creatingUser|creatingUserGUID|targetGUID)="([^"]*)"/g],
    ] as const) {
      const file = await standard.text(LIBRARY, null);
      const there = [...file.matchAll(ids)].map(([, id]) => id);
      expect(new Set(there).size).toBe(there.length);
      for (const [, id] of file.matchAll(pointers)) expect(there).toContain(id);
    }
  });
});

/** Of the standards themselves, where the environment says that they lie. */
const { TEI_RNG, REFI_QDA_XSD, REFI_QDA_CODEBOOK_XSD, CSL_SCHEMA, JING_JAR } = process.env;
const [jing, first] = JING_JAR === undefined ? ['jing', []] : ['java', ['-jar', JING_JAR]];

const byJing =
  (schema: string): Validate =>
  (xml) => {
    const folder = mkdtempSync(join(tmpdir(), 'randnotiz-tei-'));
    try {
      const path = join(folder, 'file.xml');
      writeFileSync(path, xml);
      const { stdout, stderr, status } = spawnSync(jing, [...first, schema, path], { encoding: 'utf8' });
      return Promise.resolve(status === 0 ? '' : `${stdout}${stderr}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

describe.each([
  {
    standard: TEI,
    place: TEI_RNG,
    validate: byJing,
    word: 'Needs Jing (Debian: apt install jing, or its JAR in JING_JAR) and the path of tei_all.rng 4.8.0 or later in TEI_RNG.',
  },
  {
    standard: PROJECT,
    place: REFI_QDA_XSD,
    validate: (path: string) => byXsd(readFileSync(path, 'utf8')),
    word: 'Needs the path of the Project.xsd of qdasoftware.org in REFI_QDA_XSD.',
  },
  {
    standard: CODEBOOK,
    place: REFI_QDA_CODEBOOK_XSD,
    validate: (path: string) => byXsd(readFileSync(path, 'utf8')),
    word: 'Needs the path of the Codebook.xsd of qdasoftware.org in REFI_QDA_CODEBOOK_XSD.',
  },
  {
    standard: CSL,
    place: CSL_SCHEMA,
    validate: (path: string) => byJsonSchema(json(readFileSync(path, 'utf8'))),
    word: 'Needs the path of csl-data.json of citation-style-language/schema in CSL_SCHEMA.',
  },
])('$standard.name by the schema of the standard', ({ standard, place, validate, word }) => {
  it('is valid', { timeout: 300_000 }, async ({ skip }) => {
    if (place === undefined) return skip(word);
    const check = validate(place);
    expect(await check(await standard.text(LIBRARY, 'Namen ersetzt'))).toBe('');
    for (const library of fc.sample(randomLibrary, 10)) {
      if (standard.without?.(library)) continue;
      expect(await check(await standard.text(library, null))).toBe('');
    }
  });
});
