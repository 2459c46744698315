import * as v from 'valibot';
import type { LibraryFrame, Picture } from '@/lib/model';
import { fromBase64 } from '../base64';
import { problem, type ImportItem } from '../import-item';
import { fromFile } from './convert';
import { JSON_FORMAT } from './json';
import { fileEntry, fileFrame, VERSION, type FileEntry } from './shape';
import { JsonEnds, splitJson, type JsonPart } from './split-json';

/**
 * Reads our own format. Everything of it is untrusted.
 * @param clean makes markup safe to store
 */
export async function* readLibraryJson(
  file: Blob,
  clean: (html: string) => string,
): AsyncGenerator<ImportItem> {
  const head = new Map<string, unknown[]>();
  let frameGiven = false;
  try {
    for await (const part of splitJson(chunksOf(file))) {
      if (part.key === 'articles') {
        const unreadable = frameGiven ? null : checkHead(head);
        if (unreadable) {
          yield unreadable;
          return;
        }
        if (!frameGiven) yield frameOf(head);
        frameGiven = true;
        yield readEntry(part, clean);
      } else {
        const value = parsed(part);
        head.set(part.key, part.index === null ? [value] : [...(head.get(part.key) ?? []), value]);
      }
    }
  } catch (error) {
    if (!(error instanceof JsonEnds || error instanceof SyntaxError)) throw error;
    yield problem('', 'damaged', error);
  }
  if (!frameGiven) yield checkHead(head) ?? frameOf(head);
}

function checkHead(head: ReadonlyMap<string, unknown[]>): ImportItem | null {
  const [format] = head.get('format') ?? [];
  const [version] = head.get('version') ?? [];
  if (format !== JSON_FORMAT || typeof version !== 'number')
    return problem('', 'unknown-format', 'No Randnotiz library.');
  return version > VERSION ? problem('', 'newer-version', `version ${version}`) : null;
}

function frameOf(head: ReadonlyMap<string, unknown[]>): ImportItem {
  const read = v.safeParse(fileFrame, {
    categories: head.get('categories') ?? [],
    collections: head.get('collections') ?? [],
    searches: head.get('searches') ?? [],
  });
  if (!read.success) return problem('categories', 'not-understood', wordsOf(read.issues));
  const frame: LibraryFrame = read.output;
  return { kind: 'frame', frame };
}

/** The value, or undefined for what is no JSON. */
function parsed({ text }: JsonPart): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readEntry(part: JsonPart, clean: (html: string) => string): ImportItem {
  return readFileEntry(parsed(part), `articles[${part.index ?? 0}]`, clean, picturesInside);
}

/**
 * Checks one article of a file.
 * @param place where it stands, to name it by when it has no title
 * @param pictures finds the bytes of its pictures; those it does not give are left out
 */
export function readFileEntry(
  value: unknown,
  place: string,
  clean: (html: string) => string,
  pictures: (entry: FileEntry) => Picture[],
): ImportItem {
  if (value === undefined) return problem(place, 'damaged', 'Not JSON.');
  const read = v.safeParse(fileEntry, value);
  if (!read.success) return problem(nameOf(value) ?? place, 'not-understood', wordsOf(read.issues));
  try {
    return { kind: 'entry', entry: fromFile(read.output, clean, pictures(read.output)) };
  } catch (error) {
    return problem(read.output.title || place, 'damaged', error);
  }
}

function picturesInside({ id: articleId, pictures }: FileEntry): Picture[] {
  return pictures.flatMap(({ id, url, keptAt, type, data }) =>
    data === undefined ? [] : { id, articleId, url, keptAt, data: new Blob([fromBase64(data)], { type }) },
  );
}

function nameOf(value: unknown): string | null {
  const named = v.safeParse(v.object({ title: v.pipe(v.string(), v.nonEmpty()) }), value);
  return named.success ? named.output.title : null;
}

/** Which field is not as it should be, and how. */
export function wordsOf(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues
    .slice(0, 3)
    .map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`)
    .join('; ');
}

async function* chunksOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
