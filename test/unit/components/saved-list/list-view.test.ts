import { expect, it } from 'vitest';
import { addressesIn } from '@/components/host/addresses';
import { addressOf, viewOf, type ListView } from '@/components/saved-list/list-view';

const VIEWS: ListView[] = [
  { name: 'all' },
  { name: 'state', state: 'reading' },
  { name: 'collection', id: '1-2' },
  { name: 'tag', tag: 'Löhne & Gehälter' },
  { name: 'bin' },
  { name: 'duplicates' },
  { name: 'search', query: 'kind:comment "im ersten Jahr" -x=1' },
];

it.each(VIEWS)('The view $name has an address that leads to it.', (view) => {
  const address = new URL(addressOf(view, addressesIn('/library.html')), 'https://x.example');
  expect(viewOf(address.search.slice(1))).toEqual(view);
});

it('What an address does not say, or says wrongly, is everything.', () => {
  expect(viewOf('')).toEqual({ name: 'all' });
  expect(viewOf('state=eaten')).toEqual({ name: 'all' });
  expect(viewOf('q=')).toEqual({ name: 'all' });
});
