import { newId, type Id, type Persona } from '@/lib/model';
import { database } from './connection';
import type { NamedPerson } from './pseudonyms';

/** The names that the user has joined in an article's discussion. */
export function personasOf(articleId: Id): Promise<Persona[]> {
  return database().personas.where('articleId').equals(articleId).toArray();
}

/**
 * Makes one person of two names, and of all that either was joined with before. The first one stands for the person.
 * @returns the personas as they were, for `setPersonas` to undo it
 */
export async function joinNames(articleId: Id, first: string, second: string): Promise<Persona[]> {
  const db = database();
  return db.transaction('rw', db.personas, async () => {
    const before = await personasOf(articleId);
    const joined = before.filter(({ names }) => names.includes(first) || names.includes(second));
    const namesWith = (name: string) => joined.find(({ names }) => names.includes(name))?.names ?? [name];
    const names = [...new Set([...namesWith(first), ...namesWith(second)])];
    await db.personas.bulkDelete(joined.map(({ id }) => id));
    if (names.length > 1) await db.personas.add({ id: newId(), articleId, names });
    return before;
  });
}

/** Takes a person's names apart again; gives the personas as they were. */
export async function separateNames(articleId: Id, personaId: Id): Promise<Persona[]> {
  const db = database();
  return db.transaction('rw', db.personas, async () => {
    const before = await personasOf(articleId);
    await db.personas.delete(personaId);
    return before;
  });
}

/** Puts these personas in the place of those that an article has. */
export async function setPersonas(articleId: Id, personas: readonly Persona[]): Promise<void> {
  const db = database();
  await db.transaction('rw', db.personas, async () => {
    await db.personas.where('articleId').equals(articleId).delete();
    await db.personas.bulkPut([...personas]);
  });
}

/** All names that were joined in any article, each list one person. */
export async function joinedPeople(): Promise<NamedPerson[][]> {
  const db = database();
  return db.transaction('r', db.personas, db.articles, async () => {
    const personas = await db.personas.toArray();
    const articles = await db.articles.bulkGet(personas.map(({ articleId }) => articleId));
    return personas.flatMap(({ names }, i) => {
      const url = articles[i]?.url;
      if (url === undefined) return [];
      const site = new URL(url).hostname;
      return [names.filter((name) => name.trim() !== '').map((name) => ({ site, name }))];
    });
  });
}
