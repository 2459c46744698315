import type { ArticleEntry, DerivedField, EntryDraft, Picture } from '@/lib/model';
import type { FileEntry, FilePicture } from './shape';

const DERIVED: readonly DerivedField[] = [
  'urlKey',
  'titleKey',
  'textKey',
  'wordCount',
  'commentCount',
  'noteCount',
  'pictureBytes',
];

/** An entry as a file holds it. Ids of the article are not repeated in what belongs to it. */
export function toFile(entry: ArticleEntry, pictures: FilePicture[]): FileEntry {
  const { progress } = entry;
  return {
    ...without(entry.article, ...DERIVED),
    versions: entry.bodies.map((body) => without(body, 'articleId')),
    comments: entry.comments.map((comment) => without(comment, 'articleId')),
    annotations: entry.annotations.map((annotation) => without(annotation, 'articleId')),
    progress: progress && without(progress, 'articleId'),
    personas: entry.personas.map((persona) => without(persona, 'articleId')),
    pictures,
  };
}

/**
 * An entry as the store takes it. Markup is untrusted, whoever has written the file.
 * @param clean makes markup safe to store
 * @param pictures with their bytes
 */
export function fromFile(file: FileEntry, clean: (html: string) => string, pictures: Picture[]): EntryDraft {
  const { versions, comments, annotations, progress, personas } = file;
  const articleId = file.id;
  return {
    article: without(file, 'versions', 'comments', 'annotations', 'progress', 'personas', 'pictures'),
    bodies: versions.map((version) => ({ ...version, articleId, html: clean(version.html) })),
    comments: comments.map((comment) => ({
      ...comment,
      articleId,
      html: clean(comment.html),
      earlier: comment.earlier.map((earlier) => ({ ...earlier, html: clean(earlier.html) })),
    })),
    annotations: annotations.map((annotation) => ({ ...annotation, articleId })),
    progress: progress && { ...progress, articleId },
    personas: personas.map((persona) => ({ ...persona, articleId })),
    pictures,
  };
}

function without<T extends object, K extends keyof T>(record: T, ...keys: K[]): Omit<T, K> {
  const copy = { ...record };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy;
}
