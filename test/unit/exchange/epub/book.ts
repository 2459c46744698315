import { writeEpub } from '@/lib/exchange/epub/write';
import type { ExportContext } from '@/lib/exchange/format';
import { openZip, readMember } from '@/lib/exchange/zip/read';
import type { ArticleEntry, Category } from '@/lib/model';
import { EXPORT_CONTEXT } from '../export-context';
import { asBlob } from '../library-contents';

const PAY: Category = { id: 'pay', name: 'Bezahlung', color: 'green', key: '1', position: 0 };

export const CONTEXT: ExportContext = {
  ...EXPORT_CONTEXT,
  frame: { ...EXPORT_CONTEXT.frame, categories: [PAY] },
};

export interface Book {
  file: Blob;
  /** Paths in the order in which they lie in the archive. */
  paths: string[];
  /** As UTF-8. */
  text: (path: string) => string;
  /** Parsed as XML; throws for what is not well-formed. */
  xml: (path: string) => Document;
}

export async function bookOf(
  entries: readonly ArticleEntry[],
  given: Partial<ExportContext> = {},
): Promise<Book> {
  const source = async function* () {
    for (const entry of entries) yield await Promise.resolve(entry);
  };
  const file = await asBlob(writeEpub(source(), { ...CONTEXT, ...given }));
  const { members } = await openZip(file);
  const texts = new Map<string, string>();
  for (const member of members)
    texts.set(member.name, new TextDecoder().decode(await readMember(file, member)));
  const text = (path: string) => {
    const found = texts.get(path);
    if (found === undefined) throw new Error(`no ${path}`);
    return found;
  };
  const xml = (path: string) => {
    const parsed = new DOMParser().parseFromString(text(path), 'application/xhtml+xml');
    const error = parsed.querySelector('parsererror');
    if (error) throw new Error(`${path}: ${error.textContent}`);
    return parsed;
  };
  return { file, paths: [...texts.keys()], text, xml };
}

/** What is wrong with a book's structure. */
export function faultsOf({ paths, xml, text }: Book): string[] {
  const faults: string[] = [];
  const documents = paths.filter((path) => path.endsWith('.xhtml'));
  const opf = xml('EPUB/package.opf');
  const items = [...opf.getElementsByTagName('item')];
  const hrefs = items.map((item) => `EPUB/${item.getAttribute('href') ?? ''}`);
  for (const path of paths) {
    if (path.startsWith('EPUB/') && !path.endsWith('.opf') && !hrefs.includes(path))
      faults.push(`${path} is not in the manifest`);
  }
  for (const href of hrefs) if (!paths.includes(href)) faults.push(`${href} is not there`);
  const ids = new Set(items.map(({ id }) => id));
  if (ids.size !== items.length) faults.push('an id is there twice');
  for (const ref of opf.getElementsByTagName('itemref'))
    if (!ids.has(ref.getAttribute('idref') ?? '')) faults.push('the spine leads nowhere');
  for (const path of documents) {
    const page = xml(path);
    const own = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    if (new Set(own).size !== own.length) faults.push(`${path} has an id twice`);
    for (const link of page.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href') ?? '';
      const [target = '', fragment] = href.split('#');
      if (/^(?:https?|mailto):/.test(href)) continue;
      if (target !== '' && !paths.includes(`EPUB/${target}`)) faults.push(`${path} leads to ${href}`);
      if (target === '' && !own.includes(fragment ?? '')) faults.push(`${path} leads to ${href}`);
    }
    for (const image of page.querySelectorAll('img'))
      if (!paths.includes(`EPUB/${image.getAttribute('src') ?? ''}`))
        faults.push(`${path} has a foreign picture`);
    for (const [inner, outer] of [
      ['a a', 'a link in a link'],
      ['p div, p p, h1 p, em div, a p', 'a block in a line'],
      ['ul > :not(li), ol > :not(li)', 'no item in a list'],
      ['script, style, iframe, form, [onclick]', 'something that acts'],
    ] as const)
      if (page.querySelector(inner)) faults.push(`${path} has ${outer}`);
    for (const item of page.querySelectorAll('li'))
      if (!/^[ou]l$/.test(item.parentElement?.localName ?? ''))
        faults.push(`${path} has an item without a list`);
    if (text(path).includes('\0')) faults.push(`${path} has a NUL`);
  }
  return faults;
}
