/** What can be said about an article. */
export type Field =
  | 'title'
  | 'author'
  | 'authorUrl'
  | 'authorBio'
  | 'published'
  | 'modified'
  | 'site'
  | 'language'
  | 'excerpt'
  | 'image'
  | 'section'
  | 'tag'
  | 'address';

/** What one source says, as it stands there, in order; nothing is checked yet. */
export type Claims = Partial<Record<Field, string[]>>;

/** Adds what is not empty. */
export function claim(claims: Claims, field: Field, value: string | null | undefined): void {
  const folded = value?.replace(/\s+/g, ' ').trim();
  if (folded) (claims[field] ??= []).push(folded);
}
