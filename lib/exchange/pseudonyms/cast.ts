import type { ArticleEntry, Pseudonym } from '@/lib/model';
import { pseudonymId, pseudonymsOf, type NamedPerson } from '@/lib/store';
import { NameIndex } from './name-index';
import { labelOf, standIns, type PseudonymKind } from './stand-ins';

/** Everybody who takes part in what goes out, under their pseudonyms. */
export interface Cast {
  /** Different people. */
  people: number;
  /** Full names of all of them. */
  names: NameIndex;
  label: (person: NamedPerson) => string;
}

/**
 * Gathers who takes part, and gives everybody a pseudonym who has none yet.
 * @param joined names that are one person, each list one, whether they take part or not
 */
export async function castOf(
  entries: AsyncIterable<ArticleEntry>,
  joined: readonly (readonly NamedPerson[])[],
  kind: PseudonymKind,
): Promise<Cast> {
  const known = new Map<string, Pseudonym>();
  const takingPart = new Set<string>();
  for await (const entry of entries) {
    for (const [id, pseudonym] of await pseudonymsOf(peopleOf(entry))) {
      known.set(id, pseudonym);
      takingPart.add(id);
    }
  }
  // also those who are not in this export: a person's pseudonym is the same in all of them
  for (const [id, pseudonym] of await pseudonymsOf(joined.flat())) known.set(id, pseudonym);
  const standing = standIns(known.values(), joined);
  const label = (id: string): string => {
    const pseudonym = standing.get(id);
    if (!pseudonym) throw new Error('Somebody has no pseudonym.');
    return labelOf(pseudonym, kind);
  };
  const names = new NameIndex();
  for (const id of takingPart) names.addFull(known.get(id)?.name ?? '', label(id));
  return {
    people: new Set([...takingPart].map(label)).size,
    names,
    label: (person) => label(pseudonymId(person)),
  };
}

/** Blanks are nobody's name. */
export const isName = (name: string | null): name is string => name !== null && name.trim() !== '';

export function siteOf({ article }: ArticleEntry): string {
  return new URL(article.url).hostname;
}

/** Who takes part in an article and its discussion: those who comment, then the authors, then other names of theirs. */
export function peopleOf(entry: ArticleEntry): NamedPerson[] {
  const names = [
    ...entry.comments.map(({ author }) => author),
    ...entry.article.authors,
    ...entry.personas.flatMap((persona) => persona.names),
  ];
  const site = siteOf(entry);
  return [...new Set(names.filter(isName))].map((name) => ({ site, name }));
}
