import { isoTime, type ExportContext } from '../format';
import { xmlAttributes, xmlText } from '../xml';
import { page } from './documents';
import { languageTag } from './xhtml';

/** A file of the book. */
export interface Item {
  id: string;
  path: string;
  mediaType: string;
}

/** A line of the table of contents. */
export interface Chapter {
  path: string;
  title: string;
  /** Of its discussion; null: there is none. */
  discussion: { path: string; title: string } | null;
}

export interface Book {
  title: string;
  /** BCP 47, that of the first article first. */
  languages: readonly string[];
  creators: readonly string[];
  /** Addresses of the articles. */
  sources: readonly string[];
  chapters: readonly Chapter[];
  pictures: readonly Item[];
}

export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** The package document: what the book is, which files it has, and in what order they are read. */
export function packageDocument(book: Book, { exportedAt, words, notice }: ExportContext): string {
  const at = isoTime(exportedAt).replace(/\.\d+Z$/, 'Z');
  const meta = (property: string, value: string) => `<meta property="${property}">${xmlText(value)}</meta>\n`;
  const dc = (name: string, values: readonly string[]) =>
    values.map((value) => `<dc:${name}>${xmlText(value)}</dc:${name}>\n`).join('');
  const pages = book.chapters.flatMap(({ path, discussion }) => [
    path,
    ...(discussion ? [discussion.path] : []),
  ]);
  const xhtml = 'application/xhtml+xml';
  const items: (Item & { properties?: string })[] = [
    { id: 'nav', path: 'nav.xhtml', mediaType: xhtml, properties: 'nav' },
    { id: 'style', path: 'style.css', mediaType: 'text/css' },
    { id: 'titlepage', path: 'title.xhtml', mediaType: xhtml },
    ...pages.map((path) => ({ id: idOf(path), path, mediaType: xhtml })),
    ...book.pictures,
  ];
  const hasPictures = book.pictures.length > 0;
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="uid">urn:uuid:${crypto.randomUUID()}</dc:identifier>
${dc('title', [book.title])}${dc('language', book.languages)}${dc('creator', book.creators)}${dc('publisher', ['Randnotiz'])}${dc('date', [at.slice(0, 10)])}${dc('source', book.sources)}${notice === null ? '' : dc('description', [notice])}${meta('dcterms:modified', at)}${meta('schema:accessMode', 'textual')}${hasPictures ? meta('schema:accessMode', 'visual') : ''}${meta('schema:accessModeSufficient', hasPictures ? 'textual,visual' : 'textual')}${meta('schema:accessibilityFeature', 'structuralNavigation')}${meta('schema:accessibilityFeature', 'tableOfContents')}${meta('schema:accessibilityFeature', 'readingOrder')}${meta('schema:accessibilityHazard', hasPictures ? 'unknown' : 'none')}${meta('schema:accessibilitySummary', words.accessibility)}</metadata>
<manifest>
${items.map(({ id, path, mediaType, properties }) => `<item${xmlAttributes({ id, href: path, 'media-type': mediaType, properties })}/>\n`).join('')}</manifest>
<spine>
<itemref idref="titlepage"/>
${pages.map((path) => `<itemref${xmlAttributes({ idref: idOf(path) })}/>\n`).join('')}</spine>
</package>
`;
}

const idOf = (path: string) => path.replace(/\.xhtml$/, '');

/** The table of contents. */
export function navigation(book: Book, { words }: ExportContext): string {
  const entry = (path: string, title: string) => `<a href="${path}">${xmlText(title)}</a>`;
  const lines = book.chapters.map(
    ({ path, title, discussion }) =>
      `<li>${entry(path, title)}${discussion ? `<ol><li>${entry(discussion.path, discussion.title)}</li></ol>` : ''}</li>\n`,
  );
  const [first] = book.chapters;
  return page(
    words.contents,
    languageTag(words.language) ?? 'und',
    `<nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h1 id="toc">${xmlText(words.contents)}</h1><ol>
<li>${entry('title.xhtml', book.title)}</li>
${lines.join('')}</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><ol><li><a epub:type="titlepage" href="title.xhtml">${xmlText(book.title)}</a></li>${
      first ? `<li><a epub:type="bodymatter" href="${first.path}">${xmlText(first.title)}</a></li>` : ''
    }</ol></nav>`,
  );
}

/** What the book says of itself. */
export function titlePage(book: Book, { exportedAt, words, notice }: ExportContext): string {
  const lines = [book.creators.join(', '), `Randnotiz, ${isoTime(exportedAt).slice(0, 10)}`, notice ?? ''];
  return page(
    book.title,
    languageTag(words.language) ?? 'und',
    `<section epub:type="titlepage" class="title"><h1>${xmlText(book.title)}</h1>\n${lines
      .filter((line) => line !== '')
      .map((line) => `<p>${xmlText(line)}</p>\n`)
      .join('')}</section>`,
  );
}
