// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { anchor, describeRange } from '@/lib/annotation/anchoring';
import type { Selector } from '@/lib/model';
import { plain, rangeOver, rootOf } from './page';

const ARTICLE = `
  <h2>Was machen Bestatterinnen?</h2>
  <p>Bestatterinnen begleiten Angehörige in den ersten Tagen nach einem Todesfall. Sie ordnen Papiere, sprechen mit
     Ämtern und bereiten die Trauerfeier vor.</p>
  <p>Die Ausbildung dauert <b>drei Jahre</b>. Im ersten Jahr verdient man etwa 900 Euro im Monat, im dritten Jahr
     etwa 1100 Euro im Monat.</p>
  <ul><li>Einfühlung</li><li>Ordnung</li><li>Ein Führerschein der Klasse B</li></ul>
  <p>Die Aussichten sind gut: Gestorben wird immer, sagt man in der Branche, und Nachwuchs fehlt fast überall.</p>`;

/** Marks words in one document and finds them in another. */
function again(words: string, before: string, after: string, n = 0): string | null {
  const root = rootOf(before);
  const selectors = describeRange(root, rangeOver(root, words, n));
  return plain(anchor(rootOf(after), selectors)?.toString()) ?? null;
}

/** What stands before a range in its text node. */
const wordsBefore = (range: Range | null): string =>
  (range?.startContainer as Text | undefined)?.data.slice(0, range?.startOffset) ?? '';

const changed = (change: (html: string) => string) => change(ARTICLE);

describe('describeRange', () => {
  it('writes quote and position as the W3C model says', () => {
    const root = rootOf('<p>Die Ausbildung dauert <b>drei Jahre</b>.</p>');
    expect(describeRange(root, rangeOver(root, 'drei Jahre')).slice(0, 2)).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'drei Jahre',
        prefix: 'Die Ausbildung dauert ',
        suffix: '.',
      },
      { type: 'TextPositionSelector', start: 22, end: 32 },
    ]);
  });

  it('leaves white space at the ends out', () => {
    const root = rootOf('<p>Die Ausbildung dauert  drei Jahre .</p>');
    const [quote] = describeRange(root, rangeOver(root, '  drei Jahre '));
    expect(quote).toMatchObject({ exact: 'drei Jahre' });
  });

  it('takes ranges that end in elements', () => {
    const root = rootOf('<p>eins</p><p>zwei</p><p>drei</p>');
    const range = document.createRange();
    range.setStart(root, 1);
    range.setEnd(root, 2);
    expect(describeRange(root, range)[0]).toMatchObject({ exact: 'zwei' });
  });

  it('joins the words of several blocks by newlines', () => {
    const root = rootOf(ARTICLE);
    const range = rangeOver(root, 'Einfühlung');
    range.setEnd(rangeOver(root, 'Führerschein').endContainer, 16);
    expect(describeRange(root, range)[0]).toMatchObject({ exact: 'Einfühlung\nOrdnung\nEin Führerschein' });
  });

  it('has nothing to say about a range without readable text', () => {
    const root = rootOf('<p>eins</p><script>let eins;</script>');
    const range = document.createRange();
    range.selectNodeContents(root.lastElementChild as Element);
    expect(describeRange(root, range)).toEqual([]);
  });

  it('does not change the document', () => {
    const root = rootOf(ARTICLE);
    const html = root.innerHTML;
    describeRange(root, rangeOver(root, 'drei Jahre'));
    expect(root.innerHTML).toBe(html);
  });
});

