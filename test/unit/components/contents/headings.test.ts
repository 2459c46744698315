// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { headingsIn } from '@/components/contents/headings';

it('lists headings with their levels from the outermost on, and gives those an id that have none', () => {
  const text = document.createElement('div');
  text.innerHTML = `<h3 id="rn-a">Erstens</h3><h4> Ein
    Teil </h4><h3>Zweitens</h3><h4></h4><h4>${'Kein Titel, ein Absatz. '.repeat(20)}</h4>`;
  expect(headingsIn(text)).toEqual([
    { id: 'rn-a', text: 'Erstens', level: 0 },
    { id: 'section-2', text: 'Ein Teil', level: 1 },
    { id: 'section-3', text: 'Zweitens', level: 0 },
  ]);
  expect(text.querySelectorAll('#section-2')).toHaveLength(1);
});

it('finds none in a text without headings', () => {
  expect(headingsIn(document.createElement('div'))).toEqual([]);
});
