// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { footnoteOf, markFootnotes } from '@/components/footnotes/footnotes';

function textWith(html: string): HTMLElement {
  const text = document.createElement('div');
  text.innerHTML = html;
  markFootnotes(text, 'Zurück');
  return text;
}

const links = (text: Element) =>
  Array.from(text.querySelectorAll<HTMLAnchorElement>('.footnote-ref')).map((link) => link.textContent);

it('knows links to notes below, by number, sign or small print, and no others', () => {
  const text = textWith(`
    <p>Satz<sup><a href="#rn-1">1</a></sup>, Satz <a href="#rn-2">[*]</a>, <a href="#rn-3">siehe Anhang</a>,
    <a href="#rn-4">2</a> <a href="#rn-gone">3</a></p>
    <h2 id="rn-4">Teil 2</h2>
    <ol><li id="rn-1">Eins</li><li id="rn-2">Zwei</li><li id="rn-3">Drei</li></ol>`);
  expect(links(text)).toEqual(['1', '[*]']);
});

it('gives a note a way back where it has none, without adding a word', () => {
  const text = textWith(`<p>Satz<a href="#rn-1">1</a></p><ol><li id="rn-1"><p>Eins</p></li></ol>`);
  const back = text.querySelector<HTMLAnchorElement>('li .footnote-back');
  expect(back?.getAttribute('href')).toBe(`#${text.querySelector('.footnote-ref')?.id ?? ''}`);
  expect(back?.getAttribute('aria-label')).toBe('Zurück');
  expect(text.textContent).toBe('Satz1Eins');
});

it('leaves a note alone that leads back already, and takes no way back for a footnote', () => {
  const text = textWith(
    `<p>Satz<a id="rn-r" href="#rn-1">1</a></p><ol><li id="rn-1">Eins <a href="#rn-r">↩</a></li></ol>`,
  );
  expect(text.querySelector('.footnote-back')).toBeNull();
  expect(links(text)).toEqual(['1']);
});

it('reads the whole note where the link leads to the mark before it', () => {
  const text = textWith(`<p>Satz<a href="#rn-1">1</a></p><p><a id="rn-1">1</a> Der <b>Text</b> der Note</p>`);
  const link = text.querySelector<HTMLAnchorElement>('.footnote-ref');
  const note = link && footnoteOf(link, text);
  expect(note?.textContent.replace(/\s+/g, ' ').trim()).toBe('1 Der Text der Note');
  expect(note?.querySelector('[id]')).toBeNull();
});