describe('anchor', () => {
  it('finds a passage in an unchanged document', () => {
    expect(again('Sie ordnen Papiere', ARTICLE, ARTICLE)).toBe('Sie ordnen Papiere');
  });

  it('does not mind white space, markup and spelling of the same letters', () => {
    const other = changed((html) =>
      html.replace(/\s+/g, ' ').replace('<b>drei Jahre</b>', 'drei\u00a0<i>Ja\u00adhre</i>').normalize('NFD'),
    );
    expect(again('Ausbildung dauert drei Jahre', ARTICLE, other)).toBe('Ausbildung dauert drei Ja\u00adhre');
  });

  it('tells repeated words apart by what stands around them', () => {
    const other = changed((html) =>
      html.replace('<h2>', '<p>Neu: etwa 1300 Euro im Monat für alle.</p><h2>'),
    );
    const root = rootOf(ARTICLE);
    const selectors = describeRange(root, rangeOver(root, 'Euro im Monat', 1));
    const range = anchor(rootOf(other), selectors);
    expect(wordsBefore(range)).toMatch(/etwa 1100 $/);
  });

  it('finds a quote with other words in it', () => {
    const other = changed((html) =>
      html.replace('bereiten die Trauerfeier vor', 'richten die Trauerfeier aus'),
    );
    expect(again('sprechen mit\n     Ämtern und bereiten die Trauerfeier vor', ARTICLE, other)).toBe(
      'sprechen mit Ämtern und richten die Trauerfeier aus',
    );
  });

  it('finds a short word with a slip in it by its context', () => {
    expect(
      again(
        'Ordnung',
        ARTICLE,
        changed((html) => html.replace('Ordnung', 'Ordnugn')),
      ),
    ).toBe('Ordnugn');
  });

  it('takes in a sentence that was put into the quote', () => {
    const added = 'Papiere. Das dauert oft einen ganzen Vormittag und kostet Nerven. Sie sprechen';
    const other = changed((html) => html.replace('Papiere, sprechen', added));
    expect(plain(again('Sie ordnen Papiere, sprechen mit\n     Ämtern', ARTICLE, other) ?? '')).toBe(
      `Sie ordnen ${added} mit Ämtern`,
    );
  });

  it('leaves out an advertisement between context and quote', () => {
    const other = changed((html) =>
      html.replace(
        '<p>Die Aussichten',
        '<aside>Anzeige: Jetzt vier Wochen gratis lesen!</aside><p>Die Aussichten',
      ),
    );
    expect(again('Die Aussichten sind gut', ARTICLE, other)).toBe('Die Aussichten sind gut');
  });

  it('follows a paragraph that has moved', () => {
    const other = changed((html) => {
      const part = /<p>Die Aussichten.*<\/p>/.exec(html)?.[0] ?? '';
      return part + html.replace(part, '');
    });
    expect(again('Gestorben wird immer', ARTICLE, other)).toBe('Gestorben wird immer');
  });

  it('says null when the quote was cut out, though its words stand elsewhere', () => {
    const other = changed((html) => html.replace('1100 Euro im Monat', '1100'));
    expect(again('Euro im Monat', ARTICLE, other, 1)).toBeNull();
  });

  it('says null when the paragraph is gone', () => {
    const other = changed((html) => html.replace(/<p>Die Aussichten.*<\/p>/, ''));
    expect(again('Nachwuchs fehlt fast überall', ARTICLE, other)).toBeNull();
  });

  it('says null when an entry of a list was cut out, though others begin the same way', () => {
    const entry = (words: string) =>
      `<li>Ausbildung in deiner Nähe, Beginn im August: ${words}, gemeldet von den Betrieben der Region</li>`;
    const list = (words: string) =>
      `<ul>${entry('Tischlerin gesucht, Stand 2. Mai')}${entry(words)}${entry('Tischlerin gesucht, Stand 9. Mai')}</ul>`;
    const quote = 'Tischlerin gesucht, Stand 4. Mai';
    expect(again(quote, list(quote), list(''))).toBeNull();
    const edited = 'Tischler gesucht, Stand 4. Mai';
    expect(again(quote, list(quote), list(edited))).toBe(edited);
  });

  it('says null in another document', () => {
    const other =
      '<p>Ganz andere Sätze stehen hier, und zwar über das Wetter am Nordseestrand im Herbst.</p>';
    expect(again('Sie ordnen Papiere', ARTICLE, other)).toBeNull();
    expect(again('gut', ARTICLE, `${other}<p>Es wird gut.</p>`)).toBeNull();
  });

  it('says null in an empty document', () => {
    expect(again('Sie ordnen Papiere', ARTICLE, '')).toBeNull();
  });

  it('finds a passage of the page in a copy without the rest of the page', () => {
    const page = `<nav>Start Berufe Ausbildung Kontakt</nav><main>${ARTICLE}</main><footer>Impressum</footer>`;
    expect(again('Ordnung', page, ARTICLE)).toBe('Ordnung');
    expect(again('Ordnung', ARTICLE, page)).toBe('Ordnung');
  });

  it('never takes part of a word for the word', () => {
    const other = changed((html) => html.replace('Ordnung', 'Unordnung und Ordnungsliebe'));
    expect(again('Ordnung', ARTICLE, other)).not.toBe('Ordnung');
  });

  it('works in right-to-left text', () => {
    const before = '<p>محررة الموقع تكتب عن المهن كل أسبوع. الراتب جيد في هذه المهنة.</p>';
    const after = '<p>محررة الموقع تكتب عن الوظائف كل أسبوع. الراتب جيد في هذه المهنة.</p>';
    expect(again('تكتب عن المهن كل أسبوع', before, after)).toBe('تكتب عن الوظائف كل أسبوع');
  });

  it('works in text without spaces', () => {
    const before = '<p>この仕事は人と話すことが多いです。毎日いろいろな場所へ行きます。</p>';
    const after = `<p>広告です。</p>${before.replace('毎日', '毎朝')}`;
    expect(again('人と話すことが多い', before, after)).toBe('人と話すことが多い');
    expect(again('毎日いろいろな場所', before, after)).toBe('毎朝いろいろな場所');
  });

  it('works in an open shadow root', () => {
    const host = rootOf('');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = `<article>${ARTICLE}</article>`;
    const root = shadow.firstElementChild as Element;
    const range = anchor(root, describeRange(root, rangeOver(root, 'Sie ordnen Papiere')));
    expect(range?.startContainer.getRootNode()).toBe(shadow);
    expect(range?.toString()).toBe('Sie ordnen Papiere');
  });
});

