// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { showable, type MarkupRules } from '@/components/markup/showable';

function shown(html: string, rules: Partial<MarkupRules> = {}): HTMLElement {
  const box = document.createElement('div');
  box.append(
    showable(html, {
      pictures: 'link',
      headings: null,
      pictureLabel: 'Bild',
      tableLabel: 'Tabelle',
      ...rules,
    }),
  );
  return box;
}

it('shows nothing that acts, whatever stands in the store', () => {
  const box = shown(
    '<script>window.hit=1</script><p onclick="x()" style="position:fixed">Hallo<input value=x></p>' +
      '<a href="javascript:x()">klick</a><iframe src="https://x.example"></iframe><form><button>ja</button></form>',
  );
  expect(box.querySelector('script, input, iframe, form, button, [onclick], [style], a[href]')).toBeNull();
  expect(box.textContent).toContain('Hallo');
});

it('opens links elsewhere, without telling from where', () => {
  const link = shown('<a href="https://blog.example/">da</a>').querySelector('a');
  expect(link?.target).toBe('_blank');
  expect(link?.rel).toBe('noopener noreferrer nofollow');
});

it('loads no picture of a comment: it becomes a link', () => {
  const box = shown(
    '<p><img src="https://tracker.example/a.gif" alt="Kurve"><img src="https://x.example/b.png"></p>',
  );
  expect(box.querySelector('img')).toBeNull();
  expect([...box.querySelectorAll('a')].map((a) => [a.textContent, a.href])).toEqual([
    ['Kurve', 'https://tracker.example/a.gif'],
    ['Bild', 'https://x.example/b.png'],
  ]);
});

it('shows pictures of an article late, and tells their site nothing', () => {
  const picture = shown('<img src="https://blog.example/a.png">', { pictures: 'show' }).querySelector('img');
  expect(picture?.loading).toBe('lazy');
  expect(picture?.referrerPolicy).toBe('no-referrer');
  expect(picture?.getAttribute('alt')).toBe('');
});

it('puts headings below the title without a gap, in the order of the page', () => {
  const box = shown('<h1>A</h1><h4>A1</h4><h1>B</h1><h2>B1</h2><h3>B11</h3>', { headings: 2 });
  expect([...box.children].map((heading) => heading.localName)).toEqual(['h2', 'h3', 'h2', 'h3', 'h4']);
});

it('makes headings of comments bold lines', () => {
  expect(shown('<h1>LAUT</h1>').innerHTML).toBe('<p><strong>LAUT</strong></p>');
});

it('lets wide tables scroll by themselves, reachable by keyboard and with a name', () => {
  const box = shown('<table><caption>Gehalt</caption><tbody><tr><td>1</td></tr></tbody></table>');
  const wrapper = box.querySelector<HTMLElement>('.scrolls');
  expect(wrapper?.tabIndex).toBe(0);
  expect(wrapper?.getAttribute('aria-label')).toBe('Gehalt');
  expect(wrapper?.querySelector('table')).not.toBeNull();
});

it('names links that have no words', () => {
  expect(shown('<a href="https://blog.example/x"></a>').querySelector('a')?.getAttribute('aria-label')).toBe(
    'blog.example',
  );
});
