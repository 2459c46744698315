// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { rootOf } from './page';
import { letterAt, offsetOf, rangeOfLetters, readableText, textIndex } from '@/lib/annotation/text-index';

const text = (root: Element) => textIndex(root).text;

describe('textIndex', () => {
  it('leaves out what nobody reads', () => {
    const root = rootOf(
      '<p>Ein<script>let x;</script> Satz<style>p{}</style><noscript>an</noscript></p><textarea>Entwurf</textarea><button>Los</button><svg><text>Bild</text></svg><p>noch</p>',
    );
    expect(text(root)).toBe('einsatznoch');
  });

  it('counts offsets as textContent does, unread text included', () => {
    const root = rootOf('<p>Ein<script>let x;</script> Satz</p>');
    const index = textIndex(root);
    expect(index.offsets[index.text.indexOf('satz')]).toBe(root.textContent.indexOf('Satz'));
  });

  it('is kept while the text stays', () => {
    const root = rootOf('<p>Ein Satz</p>');
    const index = textIndex(root);
    root.firstElementChild?.setAttribute('class', 'seen');
    expect(textIndex(root)).toBe(index);
  });

  it('is made anew at once when a word changes', () => {
    const root = rootOf('<p>Ein Satz</p>');
    textIndex(root);
    const node = root.querySelector('p')?.firstChild as Text;
    node.data = 'Zwei Sätze';
    expect(text(root)).toBe('zweisätze'.normalize('NFD'));
  });

  it('is made anew later when elements come', async () => {
    const root = rootOf('<p>Ein Satz</p>');
    textIndex(root);
    root.append('mehr');
    await Promise.resolve();
    expect(text(root)).toBe('einsatzmehr');
  });

  it('does not mind how deep elements are nested', () => {
    const root = rootOf('');
    let inner: Element = root;
    for (let i = 0; i < 1_500; i++) inner = inner.appendChild(document.createElement('div'));
    inner.append('tief');
    expect(text(root)).toBe('tief');
  });
});

describe('readableText', () => {
  const readable = (html: string) => {
    const index = textIndex(rootOf(html));
    return readableText(index, 0, index.text.length).trim();
  };

  it('sets blocks apart by newlines and other white space by one space', () => {
    expect(readable('<h2>Titel</h2>\n  <p>Ein \n\n Satz</p><ul><li>a</li><li>b</li></ul>')).toBe(
      'Titel\nEin Satz\na\nb',
    );
  });

  it('keeps words whole over inline markup', () => {
    expect(readable('<p>Berufs<em>bild</em>er <a href="#">hier</a></p>')).toBe('Berufsbilder hier');
  });

  it('breaks lines where the page does', () => {
    expect(readable('<p>Zeile eins<br>Zeile zwei</p>')).toBe('Zeile eins\nZeile zwei');
  });

  it('keeps accents, pairs and soft hyphens as they stand', () => {
    const given = `Be\u00adruf ${'ä'.normalize('NFD')} 😀`;
    expect(readable(`<p>${given}</p>`)).toBe(given);
  });
});

describe('points and letters', () => {
  it('of an element are found like those of its text', () => {
    const root = rootOf('<p>eins</p><p>zwei <b>drei</b> vier</p>');
    const index = textIndex(root);
    const second = root.children[1] as Element;
    expect(letterAt(index, offsetOf(index, second, 0))).toBe(index.text.indexOf('zwei'));
    expect(letterAt(index, offsetOf(index, second, 1))).toBe(index.text.indexOf('drei'));
    expect(letterAt(index, offsetOf(index, second, 3))).toBe(index.text.length);
    expect(letterAt(index, offsetOf(index, root, 1))).toBe(index.text.indexOf('zwei'));
  });

  it('within text that nobody reads move to the next readable text', () => {
    const root = rootOf('<p>eins<script>code</script>zwei</p>');
    const index = textIndex(root);
    const code = root.querySelector('script')?.firstChild as Text;
    expect(letterAt(index, offsetOf(index, code, 2))).toBe(index.text.indexOf('zwei'));
  });

  it('never cut a pair or a letter from its accents', () => {
    const root = rootOf(`<p>a😀${'ä'.normalize('NFD')}b</p>`);
    const index = textIndex(root);
    expect(rangeOfLetters(index, 2, 3)?.toString()).toBe('😀');
    expect(rangeOfLetters(index, 3, 4)?.toString()).toBe('ä'.normalize('NFD'));
  });

  it('an empty stretch has no range', () => {
    expect(rangeOfLetters(textIndex(rootOf('<p>eins</p>')), 2, 2)).toBeNull();
  });
});
