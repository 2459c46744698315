import type { ArticleEntry } from '@/lib/model';
import { isoTime, jsonList, type ExportContext, type Exporter } from '../format';
import { sharedSelectors, targetAddress, TargetTexts } from './targets';

/** The user that Hypothesis asks for when it takes annotations in; there is no account here. */
const USER = 'acct:randnotiz@localhost';

/**
 * What the Hypothesis client exports and imports; the category stands among the tags. It counts positions as JavaScript
 * does, in UTF-16 code units, and knows paths into the page beside the selectors of the standard.
 */
export const writeHypothesis: Exporter = (entries, context) =>
  jsonList(
    `{"export_date":"${isoTime(context.exportedAt)}","export_userid":"${USER}","client_version":"1.1760.0","annotations":[`,
    annotations(entries, context),
    ']}',
  );

async function* annotations(
  entries: AsyncIterable<ArticleEntry>,
  { frame }: ExportContext,
): AsyncGenerator<object> {
  for await (const entry of entries) {
    const texts = new TargetTexts(entry);
    for (const annotation of entry.annotations) {
      const category = frame.categories.find(({ id }) => id === annotation.categoryId);
      const source = targetAddress(entry, annotation);
      const selector = sharedSelectors(annotation, texts);
      yield {
        id: annotation.id,
        created: isoTime(annotation.createdAt),
        updated: isoTime(annotation.updatedAt),
        user: USER,
        uri: source,
        text: annotation.note,
        tags: category ? [...new Set([category.name, ...annotation.tags])] : annotation.tags,
        group: '__world__',
        permissions: {
          read: [USER],
          update: [USER],
          delete: [USER],
          admin: [USER],
        },
        target: [{ source, ...(selector.length > 0 && { selector }) }],
        document: {
          title: [entry.article.title],
          // the page that the comment stands on
          ...(annotation.commentId !== null && { link: [{ href: entry.article.url }] }),
        },
        links: { html: source, incontext: source, json: source },
        references: [],
      };
    }
  }
}
