import { describe, expect, it } from 'vitest';
import { authorNames, isPersonal } from '@/lib/extraction/metadata/author-names';

describe('authorNames', () => {
  it.each([
    ['Von Mira Lindqvist (Mehr)', ['Mira Lindqvist']],
    ['Ein Gastbeitrag von Jonas Ehrlich', ['Jonas Ehrlich']],
    ['By Ada Okafor and Tom Ferris', ['Ada Okafor', 'Tom Ferris']],
    ['Ada Okafor, Tom Ferris & Lea de Vries', ['Ada Okafor', 'Tom Ferris', 'Lea de Vries']],
    ['Mira Lindqvist, Redakteurin', ['Mira Lindqvist']],
    ['Rob Winter, BBC', ['Rob Winter']],
    ['Redaktion | 10 min', ['Redaktion']],
    ['Par Chloé Durand', ['Chloé Durand']],
    ['Geschrieben von Falke am 12.03.2014', ['Falke']],
    ['Posted by J. T. Marlow at 4:10 PM', ['J. T. Marlow']],
    ['Ada OkaforStaff Writer', ['Ada Okafor']],
    ['By Ada Okafor with old friends', ['Ada Okafor']],
    ['Text: Jonas Ehrlich Foto: Lea Blum', ['Jonas Ehrlich']],
    ['https://social.example/mira', []],
    ['mira@example.org', []],
    ['', []],
  ])('finds in "%s" %j', (text, names) => {
    expect(authorNames(text)).toEqual(names);
  });
});

describe('isPersonal', () => {
  it('tells names of persons from those of offices and accounts', () => {
    expect(['Mira Lindqvist', 'Lea von der Heide', 'Conor O’Neill'].every(isPersonal)).toBe(true);
    expect(
      [
        'Redaktion',
        'News Team',
        'jonas.ehrlich',
        'siteadmin',
        'Deutsche Bootsbaugesellschaft Gesellschaft',
        'ACME Media GmbH',
      ].some(isPersonal),
    ).toBe(false);
  });
});
