import type { Annotation, Article, Comment, Id } from '@/lib/model';
import {
  articlesById,
  commentsById,
  DOCUMENT_KINDS,
  notesById,
  textsById,
  type IndexView,
} from '@/lib/store';

/** A document with its record. */
export type FoundRecord =
  | { kind: 'article'; article: Article; text: string }
  | { kind: 'comment'; comment: Comment }
  | { kind: 'note'; note: Annotation };

/** The records of documents, by document number, read once for a query. */
export class RecordReader {
  private readonly records = new Map<number, FoundRecord>();

  constructor(private readonly view: IndexView) {}

  get(document: number): FoundRecord | undefined {
    return this.records.get(document);
  }

  async read(documents: readonly number[]): Promise<void> {
    const wanted = documents.filter((document) => !this.records.has(document));
    if (wanted.length === 0) return;
    const ids = new Map<Id, number>();
    const byKind = { article: new Array<Id>(), comment: new Array<Id>(), note: new Array<Id>() };
    (await this.view.idsOf(wanted)).forEach((id, i) => {
      const document = wanted[i] ?? 0;
      const kind = DOCUMENT_KINDS[this.view.kinds[document] ?? 0] ?? 'article';
      ids.set(id, document);
      byKind[kind === 'article' || kind === 'note' ? kind : 'comment'].push(id);
    });

    const [articles, texts, comments, notes] = await Promise.all([
      articlesById(byKind.article),
      textsById(byKind.article),
      commentsById(byKind.comment),
      notesById(byKind.note),
    ]);
    const keep = (id: Id, record: FoundRecord) => this.records.set(ids.get(id) ?? -1, record);
    for (const [id, article] of articles) keep(id, { kind: 'article', article, text: texts.get(id) ?? '' });
    for (const [id, comment] of comments) keep(id, { kind: 'comment', comment });
    for (const [id, note] of notes) keep(id, { kind: 'note', note });
  }
}

export function articleIdOf(record: FoundRecord): Id {
  switch (record.kind) {
    case 'article':
      return record.article.id;
    case 'comment':
      return record.comment.articleId;
    case 'note':
      return record.note.articleId;
  }
}

/** The texts of a record that people read, each by itself: no phrase goes from one to another. */
export function textsOf(record: FoundRecord): string[] {
  switch (record.kind) {
    case 'article':
      return [record.article.title, record.text, ...record.article.authors];
    case 'comment':
      return [record.comment.text, record.comment.author ?? ''];
    case 'note':
      return [record.note.note, record.note.quote];
  }
}
