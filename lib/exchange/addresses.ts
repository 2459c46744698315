import type { Comment } from '@/lib/model';

const OWN = 'urn:randnotiz:';

/** A comment's own address, or a name for it that is the same in every export. */
export function commentAddress({ id, url }: Pick<Comment, 'id' | 'url'>): string {
  return url ?? OWN + encodeURIComponent(id.toWellFormed());
}

/** The id in a name that we have given; null: it is none of ours. */
export function idInAddress(address: string): string | null {
  if (!address.startsWith(OWN)) return null;
  try {
    return decodeURIComponent(address.slice(OWN.length));
  } catch {
    return null;
  }
}
