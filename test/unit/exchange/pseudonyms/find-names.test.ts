import { describe, expect, it } from 'vitest';
import { Addresses } from '@/lib/exchange/pseudonyms/contacts';
import { findNames, type NameContext } from '@/lib/exchange/pseudonyms/find-names';
import { NameIndex } from '@/lib/exchange/pseudonyms/name-index';

const PEOPLE: Record<string, string> = {
  'Ada Brandt': 'P001',
  'Jörg Maier': 'P002',
  Rose: 'P003',
  holzwurm77: 'P004',
  'Anna Lind': 'P005',
  'Anna Kunz': 'P006',
  'Ein Leser': 'P007',
  '🔧🔧': 'P008',
};

function context(more: Partial<NameContext> = {}): NameContext {
  const here = new NameIndex();
  for (const [name, label] of Object.entries(PEOPLE)) here.add(name, label);
  const elsewhere = new NameIndex();
  elsewhere.addFull('Cleo Vogt', 'P020');
  elsewhere.addFull('Bodo', 'P021');
  const addresses = new Addresses(['https://brandt.example/'], Object.keys(PEOPLE));
  return { here, elsewhere, addresses, speaker: null, addressee: null, ...more };
}

/** The text with what is certain in square brackets and what is doubtful in round ones. */
function marked(text: string, more?: Partial<NameContext>): string {
  let out = '';
  let at = 0;
  for (const { start, end, label, certain, kind } of findNames(text, context(more))) {
    const by = kind === 'name' ? (label ?? '?') : kind;
    out += text.slice(at, start) + (certain ? `[${by}]` : `(${by})`);
    at = end;
  }
  return out + text.slice(at);
}

describe('names in a text', () => {
  it.each([
    ['Ada Brandt hat recht.', '[P001] hat recht.'],
    ['Da stimme ich ada brandt zu', 'Da stimme ich [P001] zu'],
    ['Ada Brandts Meinung, Ada Brandt’s Text', '[P001]s Meinung, [P001]’s Text'],
    ['siehe jo\u0308rg maier oben', 'siehe [P002] oben'],
    ['wie Holzwurm77 sagt', 'wie [P004] sagt'],
    ['Ada\u00a0Brandt und Ada-Brandt', '[P001] und [P001]'],
  ])('are certain when they are whole, or a name that nobody writes by chance: %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it.each([
    ['Ich mag Ada sehr', 'Ich mag (P001) sehr'],
    ['eine rose ist eine Rose', 'eine (P003) ist eine (P003)'],
    ['Frau und Herr, ein Maierhof', 'Frau und Herr, ein Maierhof'],
    ['Die Anna meint es gut', 'Die (?) meint es gut'],
    ['ein Leser fragt', '(P007) fragt'],
    ['gut 🔧🔧!', 'gut (P008)!'],
    ['auch Cleo Vogt war dort, Bodo nicht', 'auch (P020) war dort, Bodo nicht'],
  ])('are for review when they may be something else: %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('are not found within other words', () => {
    expect(marked('Rosenholz, Adamant, Holzwurm770, Brandtner')).toBe(
      'Rosenholz, Adamant, Holzwurm770, Brandtner',
    );
  });
});

describe('where names are said', () => {
  it.each([
    ['Hallo Ada, danke!', 'Hallo [P001], danke!'],
    ['Liebe Rose!\nDanke', 'Liebe [P003]!\nDanke'],
    ['Danke. Hi Jörg – stimmt', 'Danke. Hi [P002] – stimmt'],
    ['Sehr geehrter Herr Maier,\n', 'Sehr geehrter Herr [P002],\n'],
    ['Dear Mrs. Brandt,', 'Dear Mrs. [P001],'],
    ['@Ada das stimmt', '@[P001] das stimmt'],
    ['@rose: nein', '@[P003]: nein'],
    ['Stimmt.\nViele Grüße\nJörg', 'Stimmt.\nViele Grüße\n[P002]'],
    ['Stimmt. LG Rose 🌹', 'Stimmt. LG [P003] 🌹'],
    ['Rose schrieb:\n> Holz', '[P003] schrieb:\n> Holz'],
    ['Zitat von Rose:\nHolz', 'Zitat von [P003]:\nHolz'],
    ['> Jörg wrote (1.2.2020)', '> [P002] wrote (1.2.2020)'],
    ['Das hat Frau Brandt gesagt', 'Das hat Frau [P001] gesagt'],
  ])('makes them certain: %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('says which of two is meant: whoever is answered, or whoever signs', () => {
    expect(marked('@Anna genau')).toBe('@(?) genau');
    expect(marked('@Anna genau', { addressee: 'P006' })).toBe('@[P006] genau');
    expect(marked('Genau. LG Anna', { speaker: 'P005' })).toBe('Genau. LG [P005]');
  });
});

describe('mail addresses and profiles', () => {
  it.each([
    ['Schreib an ada@brandt.example!', 'Schreib an [mail]!'],
    ['ada.b (at) mail.example.org', '[mail]'],
    ['siehe https://www.facebook.com/ada.b.', 'siehe [profile].'],
    ['mein Blog: http://brandt.example', 'mein Blog: [profile]'],
    ['https://blog.example/ueber-ada-brandt', '[profile]'],
    ['https://blog.example/adabrandt/', '[profile]'],
    ['www.xing.com/profile/A_B', '[profile]'],
  ])('are always taken out: %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('leaves links that lead to nobody, and finds no names in them', () => {
    const text = 'https://zeitung.example/der-preis-von-ada/2020?anna=1';
    expect(marked(text)).toBe(text);
  });
});

it('is not held up by texts made to hurt', { timeout: 30_000 }, () => {
  for (const text of [
    'a'.repeat(200_000) + '@',
    '@'.repeat(100_000),
    'hallo '.repeat(30_000),
    '🔧'.repeat(100_000),
  ])
    expect(findNames(text, context()).length).toBeLessThanOrEqual(50_000);
});
