// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractPage } from '@/lib/extraction';

const SENTENCE = 'What a script would show stands in the linked data of the page, sentence by sentence. ';

async function read(shown: string, stated: string) {
  const linked = JSON.stringify({ '@type': 'NewsArticle', headline: 'Old sails', articleBody: stated });
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
