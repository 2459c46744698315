/** Terms from `from` on, up to but without `to`. */
export interface TermRange {
  from: string;
  to: string;
}

export function exactly(term: string): TermRange {
  return { from: term, to: `${term}\u0000` };
}

export function startingWith(prefix: string): TermRange {
  return { from: prefix, to: `${prefix}\uffff` };
}

/** Place of the first entry that is not before `term`. */
export function lowerBound(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}
