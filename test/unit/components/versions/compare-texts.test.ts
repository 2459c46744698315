import { expect, it } from 'vitest';
import { compareTexts } from '@/components/versions/compare-texts';

it('tells paragraphs that came, went, changed and stayed', () => {
  const before =
    'Anfang bleibt\nDer Verdienst liegt bei 2000 Euro im Monat\nFällt weg, ganz und gar\nEnde bleibt';
  const after = 'Anfang bleibt\nDer Verdienst liegt bei 2400 Euro im Monat\nEnde bleibt\nNachtrag';
  expect(compareTexts(before, after)).toEqual([
    { kind: 'same', blocks: ['Anfang bleibt'] },
    {
      kind: 'changed',
      parts: [
        { kind: 'same', text: 'Der Verdienst liegt bei ' },
        { kind: 'removed', text: '2000' },
        { kind: 'added', text: '2400' },
        { kind: 'same', text: ' Euro im Monat' },
      ],
    },
    { kind: 'removed', text: 'Fällt weg, ganz und gar' },
    { kind: 'same', blocks: ['Ende bleibt'] },
    { kind: 'added', text: 'Nachtrag' },
  ]);
});

it('takes paragraphs without common words for other ones', () => {
  expect(compareTexts('Rot und gelb', 'Vier fünf sechs').map(({ kind }) => kind)).toEqual([
    'removed',
    'added',
  ]);
});

it('finds nothing changed in the same words, however they are laid out', () => {
  expect(compareTexts('A\n\n B ', 'A\nB')).toEqual([{ kind: 'same', blocks: ['A', 'B'] }]);
  expect(compareTexts('', '')).toEqual([]);
});

it('says what it can of long texts that have nothing in common', () => {
  const text = (word: string) =>
    Array.from({ length: 3000 }, (_, i) => `${word}${i} ${word}${i + 1}`).join('\n');
  const changes = compareTexts(text('a'), text('b'));
  expect(changes.filter(({ kind }) => kind === 'added')).toHaveLength(3000);
  expect(changes.filter(({ kind }) => kind === 'removed')).toHaveLength(3000);
});
