import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { joinNames, personasOf, separateNames, setPersonas } from '@/lib/store';
import { database } from '@/lib/store/connection';

beforeEach(() => database().personas.clear());

const names = async () => (await personasOf('a')).map((persona) => persona.names).sort();

it('makes one person of two names, the first of which stands for both', async () => {
  await joinNames('a', 'Ada', 'ada b.');
  expect(await names()).toEqual([['Ada', 'ada b.']]);
  expect(await personasOf('b')).toEqual([]);
});

it('brings together what either was joined with before', async () => {
  await joinNames('a', 'Ada', 'A. Brandt');
  await joinNames('a', 'Bo', 'Bodo');
  await joinNames('a', 'Bodo', 'Ada');
  expect(await names()).toEqual([['Bo', 'Bodo', 'Ada', 'A. Brandt']]);
});

it('joins no name with itself', async () => {
  await joinNames('a', 'Ada', 'Ada');
  expect(await names()).toEqual([]);
});

it('can be undone, and so can taking apart', async () => {
  await joinNames('a', 'Ada', 'A. Brandt');
  const before = await joinNames('a', 'Ada', 'Bo');
  await setPersonas('a', before);
  expect(await names()).toEqual([['Ada', 'A. Brandt']]);

  const [persona] = await personasOf('a');
  const joined = await separateNames('a', persona?.id ?? '');
  expect(await names()).toEqual([]);
  await setPersonas('a', joined);
  expect(await names()).toEqual([['Ada', 'A. Brandt']]);
});
