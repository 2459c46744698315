import { contactsIn, type Addresses } from './contacts';
import type { KnownName, NameIndex } from './name-index';
import { placeOfName } from './surroundings';
import { wordsIn } from './words';

/** Something in a text that says who somebody is. */
export interface Finding {
  start: number;
  end: number;
  kind: 'name' | 'mail' | 'profile';
  /** Pseudonym of whoever is named; null: of several that it may be, or of nobody. */
  label: string | null;
  /** False: it may be an ordinary word, or somebody else. */
  certain: boolean;
}

/** What is known where a text stands. */
export interface NameContext {
  /** Of those who take part here. */
  here: NameIndex;
  /** Full names of those who take part elsewhere in the export. */
  elsewhere: NameIndex;
  addresses: Addresses;
  /** Pseudonym of whoever writes this text, and of whoever is answered. */
  speaker: string | null;
  addressee: string | null;
}

/** Names, mail addresses and links to profiles in a text, in order, none within another. */
export function findNames(text: string, context: NameContext): Finding[] {
  const contacts = contactsIn(text, (address) => context.addresses.leadsToSomebody(address));
  const findings: Finding[] = contacts.flatMap(({ start, end, kind }) =>
    kind === 'kept' ? [] : [{ start, end, kind, label: null, certain: true }],
  );
  const taken = new Taken(text.length);
  for (const { start, end } of contacts) taken.add(start, end);

  const words = wordsIn(text);
  for (let place = 0; place < words.length; place++) {
    const here = context.here.at(text, words, place);
    const elsewhere = context.elsewhere.at(text, words, place);
    const hit = elsewhere && (!here || elsewhere.count > here.count) ? elsewhere : here;
    if (!hit || taken.any(hit.start, hit.end)) continue;
    taken.add(hit.start, hit.end);
    const end = words[place + hit.count - 1]?.end ?? hit.end;
    findings.push({
      start: hit.start,
      end: hit.end,
      kind: 'name',
      ...judged(hit.name, placeOfName(text, hit.start, end), hit === here, context),
    });
    place += hit.count - 1;
  }
  findings.push(...symbols(text, context.here, taken));
  return findings.sort((a, b) => a.start - b.start);
}

function judged(
  { rank, labels }: KnownName,
  place: ReturnType<typeof placeOfName>,
  isHere: boolean,
  { speaker, addressee }: NameContext,
): Pick<Finding, 'label' | 'certain'> {
  const likely = place === 'signature' ? speaker : place === null ? null : addressee;
  const [only] = labels;
  const label = labels.size === 1 ? (only ?? null) : likely !== null && labels.has(likely) ? likely : null;
  const meant = rank === 'full' || rank === 'handle' || place !== null;
  return { label, certain: isHere && meant && label !== null };
}

/** Names without a letter: only as they are written, and never for certain. */
function symbols(text: string, { symbols }: NameIndex, taken: Taken): Finding[] {
  const found: Finding[] = [];
  for (const [symbol, labels] of symbols) {
    const [only] = labels;
    for (let at = text.indexOf(symbol); at !== -1; at = text.indexOf(symbol, at + symbol.length)) {
      const end = at + symbol.length;
      if (taken.any(at, end)) continue;
      taken.add(at, end);
      const label = labels.size === 1 ? (only ?? null) : null;
      found.push({ start: at, end, kind: 'name', label, certain: false });
    }
  }
  return found;
}

/** Which characters of a text something was found in. */
class Taken {
  private readonly characters: Uint8Array;

  constructor(length: number) {
    this.characters = new Uint8Array(length);
  }

  add(start: number, end: number): void {
    this.characters.fill(1, start, end);
  }

  any(start: number, end: number): boolean {
    return this.characters.subarray(start, end).includes(1);
  }
}