describe('selectors of other programs', () => {
  const found = (...selectors: Selector[]) => plain(anchor(rootOf(ARTICLE), selectors)?.toString()) ?? null;

  it('a quote alone is found where its words stand once', () => {
    expect(found({ type: 'TextQuoteSelector', exact: 'drei Jahre. Im ersten Jahr' })).toBe(
      'drei Jahre. Im ersten Jahr',
    );
  });

  it('a quote alone is not found where its words stand twice', () => {
    expect(found({ type: 'TextQuoteSelector', exact: 'Euro im Monat' })).toBeNull();
  });

  it('a quote with short context is found by it', () => {
    const range = anchor(rootOf(ARTICLE), [
      {
        type: 'TextQuoteSelector',
        exact: 'Euro im Monat',
        prefix: ' im dritten Jahr\n     etwa 1100 ',
        suffix: '.\n  Einfühlung',
      },
    ]);
    expect(wordsBefore(range)).toMatch(/etwa 1100 $/);
  });

  it('a position alone is taken as it is', () => {
    const root = rootOf(ARTICLE);
    const start = root.textContent.indexOf('Ordnung');
    expect(found({ type: 'TextPositionSelector', start, end: start + 7 })).toBe('Ordnung');
  });

  it('a position decides between equal quotes without context', () => {
    const root = rootOf(ARTICLE);
    const start = root.textContent.lastIndexOf('Euro im Monat');
    const range = anchor(rootOf(ARTICLE), [
      { type: 'TextQuoteSelector', exact: 'Euro im Monat' },
      { type: 'TextPositionSelector', start, end: start + 13 },
    ]);
    expect(wordsBefore(range)).toMatch(/etwa 1100 $/);
  });

  it('a range of paths is followed', () => {
    const path: Selector = {
      type: 'RangeSelector',
      startContainer: '/ul[1]/li[1]',
      startOffset: 0,
      endContainer: '/ul[1]/li[2]',
      endOffset: 7,
    };
    expect(found(path)).toBe('EinfühlungOrdnung');
    expect(found({ ...path, startContainer: '/ul[1]/li[9]' })).toBeNull();
    expect(found({ ...path, endContainer: '//*[contains(., "x")]' })).toBeNull();
  });

  it('none leads nowhere', () => {
    expect(found()).toBeNull();
  });
});

describe('hostile documents', () => {
  const soon = (work: () => unknown) => {
    const begin = performance.now();
    work();
    expect(performance.now() - begin).toBeLessThan(3000);
  };

  it('of one letter repeated do not take long', () => {
    soon(() => again('a'.repeat(200), `<p>${'a'.repeat(2000)}</p>`, `<p>${'a'.repeat(150_000)}b</p>`));
  });

  it('of few words repeated do not take long', () => {
    const words = 'kaufen Sie jetzt '.repeat(8000);
    soon(() => again('Sie jetzt kaufen Sie jetzt', `<p>${words}</p>`, `<p>x ${words}</p>`));
  });

  it('that were marked as a whole do not take long', () => {
    const words = Array.from({ length: 20_000 }, (_, i) => `Wort${i * 7919}`);
    const before = words.join(' ');
    const after = words.map((word, i) => (i % 50 ? word : 'anders')).join(' ');
    soon(() => {
      expect(again(before, `<p>${before}</p>`, `<p>${after}</p>`)?.length).toBeGreaterThan(
        0.9 * after.length,
      );
    });
  });
});
