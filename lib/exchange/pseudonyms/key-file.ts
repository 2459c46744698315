import type { Pseudonym } from '@/lib/model';
import type { NamedPerson } from '@/lib/store';
import { BYTE_ORDER_MARK, csvRow } from '../csv';
import { labelOf, standIns } from './stand-ins';

/** The key as a table: who is behind which pseudonym. Never part of any other file. */
export function keyFile(
  pseudonyms: readonly Pseudonym[],
  joined: readonly (readonly NamedPerson[])[],
): string {
  const standing = standIns(pseudonyms, joined);
  const rows = pseudonyms.map((pseudonym) => {
    const { id, name, site } = pseudonym;
    const stand = standing.get(id) ?? pseudonym;
    return csvRow([labelOf(stand, 'numbers'), labelOf(stand, 'hashes'), name, site]);
  });
  return BYTE_ORDER_MARK + csvRow(['pseudonym', 'hash', 'name', 'site']) + rows.join('');
}
