import type { Id } from '@/lib/model';
import { dropRemnants } from './articles';
import { isDiskFull } from './disk-full';

/** What a full disk has left, and there was no room to drop; no list and no search shows it. */
const left = new Set<Id>();

/**
 * After a transaction that has failed: drops what a full disk has left of it, now or before the next one.
 * @param ids articles that were not there before it
 */
export async function dropRemnantsIfFull(error: unknown, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0 || !(await isDiskFull(error))) return;
  for (const id of ids) left.add(id);
  await dropLeftRemnants();
}

/** Drops what could not be dropped before; where that fails again, it is for the next time. */
export async function dropLeftRemnants(): Promise<void> {
  if (left.size === 0) return;
  const ids = [...left];
  try {
    await dropRemnants(ids);
    for (const id of ids) left.delete(id);
  } catch (error) {
    console.warn('A failed save has left something:', error);
  }
}
