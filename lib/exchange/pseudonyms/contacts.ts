import { fold, wordsIn } from './words';

/** Bounded, so that a text made to hurt cannot hold it up. */
const MAIL =
  /[\p{L}\p{N}._%+-]{1,64}(?:@|\s?[([]\s?(?:at|ät|@)\s?[)\]]\s?)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}\.\p{L}{2,24}/giu;
const LINK = /(?:https?:\/\/|\bwww\.)[^\s<>"'»«“”„]+/giu;

/** Pages of one person on sites for many. */
const PROFILE = [
  /^(?:facebook|fb|instagram|twitter|x|tiktok|threads|pinterest|snapchat|vk)\.(?:com|net)\/(?:profile\.php|@?[\w.%-]+\/?(?:$|[?#]))/i,
  /^(?:linkedin\.com\/(?:in|pub)|xing\.com\/(?:profile|profiles)|youtube\.com\/(?:@|user|channel|c\/)|reddit\.com\/(?:u|user)|github\.com\/[\w-]+\/?(?:$|[?#])|about\.me|gravatar\.com|medium\.com\/@|disqus\.com\/by|t\.me|keybase\.io)/i,
  /^[\w.-]+\/(?:@|users?\/|u\/|author\/|autor\/|profile?\/|profil\/|mitglied(?:er)?\/|members?\/)[^/]/i,
];

/** A mail address or a link in a text. */
export interface Contact {
  start: number;
  end: number;
  /** `kept`: a link that leads to nobody; names in it are none. */
  kind: 'mail' | 'profile' | 'kept';
}

/** @param leadsToSomebody whether an address is somebody's */
export function contactsIn(text: string, leadsToSomebody: (address: string) => boolean): Contact[] {
  const found: Contact[] = [];
  if (text.includes('@') || /[([]\s?(?:at|ät)/i.test(text)) {
    for (const { 0: mail, index } of text.matchAll(MAIL))
      found.push({ start: index, end: index + mail.length, kind: 'mail' });
  }
  if (text.includes('://') || /www\./i.test(text)) {
    for (const { 0: raw, index } of text.matchAll(LINK)) {
      const link = raw.replace(/[.,;:!?)\]]+$/, '');
      const [start, end] = [index, index + link.length];
      if (found.some((mail) => mail.start < end && start < mail.end)) continue;
      found.push({ start, end, kind: leadsToSomebody(link) ? 'profile' : 'kept' });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Knows whose addresses are whose: by the profiles that comments link to, by names in them, by sites of profiles. */
export class Addresses {
  private readonly profiles = new Set<string>();
  private readonly compact: string[];

  /** @param names of people, as written */
  constructor(profiles: readonly string[], names: readonly string[]) {
    for (const profile of profiles) this.profiles.add(bare(profile));
    this.compact = names.map(compacted).filter((name) => name.length > 2);
  }

  /** Whether an address leads to somebody, or names somebody. */
  leadsToSomebody(address: string): boolean {
    const plain = bare(address);
    if (/^mailto:/i.test(address) || this.profiles.has(plain)) return true;
    return PROFILE.some((pattern) => pattern.test(plain)) || this.names(address);
  }

  /** Whether somebody's name stands in an address, whatever is between its words. */
  names(address: string): boolean {
    const words = wordsIn(decoded(address)).flatMap(({ folded }) => folded.split('_'));
    const runs = new Set<string>();
    // as many words as a name has
    for (let from = 0; from < words.length; from++) {
      let run = '';
      for (const word of words.slice(from, from + 5)) runs.add((run += word));
    }
    return this.compact.some((name) => runs.has(name));
  }
}

const compacted = (text: string) =>
  wordsIn(text)
    .map(({ folded }) => folded.replaceAll('_', ''))
    .join('');

function bare(address: string): string {
  return fold(decoded(address))
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www|m|de-de|de|en)\./, '')
    .replace(/\/$/, '');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
