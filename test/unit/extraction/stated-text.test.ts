// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractPage } from '@/lib/extraction';

const SENTENCE = 'What a script would show stands in the linked data of the page, sentence by sentence. ';

const read = (shown: string, stated: string) =>
  readPage(shown, { '@type': 'NewsArticle', headline: 'Old sails', articleBody: stated });

async function readPage(shown: string, thing: object) {
  const linked = JSON.stringify(thing);
  const document = new DOMParser().parseFromString(
    `<title>Old sails</title><script type="application/ld+json">${linked.replace(/</g, '\\u003c')}</script><h1>Old sails</h1>${shown}`,
    'text/html',
  );
  return extractPage(document, 'https://a.example/old-sails');
}

describe('the text that a page states but does not show', () => {
  it('is taken with its paragraphs where the page shows next to nothing', async () => {
    const page = await read('<p>Loading…</p>', `${SENTENCE.repeat(8)}\n\nThe second paragraph.`);
    expect(page.text.split('\n')).toHaveLength(2);
    expect(page.html).toContain('<p>The second paragraph.</p>');
  });

  it('may be the ingredients and steps of a recipe', async () => {
    const page = await readPage('<p>Loading…</p>', {
      '@type': 'Recipe',
      name: 'Old sails',
      description: '<p>A soup as on board.</p>',
      recipeIngredient: ['2 onions', '1 l water'],
      recipeInstructions: [
        {
          '@type': 'HowToSection',
          name: 'Soup',
          itemListElement: [{ '@type': 'HowToStep', text: SENTENCE.repeat(4) }],
        },
        'Serve it hot.',
      ],
    });
    expect(page.text.split('\n')).toEqual([
      'A soup as on board.',
      '2 onions',
      '1 l water',
      'Soup',
      SENTENCE.repeat(4).trim(),
      'Serve it hot.',
    ]);
  });

  it('is sanitized like the page itself', async () => {
    const page = await read(
      '<p>Loading…</p>',
      `<p>${SENTENCE.repeat(8)}</p><img src="x" onerror="alert(1)"><script>alert(1)</script>`,
    );
    expect(page.text).toContain('sentence by sentence');
    expect(page.html).not.toMatch(/onerror|<script|alert/);
  });

  it('is left where the page shows the text itself', async () => {
    const page = await read(
      `<article><p>${'Shown text, long enough. '.repeat(40)}</p></article>`,
      SENTENCE.repeat(100),
    );
    expect(page.text).not.toContain('linked data');
  });
});
