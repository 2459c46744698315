/**
 * 53-bit hash (cyrb53, public domain, by bryc): short, quick, and far from collisions in one thread.
 */
function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** Letters and digits a comment is recognised by: an edit far down does not make it another comment. */
const RECOGNISED_BY = 120;

/**
 * An id for a comment that the page gives none: the same whenever the page is read, wherever the comment stands in the thread.
 * `date` only where the page gives an exact one.
 */
export function inferredId(author: string | null, date: string | null, text: string): string {
  const start = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, RECOGNISED_BY);
  return `h-${hashOf([author ?? '', date?.slice(0, 16) ?? '', start || text].join('\n'))}`;
}

/** Hands out ids, each once: a repeated one gets a number ("5-2"). */
export function uniqueIds(): (id: string) => string {
  const used = new Set<string>();
  const times = new Map<string, number>();
  return (id) => {
    let unique = id;
    while (used.has(unique)) {
      const next = (times.get(id) ?? 1) + 1;
      times.set(id, next);
      unique = `${id}-${next}`;
    }
    used.add(unique);
    return unique;
  };
}
