import { beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../browser/library.ts';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, SAMPLE, save, savedTitles, shownThread, showTab, type OpenedPage } from './steps.ts';

const TITLE = 'Energieberaterin: Was macht man da den ganzen Tag?';

const THREAD = [
  ['Detlef Kranz', 0, 'comment'],
  ['Mareike Ostendorp', 1, 'comment'],
  ['Hanna B.', 2, 'comment'],
  ['Petra Lohse', 1, 'comment'],
  ['@altbauliebe', 0, 'social'],
  ['Yusuf A.', 0, 'comment'],
  ['Hanna B.', 1, 'comment'],
  ['Mareike Ostendorp', 1, 'comment'],
  ['Lesetipps der Woche 10 | Quereinstieg mit 40', 0, 'pingback'],
  ['Meisterschule Nord', 0, 'social'],
  ['Gudrun Pfaff', 0, 'comment'],
];

/** The tests of one browser tell one story: each goes on where the one before it ended. */
describe.each(INSTALLED)('clipping an article with its discussion in %s', (engine) => {
  const at = setting(engine, SAMPLE);
  let opened: OpenedPage;
  let url: string;

  beforeAll(async () => {
    url = `${at.origin}/energieberaterin.html`;
    opened = await readPage(at.driver, url);
  });

  it('shows title, author, dates and how much of the discussion was found', async () => {
    const card = await opened.sidebar.text('[data-testid=card]');
    expect(card).toContain(TITLE);
    expect(card).toContain('By Mareike Ostendorp');
    expect(card).toContain('Published Mar 4, 2024');
    expect(card).toContain('Updated Sep 16, 2024');
    expect(card).toContain('11 of 14 comments');
  });

  it('shows the discussion as a thread, with kinds told apart', async () => {
    await showTab(opened.sidebar, 'discussion');
    const thread = await shownThread(opened.sidebar, THREAD.length);
    expect(thread.map(({ author, depth, kind }) => [author, depth, kind])).toEqual(THREAD);
    expect(thread[2]?.text).toContain('Seitdem lasse ich mir jede Annahme unterschreiben.');
  });

  it('keeps nothing before the user saves', async () => {
    expect((await readLibrary(opened.sidebar)).articles).toEqual([]);
  });

  it('keeps article, text and discussion on Save', async () => {
    await showTab(opened.sidebar, 'page');
    await save(opened.sidebar);

    const { articles, bodies, comments } = await readLibrary(opened.sidebar);
    expect(articles).toMatchObject([
      {
        url,
        title: TITLE,
        authors: ['Mareike Ostendorp'],
        publishedAt: '2024-03-04T07:30:00+01:00',
        modifiedAt: '2024-09-16T11:05:00+02:00',
        siteName: 'Werkbank und Schreibtisch',
        commentCount: 11,
        claimedCommentCount: 14,
      },
    ]);
    expect(comments.map(({ author, kind }) => [author, kind])).toEqual(
      THREAD.map(([author, , kind]) => [author, kind]),
    );
    const [body] = bodies;
    expect(body?.text).toContain('Der Tag von Hanna Brüggemann beginnt um sieben');
    expect(body?.text).toContain('warum es in seinem Schlafzimmer zieht.');
    for (const clutter of [
      'Newsletter',
      'Jetzt kaufen',
      'Über die Autorin',
      'Fünf Fragen vor',
      'Detlef Kranz',
    ])
      expect(body?.text).not.toContain(clutter);
  });

  it('does not change the page', async () => {
    const untouched = await at.driver.openPage(url);
    const markup = (page: typeof untouched) => page.evaluate('document.documentElement.outerHTML');
    expect(await markup(opened.page)).toBe(await markup(untouched));
    await untouched.close();
    await opened.page.bringToFront();
  });

  it('lists it under Saved and finds it by words of title, author or site', async () => {
    const { sidebar } = opened;
    await showTab(sidebar, 'saved');
    await sidebar.waitFor('[data-testid=saved-item]');
    await expect.poll(() => savedTitles(sidebar), { timeout: 60_000 }).toEqual([TITLE]);
    for (const words of ['energieber', 'ostendorp', 'werkbank']) {
      await sidebar.type('[data-testid=filter]', 'zeppelin');
      await sidebar.waitForText('Nothing found');
      await sidebar.type('[data-testid=filter]', words);
      await sidebar.waitFor('[data-testid=found-article]');
      await expect.poll(() => sidebar.text('[data-testid=found-article] .saved-title')).toBe(TITLE);
    }
    // words of a comment lead to the article, too
    await sidebar.type('[data-testid=filter]', 'schwiegermutter');
    await sidebar.until('the marked word', ({ document }) =>
      Array.from(document.querySelectorAll('[data-testid=found] mark')).some(
        (mark) => mark.textContent === 'Schwiegermutter',
      ),
    );
    await sidebar.type('[data-testid=filter]', 'zeppelin');
    await sidebar.waitForText('Nothing found');
    expect(await sidebar.count('[data-testid=found-article]')).toBe(0);
  });

  it('opens it in the library when the page and its server are gone', async () => {
    const { articles } = await readLibrary(opened.sidebar);
    await at.stopServer();
    const reader = await at.driver.openExtensionPage(`library.html#/article/${articles[0]?.id ?? ''}`);
    await reader.waitForText(TITLE);
    await reader.waitForText('Höchste Zeit also für ein Porträt.');
    const thread = await shownThread(reader, THREAD.length);
    expect(thread.map(({ author, depth, kind }) => [author, depth, kind])).toEqual(THREAD);
  });
});
