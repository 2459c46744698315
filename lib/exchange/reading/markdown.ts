import type { ArticleEntry } from '@/lib/model';
import { perArticle, type ExportContext, type Exporter } from '../format';
import { writeZip, type ZipFile } from '../zip/write';
import { uniqueNames } from './file-names';
import { fillArticle, fillName } from './template/article-template';

/** All articles in one file, one behind the other. */
export const writeMarkdown: Exporter = (entries, context) => {
  let first = true;
  return perArticle(entries, (entry) => {
    const text = fillArticle(context.template.text, entry, context, first);
    if (first) {
      first = false;
      return text;
    }
    return `\n\n---\n\n${text}`;
  });
};

/** One file an article, as a folder for Obsidian and its like. */
export const writeMarkdownFolder: Exporter = (entries, context) =>
  writeZip(files(entries, context), new Date(context.exportedAt));

async function* files(entries: AsyncIterable<ArticleEntry>, context: ExportContext): AsyncGenerator<ZipFile> {
  const nameOf = uniqueNames('md');
  for await (const entry of entries) {
    const name = nameOf(fillName(context.template.name, entry, context));
    yield { name, data: fillArticle(context.template.text, entry, context, true).toWellFormed() };
  }
}
