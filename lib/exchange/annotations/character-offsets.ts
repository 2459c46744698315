import { lastNotAbove } from '@/lib/model';

/**
 * Between places in a string, which JavaScript counts in UTF-16 code units, and the same places as standards count them, in
 * Unicode characters: W3C Web Annotation (4.2.5) and REFI-QDA do.
 */
export class CharacterOffsets {
  /** Of the second halves of surrogate pairs, in code units: each is one more than there are characters. */
  private readonly halves: number[] = [];
  /** Of the same pairs, in characters. */
  private readonly pairs: number[] = [];

  constructor(text: string) {
    for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) {
      this.pairs.push(index - this.halves.length);
      this.halves.push(index + 1);
    }
  }

  /** How many characters begin before a place of the string. */
  charactersBefore(unit: number): number {
    return unit - lastNotAbove(this.halves, unit - 1) - 1;
  }

  /** The place in the string before which so many characters stand. */
  unitAfter(characters: number): number {
    return characters + lastNotAbove(this.pairs, characters - 1) + 1;
  }
}
