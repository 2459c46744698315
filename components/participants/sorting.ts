import type { Participant } from '@/lib/discussion';
import { readIsoDate } from '@/lib/model';

export const PEOPLE_COLUMNS = ['name', 'comments', 'first', 'last', 'answers', 'answeredBy'] as const;

export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

export interface PeopleSort {
  column: PeopleColumn;
  descending: boolean;
}

/** Names begin at A, everything else with the most and the latest. */
export function firstSort(column: PeopleColumn): PeopleSort {
  return { column, descending: column !== 'name' };
}

/** Sorted by a column; equal ones keep their order. Those without a name or date come last either way. */
export function sortPeople(
  people: readonly Participant[],
  { column, descending }: PeopleSort,
  language: string,
): Participant[] {
  const names = new Intl.Collator(language);
  const sign = descending ? -1 : 1;
  return [...people].sort((a, b) => {
    if (column === 'name') {
      if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null);
      return names.compare(a.name, b.name) * sign;
    }
    const [m, n] = [valueOf(a, column), valueOf(b, column)];
    if (m === null || n === null) return Number(m === null) - Number(n === null);
    return (m - n) * sign;
  });
}

function valueOf(person: Participant, column: Exclude<PeopleColumn, 'name'>): number | null {
  switch (column) {
    case 'comments':
      return person.comments;
    case 'first':
    case 'last':
      return readIsoDate(person[column] ?? '')?.date.getTime() ?? null;
    case 'answers':
    case 'answeredBy':
      return [...person[column].values()].reduce((sum, count) => sum + count, 0);
  }
}
