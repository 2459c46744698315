import { beforeAll, describe, expect, it } from 'vitest';
import { INSTALLED } from './installed.ts';
import { setting } from './setting.ts';
import { readPage, SAMPLE, showTab, type OpenedPage } from './steps.ts';

const LANGUAGES = [
  {
    locale: 'en',
    card: ['By Mareike Ostendorp', 'Published Mar 4, 2024', '11 of 14 comments'],
    tabs: ['This page', 'Discussion', 'Saved'],
    kinds: ['Pingback', 'Social media'],
  },
  {
    locale: 'de',
    card: ['Von Mareike Ostendorp', 'Veröffentlicht 04.03.2024', '11 von 14 Kommentaren'],
    tabs: ['Diese Seite', 'Diskussion', 'Gespeichert'],
    kinds: ['Pingback', 'Soziale Medien'],
  },
] as const;

describe.each(INSTALLED)('%s', (engine) => {
  describe.each(LANGUAGES)('in the language $locale', ({ locale, card, tabs, kinds }) => {
    const at = setting(engine, SAMPLE, { locale });
    let opened: OpenedPage;

    beforeAll(async () => {
      opened = await readPage(at.driver, `${at.origin}/energieberaterin.html`);
    });

    it('shows card, tabs and thread', async () => {
      const { sidebar } = opened;
      const shown = await sidebar.text('[data-testid=card]');
      for (const words of card) expect(shown).toContain(words);
      const labels = await sidebar.texts('[role=tab]');
      for (const [index, label] of tabs.entries()) expect(labels[index]).toContain(label);
      await showTab(sidebar, 'discussion');
      for (const kind of kinds) await sidebar.waitForText(kind);
    });

    it('says its language, so that it is read aloud rightly', async () => {
      await expect
        .poll(() => opened.sidebar.evaluate(({ document }) => document.documentElement.lang))
        .toBe(locale);
    });
  });
});
