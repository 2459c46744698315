/** A word of a text and where it stands. */
export interface Word {
  /** As words are compared: capitals and ways to write the same letter make no difference. */
  folded: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
}

export function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

/** Words that are no name by themselves, however often they stand in one. */
const NO_NAME = new Set(
  (
    'von vom van der den de zu zur zum del della di da dos la le ten ter und and y et ' +
    'die das dem des ein eine einer eines the a an my mein meine i ich du er sie es wir ihr you he she it we they ' +
    'herr frau hr fr dr prof mr mrs ms miss sir dipl ing mag med phil ' +
    'in im am an auf aus bei mit für fuer of from at on by for with not nicht kein keine no ja yes so auch'
  ).split(' '),
);

export function isNoName(word: string): boolean {
  return NO_NAME.has(word);
}
