import type { Pseudonym } from '@/lib/model';
import { pseudonymId, type NamedPerson } from '@/lib/store';

/** `numbers`: P001, P002 …; `hashes`: made with a secret of this machine, so that they tell nothing of their order. */
export type PseudonymKind = 'numbers' | 'hashes';

/**
 * Whose pseudonym stands for whom, by id: names that are one person have that which was given first.
 * @param joined names that are one person, each list one
 */
export function standIns(
  pseudonyms: Iterable<Pseudonym>,
  joined: readonly (readonly NamedPerson[])[],
): Map<string, Pseudonym> {
  const groups = new Groups();
  for (const names of joined) {
    const [first, ...others] = names.map(pseudonymId);
    for (const other of others) if (first !== undefined) groups.join(first, other);
  }
  const all = [...pseudonyms];
  const leading = new Map<string, Pseudonym>();
  for (const pseudonym of all) {
    const group = groups.of(pseudonym.id);
    const other = leading.get(group);
    if (!other || pseudonym.number < other.number) leading.set(group, pseudonym);
  }
  return new Map(all.map((pseudonym) => [pseudonym.id, leading.get(groups.of(pseudonym.id)) ?? pseudonym]));
}

/** How a pseudonym is written. */
export function labelOf({ number, hash }: Pseudonym, kind: PseudonymKind): string {
  return kind === 'hashes' ? hash : `P${String(number).padStart(3, '0')}`;
}

/** Ids that belong together. */
class Groups {
  private readonly leads = new Map<string, string>();

  of(id: string): string {
    let at = id;
    for (let next = this.leads.get(at); next !== undefined; next = this.leads.get(at)) at = next;
    return at;
  }

  join(one: string, other: string): void {
    const [first, second] = [this.of(one), this.of(other)];
    if (first !== second) this.leads.set(second, first);
  }
}
