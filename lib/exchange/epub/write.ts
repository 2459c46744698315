import type { ArticleEntry } from '@/lib/model';
import type { ExportContext, Exporter } from '../format';
import { writeZip, type ZipFile } from '../zip/write';
import { articlePage, discussionPage, languageOf, titleOf } from './documents';
import { CONTAINER, navigation, packageDocument, titlePage, type Chapter, type Item } from './package';
import { bookPicture } from './pictures';
import { BOOK_STYLES } from './style';
import { bookAddress, languageTag } from './xhtml';

/** EPUB 3.3: each article a chapter with its notes as footnotes and its kept pictures, its discussion behind it. */
export const writeEpub: Exporter = (entries, context) =>
  writeZip(files(entries, context), new Date(context.exportedAt));

/** What the book has is known at its end: only names and titles stay in memory. */
async function* files(entries: AsyncIterable<ArticleEntry>, context: ExportContext): AsyncGenerator<ZipFile> {
  yield { name: 'mimetype', data: 'application/epub+zip', compress: false };
  yield { name: 'META-INF/container.xml', data: CONTAINER };
  yield { name: 'EPUB/style.css', data: BOOK_STYLES };
  const chapters: Chapter[] = [];
  const pictures: Item[] = [];
  const languages = new Set<string>();
  const creators = new Set<string>();
  const sources: string[] = [];
  for await (const entry of entries) {
    const number = chapters.length + 1;
    const paths = new Map<string, string>();
    for (const kept of entry.pictures) {
      const picture = paths.has(kept.url) ? null : await bookPicture(kept);
      if (!picture) continue;
      const id = `p${pictures.length + 1}`;
      const path = `${id}.${picture.extension}`;
      pictures.push({ id, path, mediaType: picture.mediaType });
      paths.set(kept.url, path);
      yield { name: `EPUB/${path}`, data: picture.bytes, compress: false };
    }
    const path = `a${number}.xhtml`;
    yield {
      name: `EPUB/${path}`,
      data: articlePage(entry, context, (address) => paths.get(address) ?? null),
    };
    const discussion =
      entry.comments.length === 0
        ? null
        : {
            path: `a${number}-discussion.xhtml`,
            title: `${context.words.discussion} (${entry.comments.length})`,
          };
    if (discussion) yield { name: `EPUB/${discussion.path}`, data: discussionPage(entry, context) };
    chapters.push({ path, title: titleOf(entry), discussion });
    languages.add(languageOf(entry, context));
    for (const author of entry.article.authors) if (author.trim() !== '') creators.add(author);
    sources.push(bookAddress(entry.article.url) ?? entry.article.url);
  }
  const [only] = chapters;
  const book = {
    title: chapters.length === 1 && only ? only.title : `Randnotiz (${chapters.length})`,
    languages: languages.size > 0 ? [...languages] : [languageTag(context.words.language) ?? 'und'],
    creators: [...creators],
    sources,
    chapters,
    pictures,
  };
  yield { name: 'EPUB/title.xhtml', data: titlePage(book, context) };
  yield { name: 'EPUB/nav.xhtml', data: navigation(book, context) };
  yield { name: 'EPUB/package.opf', data: packageDocument(book, context) };
}
