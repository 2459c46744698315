// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { detailsId, tieDetails } from '@/components/marking/details';

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  root.innerHTML = '<p id="one">Eins <b>zwei</b></p><p id="two">Drei</p>';
  document.body.replaceChildren(root);
});

function over(from: string, to: string): Range {
  const range = document.createRange();
  range.setStart(root.querySelector(from)?.firstChild ?? root, 0);
  range.setEnd(root.querySelector(to)?.firstChild ?? root, 2);
  return range;
}

const attribute = (id: string, name: string) => root.querySelector(`#${id}`)?.getAttribute(name) ?? null;

it('says of a paragraph what is marked in it, and where the notes are', () => {
  tieDetails(root, [
    { id: 'a', range: over('#one', '#one'), words: 'Aufgaben.' },
    { id: 'b', range: over('b', 'b'), words: 'Frage.' },
  ]);
  expect(attribute('one', 'aria-details')).toBe(`${detailsId('a')} ${detailsId('b')}`);
  expect(attribute('one', 'aria-description')).toBe('Aufgaben. Frage.');
  expect(attribute('two', 'aria-details')).toBeNull();
});

it('says it at both ends of a passage over several paragraphs', () => {
  tieDetails(root, [{ id: 'a', range: over('#one', '#two'), words: 'Aufgaben.' }]);
  expect(attribute('one', 'aria-details')).toBe(detailsId('a'));
  expect(attribute('two', 'aria-details')).toBe(detailsId('a'));
});

it('takes it back when the mark is gone, and changes no text', () => {
  const before = root.innerHTML;
  tieDetails(root, [{ id: 'a', range: over('#one', '#two'), words: 'Aufgaben.' }]);
  tieDetails(root, []);
  expect(root.innerHTML).toBe(before);
});
