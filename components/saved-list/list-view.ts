import type { Addresses } from '@/components/host/addresses';
import type { Id, ReadingState } from '@/lib/model';

/** What the library's first page shows; an address for each. */
export type ListView =
  | { name: 'all' }
  | { name: 'state'; state: ReadingState }
  | { name: 'collection'; id: Id }
  | { name: 'tag'; tag: string }
  | { name: 'bin' }
  | { name: 'duplicates' }
  | { name: 'search'; query: string };

const STATES: readonly ReadingState[] = ['unread', 'reading', 'read'];

/** @param query of the address, without the question mark */
export function viewOf(query: string): ListView {
  const asked = new URLSearchParams(query);
  const search = asked.get('q');
  if (search) return { name: 'search', query: search };
  const state = STATES.find((one) => one === asked.get('state'));
  if (state) return { name: 'state', state };
  const collection = asked.get('collection');
  if (collection) return { name: 'collection', id: collection };
  const tag = asked.get('tag');
  if (tag) return { name: 'tag', tag };
  if (asked.has('bin')) return { name: 'bin' };
  if (asked.has('duplicates')) return { name: 'duplicates' };
  return { name: 'all' };
}

export function addressOf(view: ListView, { libraryAddress }: Addresses): string {
  switch (view.name) {
    case 'all':
      return libraryAddress();
    case 'state':
      return libraryAddress('list', { state: view.state });
    case 'collection':
      return libraryAddress('list', { collection: view.id });
    case 'tag':
      return libraryAddress('list', { tag: view.tag });
    case 'bin':
    case 'duplicates':
      return libraryAddress('list', { [view.name]: '' });
    case 'search':
      return libraryAddress('list', { q: view.query });
  }
}

/** Names the list that a view shows. */
export function placeOfView(view: ListView): string {
  return JSON.stringify(view);
}
