import * as v from 'valibot';
import { problem, type ImportItem } from '../import-item';
import { wordsOf } from '../library/read-json';
import { openZip, readMember, ZipDamage, type ZipMember } from '../zip/read';
import { incoming, type IncomingNote } from './draft';
import { timeOf } from './fields';

const maybe = v.nullish(v.string());
const page = v.object({
  slug: v.string(),
  title: maybe,
  author: maybe,
  url: v.string(),
  state: maybe,
  description: maybe,
  labels: v.optional(v.nullable(v.array(v.string()))),
  savedAt: maybe,
  publishedAt: maybe,
});

const METADATA = /^metadata_\d+_to_\d+\.json$/;

/** Omnivore's last export: pages with their text and highlights; null when the file is something else. */
export async function openOmnivore(file: Blob): Promise<AsyncIterable<ImportItem> | null> {
  const members = await openZip(file).then(
    (contents) => contents.members,
    (error: unknown) => {
      if (error instanceof ZipDamage || error instanceof RangeError) return new Array<ZipMember>();
      throw error;
    },
  );
  return members.some(({ name }) => METADATA.test(name)) ? readPages(file, members) : null;
}

async function* readPages(file: Blob, members: readonly ZipMember[]): AsyncGenerator<ImportItem> {
  const named = new Map(members.map((member) => [member.name, member]));
  const textOf = async (name: string): Promise<string> => {
    const member = named.get(name);
    return member ? new TextDecoder().decode(await readMember(file, member)) : '';
  };
  for (const { name } of members.filter((member) => METADATA.test(member.name))) {
    let pages: unknown;
    try {
      pages = JSON.parse(await textOf(name));
    } catch (error) {
      if (!(error instanceof ZipDamage || error instanceof SyntaxError || error instanceof RangeError))
        throw error;
      yield problem(name, 'damaged', error);
      continue;
    }
    if (!Array.isArray(pages)) {
      yield problem(name, 'not-understood', 'No list of pages.');
      continue;
    }
    for (const [place, value] of pages.entries()) {
      const read = v.safeParse(page, value);
      if (!read.success) {
        yield problem(`${name} [${place}]`, 'not-understood', wordsOf(read.issues));
        continue;
      }
      const { slug, title, author, url, state, description, labels, savedAt, publishedAt } = read.output;
      try {
        const at = timeOf(savedAt);
        yield incoming(
          {
            url,
            title: title ?? '',
            authors: author ? [author] : [],
            excerpt: description ?? null,
            tags: labels ?? [],
            savedAt: at,
            publishedAt: publishedAt ?? null,
            readingState: state === 'Archived' ? 'read' : 'unread',
            html: await textOf(`content/${slug}.html`),
            notes: notesOf(await textOf(`highlights/${slug}.md`), at),
          },
          `${name} [${place}]`,
        );
      } catch (error) {
        if (!(error instanceof ZipDamage)) throw error;
        yield problem(title ?? url, 'damaged', error);
      }
    }
  }
}

/** Highlights stand as quotations, each with its note below. */
function notesOf(markdown: string, at: number): IncomingNote[] {
  const notes: IncomingNote[] = [];
  let quoting = false;
  for (const line of markdown.split(/\r?\n/)) {
    const quoted = /^> ?(.*)$/.exec(line);
    const last = notes.at(-1);
    if (quoted && quoting && last) {
      last.quote = `${last.quote}\n${quoted[1] ?? ''}`.trim();
    } else if (quoted) {
      notes.push({ quote: (quoted[1] ?? '').trim(), note: '', tags: [], at });
    } else if (last) {
      last.note = `${last.note}\n${line}`.trim();
    }
    quoting = quoted !== null;
  }
  return notes.filter(({ quote }) => quote !== '');
}
