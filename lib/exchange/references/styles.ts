import type { Reference } from '../citation/reference';
import { apa } from './apa';
import { chicago } from './chicago';
import { iso690 } from './iso-690';
import { mla } from './mla';
import type { RichText } from './rich-text';
import { REFERENCE_WORDS, type ReferenceLanguage, type ReferenceWords } from './words';

/** Under the names that editions and standards have. */
const STYLES = {
  apa: { name: 'APA 7', write: apa },
  mla: { name: 'MLA 9', write: mla },
  chicago: { name: 'Chicago 17', write: chicago },
  iso690: { name: 'DIN ISO 690', write: iso690 },
} satisfies Record<
  string,
  { name: string; write: (reference: Reference, words: ReferenceWords) => RichText }
>;

export type ReferenceStyle = keyof typeof STYLES;

export const REFERENCE_STYLES: readonly { style: ReferenceStyle; name: string }[] = (
  Object.keys(STYLES) as ReferenceStyle[]
).map((style) => ({ style, name: STYLES[style].name }));

/** The entry for a list of references, as the style has it. */
export function formattedReference(
  reference: Reference,
  style: ReferenceStyle,
  language: ReferenceLanguage,
): RichText {
  return STYLES[style].write(reference, REFERENCE_WORDS[language]);
}
