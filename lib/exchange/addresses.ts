import type { Comment } from '@/lib/model';

/** A comment's own address, or a name for it that is the same in every export. */
export function commentAddress({ id, url }: Pick<Comment, 'id' | 'url'>): string {
  return url ?? `urn:randnotiz:${encodeURIComponent(id.toWellFormed())}`;
}
