import { describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import { pages } from '../browser/server.ts';
import type { Surface } from '../browser/surface.ts';
import { HOSTILE_COMMENT_COUNT, HOSTILE_TITLE, hostilePage } from '../pages/hostile.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, save, shownThread, showTab } from './steps.ts';

const FORBIDS_ALL =
  "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const PAGES = [
  { path: '/markup', what: 'whose comments hold scripts and forms' },
  { path: '/redefines', what: 'whose script redefines what scripts stand on' },
  { path: '/forbids', what: 'whose policy forbids everything' },
  { path: '/shadows', what: 'whose elements shadow the document’s own properties' },
];

/** What must not be among kept markup: things that run, load, ask, or pose as the interface. */
const HARMFUL = [
  'script, style, iframe, object, embed, form, input, button, textarea, select, base, meta, link, svg',
  '[onerror], [onload], [onclick], [style], [id], [data-testid]',
  'a[href^="javascript" i], [src^="javascript" i]',
].join(', ');

describe.each(INSTALLED)('in %s', (engine) => {
  const at = setting(
    engine,
    pages({
      '/markup': hostilePage(),
      '/redefines': hostilePage({ redefines: true }),
      '/forbids': { headers: { 'content-security-policy': FORBIDS_ALL }, body: hostilePage() },
      '/shadows': hostilePage({ shadows: true }),
    }),
  );

  it.each(PAGES)('a page $what is read and kept, and nothing of it runs', async ({ path }) => {
    const url = `${at.origin}${path}`;
    const { sidebar } = await readPage(at.driver, url);
    await expect.poll(() => sidebar.text('[data-testid=card-title]')).toBe(HOSTILE_TITLE);
    await showTab(sidebar, 'discussion');
    const thread = await shownThread(sidebar, HOSTILE_COMMENT_COUNT);
    expect(thread[0]?.author).toContain('Eve <img src=x onerror="window.harmed=1"');
    expect(thread[5]?.text).toContain('<b>nicht fett</b>');
    await expectHarmlessComments(sidebar);

    await showTab(sidebar, 'page');
    await save(sidebar);
    const article = (await readLibrary(sidebar)).articles.find((saved) => saved.url === url);
    const reader = await at.driver.openExtensionPage(`library.html#/article/${article?.id ?? ''}`);
    await reader.waitForText('Wer beruflich misstraut');
    await expectHarmlessComments(reader);
    await expectHarmless(reader, '.reader-text');
  });
});

/** Comments out of view stand there as plain text: each is brought into view. */
async function expectHarmlessComments(surface: Surface): Promise<void> {
  for (let place = 0; place < HOSTILE_COMMENT_COUNT; place += 1)
    await surface.until(
      `comment ${place} with its markup`,
      ({ document }, place) => {
        const comment = document.querySelectorAll('[data-testid=comment]')[place];
        comment?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return Boolean(comment?.querySelector('.comment-text:not(.plain)'));
      },
      place,
    );
  await expectHarmless(surface, '.comment-text');
}

async function expectHarmless(surface: Surface, kept: string): Promise<void> {
  const { harmed, harmful, texts } = await surface.evaluate(
    (window, kept, harmful) => ({
      harmed: 'harmed' in window,
      texts: window.document.querySelectorAll(kept).length,
      harmful: Array.from(window.document.querySelectorAll(kept)).flatMap((text) =>
        Array.from(text.querySelectorAll(harmful), (element) => element.outerHTML.slice(0, 120)),
      ),
    }),
    kept,
    HARMFUL,
  );
  expect({ harmed, harmful }).toEqual({ harmed: false, harmful: [] });
  expect(texts).toBeGreaterThan(0);
}
