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
    ['Geschrieben von Cooper am 25.08.2015', ['Cooper']],
    ['Posted by T. V. Raman at 2:33 PM', ['T. V. Raman']],
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
    expect(['Redaktion', 'News Team', 'robert.stitz', 'ACME Media GmbH'].some(isPersonal)).toBe(false);
  });
});
