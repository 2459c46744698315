import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import type { Surface } from '../browser/surface.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { SAMPLE } from './steps.ts';

const fieldText = (surface: Surface) =>
  surface.evaluate(
    ({ document }) => document.querySelector<HTMLInputElement>('[data-testid=filter]')?.value ?? '',
  );

/** Something in what was found for the whole query: what its first letters find is there for a moment, too. */
const found = (query: string, selector: string) => `[data-testid=found][data-query="${query}"] ${selector}`;

/** What is painted as found, in order. */
const paintedWords = ({ CSS }: Window & typeof globalThis) =>
  Array.from(CSS.highlights.get('randnotiz-found') ?? [], ({ startContainer, startOffset, endOffset }) =>
    (startContainer.textContent ?? '').slice(startOffset, endOffset),
  );

const address = (surface: Surface) => surface.evaluate(({ location }) => location.search);

describe.each(INSTALLED)('searching the library in %s', (engine) => {
  const at = setting(engine, SAMPLE);
  let library: Surface;

  beforeAll(async () => {
    library = await at.driver.openExtensionPage('library.html');
    // the side stands beside the list
    await library.resize(1280, 900);
    await library.click('[data-testid=sample]');
    await library.waitFor('[data-testid=saved-item]');
  });

  it('finds words of a comment, marked, and leads to that comment', async () => {
    await library.type('[data-testid=filter]', 'certificates internship');
    await library.waitFor(found('certificates internship', '[data-source=comment]'));
    await expect
      .poll(() => library.texts('[data-source=comment] mark'))
      .toEqual(['internship', 'certificate']);
    const { comments } = await readLibrary(library);
    const comment = comments.find(({ text }) => text.includes('certificate'));
    await library.click('[data-source=comment]');
    await library.waitFor('[data-testid=comment]');
    await expect.poll(() => address(library)).toContain(`comment=${comment?.id ?? '?'}`);
    // the words are shown there, and all their places can be gone through
    await library.waitForText(/\d+ places/);
    await expect.poll(() => library.evaluate(paintedWords)).toContain('certificate');
  });

  it('is there again when one goes back', async () => {
    await library.evaluate(({ history }) => history.back());
    await library.waitFor('[data-source=comment]');
    await expect.poll(() => fieldText(library)).toBe('certificates internship');
  });

  it('writes filters into the query on a click, and says what it cannot understand', async () => {
    await library.type('[data-testid=filter]', 'workshop');
    await library.waitFor(found('workshop', '[data-source=body]'));
    await library.click({ role: 'button', name: /^Comments/ });
    await expect.poll(() => fieldText(library)).toBe('workshop kind:comment ');
    await library.waitUntilGone('[data-source=body]');
    await library.type('[data-testid=filter]', 'workshop before:yesteryear');
    await library.waitForText('is no date');
    await library.click('[data-testid=search-help]');
    await library.click({ role: 'button', name: 'before:2014' });
    await library.waitForText('Nothing found');
    await library.click('[data-testid=search-help]');
  });

  it('is gone through with the keyboard alone', async () => {
    await library.type('[data-testid=filter]', 'organ');
    await library.waitFor(found('organ', '.found-passage'));
    const focused = () =>
      library.evaluate(({ document }) => document.activeElement?.getAttribute('class') ?? '');
    await library.press('ArrowDown');
    await expect.poll(focused).toBe('saved-title');
    await library.press('j');
    await expect.poll(focused).toBe('found-passage');
    await library.press('k');
    await library.press('k');
    await expect
      .poll(() => library.evaluate(({ document }) => document.activeElement?.tagName))
      .toBe('INPUT');
    await library.press('Escape');
    await expect.poll(() => fieldText(library)).toBe('');
    await library.waitFor('[data-testid=saved-item]');
    // the list leaves the keys to the field
    await library.press('k');
    await expect.poll(() => fieldText(library)).toBe('k');
  });

  it('keeps a search under a name, to be asked again from the side', async () => {
    await library.type('[data-testid=filter]', 'apprenticeship kind:comment');
    await library.click('[data-testid=save-search]');
    await library.type('[data-testid=search-name]', 'Places');
    await library.press('Enter');
    await library.waitFor({ role: 'link', name: 'Places' });
    await library.click({ role: 'link', name: /^All articles/ });
    await library.waitFor('[data-testid=saved-item]');
    await library.click({ role: 'link', name: 'Places' });
    await library.waitFor('[data-source=comment]');
    await expect.poll(() => fieldText(library)).toBe('apprenticeship kind:comment');
  });
});
