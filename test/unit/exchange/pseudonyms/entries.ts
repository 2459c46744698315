import { castOf } from '@/lib/exchange/pseudonyms/cast';
import type { PlaceholderWords } from '@/lib/exchange/pseudonyms/entry';
import { pseudonymised, searchNames, type NameSearch } from '@/lib/exchange/pseudonyms/pseudonymise';
import type { PseudonymKind } from '@/lib/exchange/pseudonyms/stand-ins';
import type { ArticleEntry, Comment } from '@/lib/model';
import type { NamedPerson } from '@/lib/store';
import { sampleEntry } from '../sample-entry';

export const PLACEHOLDERS: PlaceholderWords = { somebody: '[Name]', mail: '[Mail]', profile: '[Profil]' };

export async function* each(entries: readonly ArticleEntry[]): AsyncGenerator<ArticleEntry> {
  for (const entry of entries) yield await Promise.resolve(entry);
}

/** An article with these comments under it, each given as its author and what it says. */
export function discussionOf(
  comments: readonly (Partial<Comment> & Pick<Comment, 'author' | 'text'>)[],
  url = 'https://beruf.example/1',
): ArticleEntry {
  const sample = sampleEntry();
  const [model] = sample.comments;
  if (!model) throw new Error('no comment');
  return {
    ...sample,
    article: { ...sample.article, url },
    annotations: [],
    comments: comments.map((comment, position) => ({
      ...model,
      id: `c${position}`,
      position,
      url: `https://beruf.example/1#comment-${position}`,
      html: `<p>${comment.text}</p>`,
      ...comment,
    })),
  };
}

export interface Outcome extends NameSearch {
  entries: ArticleEntry[];
}

/** What the export does. */
export async function underPseudonyms(
  entries: readonly ArticleEntry[],
  {
    kind = 'numbers',
    joined = [],
    spare = () => false,
  }: {
    kind?: PseudonymKind;
    joined?: NamedPerson[][];
    spare?: (found: string) => boolean;
  } = {},
): Promise<Outcome> {
  const cast = await castOf(each(entries), joined, kind);
  const search = await searchNames(each(entries), cast, PLACEHOLDERS);
  const spared = new Set(search.doubtful.filter(({ found }) => spare(found)).map(({ key }) => key));
  const out: ArticleEntry[] = [];
  for await (const entry of pseudonymised(each(entries), cast, spared, PLACEHOLDERS)) out.push(entry);
  return { ...search, entries: out };
}
