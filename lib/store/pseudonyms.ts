import type { Pseudonym, PseudonymSecret } from '@/lib/model';
import { database } from './connection';

/** Somebody who writes on a site. */
export interface NamedPerson {
  /** Host of the page. */
  site: string;
  /** As written. */
  name: string;
}

/** The whole key: what leads from pseudonyms back to names. */
export interface PseudonymKey {
  pseudonyms: Pseudonym[];
  secret: PseudonymSecret | null;
}

/** Of the hash that stands for a person, in bytes: enough that no two of a million are alike. */
const HASH_BYTES = 8;

/** The same for all spellings of a name on a site: capitals, white space and ways to write an umlaut make nobody else. */
export function pseudonymId({ site, name }: NamedPerson): string {
  const folded = name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return `${site.replace(/^www\./, '')}\n${folded}`;
}

/**
 * The pseudonyms of people, by `pseudonymId`. Who has none yet gets the next number, for good.
 */
export async function pseudonymsOf(people: readonly NamedPerson[]): Promise<Map<string, Pseudonym>> {
  const db = database();
  const wanted = new Map(people.map((person) => [pseudonymId(person), person]));
  const found = new Map<string, Pseudonym>();
  for (const known of await db.pseudonyms.bulkGet([...wanted.keys()])) if (known) found.set(known.id, known);
  const fresh = [...wanted].filter(([id]) => !found.has(id));
  if (fresh.length === 0) return found;

  // a database's transaction does not wait for the digest
  const key = await hashKey();
  const hashes = new Map<string, string>();
  for (const [id] of fresh) hashes.set(id, await hashOf(id, key));
  await db.transaction('rw', db.pseudonyms, async () => {
    let number = (await db.pseudonyms.orderBy('number').last())?.number ?? 0;
    for (const [id, { site, name }] of fresh) {
      // another window may have been quicker
      const known = await db.pseudonyms.get(id);
      const given = known ?? { id, site, name, number: ++number, hash: hashes.get(id) ?? '' };
      if (!known) await db.pseudonyms.add(given);
      found.set(id, given);
    }
  });
  return found;
}

/** Everybody who has a pseudonym, in the order of the numbers. */
export function allPseudonyms(): Promise<Pseudonym[]> {
  return database().pseudonyms.orderBy('number').toArray();
}

export function countPseudonyms(): Promise<number> {
  return database().pseudonyms.count();
}

/** Forgets who is who: the next export begins with P001. Gives the key, for `restorePseudonyms` to undo it. */
export async function forgetPseudonyms(): Promise<PseudonymKey> {
  const db = database();
  return db.transaction('rw', db.pseudonyms, db.pseudonymSecret, async () => {
    const pseudonyms = await db.pseudonyms.toArray();
    const secret = (await db.pseudonymSecret.get('secret')) ?? null;
    await db.pseudonyms.clear();
    await db.pseudonymSecret.clear();
    return { pseudonyms, secret };
  });
}

/** Puts a key in the place of the present one. */
export async function restorePseudonyms({ pseudonyms, secret }: PseudonymKey): Promise<void> {
  const db = database();
  await db.transaction('rw', db.pseudonyms, db.pseudonymSecret, async () => {
    await db.pseudonyms.clear();
    await db.pseudonymSecret.clear();
    await db.pseudonyms.bulkAdd(pseudonyms);
    if (secret) await db.pseudonymSecret.add(secret);
  });
}

/** The secret as a key, made when there is none. */
async function hashKey(): Promise<CryptoKey> {
  const db = database();
  const made = toHex(crypto.getRandomValues(new Uint8Array(32)));
  const secret = await db.transaction('rw', db.pseudonymSecret, async () => {
    const kept = await db.pseudonymSecret.get('secret');
    if (!kept) await db.pseudonymSecret.add({ id: 'secret', secret: made });
    return kept?.secret ?? made;
  });
  const bytes = new TextEncoder().encode(secret);
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

async function hashOf(id: string, key: CryptoKey): Promise<string> {
  const digest = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(id));
  return toHex(new Uint8Array(digest).subarray(0, HASH_BYTES));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
