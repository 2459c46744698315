import { describe, expect, it } from 'vitest';
import {
  articleReference,
  commentReference,
  type CitedArticle,
  type CitedComment,
} from '@/lib/exchange/citation/reference';
import { toHtml, toPlain } from '@/lib/exchange/references/rich-text';
import { formattedReference, REFERENCE_STYLES, type ReferenceStyle } from '@/lib/exchange/references/styles';
import { referenceLanguage, type ReferenceLanguage } from '@/lib/exchange/references/words';
import { HOSTILE } from './random-library';

const ARTICLE: CitedArticle = {
  url: 'https://beruf.example/orgel',
  title: 'How an organ is built',
  siteName: 'Beruf im Bild',
  authors: ['Anna-Lena Brandt'],
  publishedAt: '2020-01-18T09:30+01:00',
  language: 'en',
  readAt: Date.UTC(2026, 4, 5, 12),
  tags: [],
};

const COMMENT: CitedComment = {
  author: 'pfeife_77',
  text: 'The pay is better than people think.',
  publishedAt: '2020-01-19',
  url: 'https://beruf.example/orgel#comment-7',
  position: 6,
  lastSeenAt: Date.UTC(2026, 4, 5, 12),
};

const people = (count: number) =>
  Array.from({ length: count }, (_, i) => `Ada Berg${String.fromCharCode(97 + i)}`);

function article(
  style: ReferenceStyle,
  fields: Partial<CitedArticle> = {},
  language: ReferenceLanguage = 'en',
) {
  const reference = articleReference({ ...ARTICLE, ...fields }, new Set());
  return toHtml(formattedReference(reference, style, language));
}

function comment(
  style: ReferenceStyle,
  fields: Partial<CitedComment> = {},
  language: ReferenceLanguage = 'en',
  on: Partial<CitedArticle> = {},
) {
  const reference = commentReference({ ...COMMENT, ...fields }, { ...ARTICLE, ...on }, new Set());
  return toHtml(formattedReference(reference, style, language));
}

describe('APA 7', () => {
  it('cites a web page: initials, full date, title in italics, site, address without a full stop', () => {
    expect(article('apa')).toBe(
      'Brandt, A.-L. (2020, January 18). <i>How an organ is built</i>. Beruf im Bild. https://beruf.example/orgel',
    );
    expect(article('apa', {}, 'de')).toBe(
      'Brandt, A.-L. (2020, 18. Januar). <i>How an organ is built</i>. Beruf im Bild. https://beruf.example/orgel',
    );
  });

  it('cites a comment with its first twenty words and the article in brackets, the site in italics', () => {
    expect(comment('apa')).toBe(
      'pfeife_77. (2020, January 19). The pay is better than people think. [Comment on the article “How an organ is built”]. <i>Beruf im Bild</i>. https://beruf.example/orgel#comment-7',
    );
    const long = Array.from({ length: 30 }, (_, i) => `w${i + 1}`).join(' ');
    expect(comment('apa', { text: long }, 'de')).toContain(
      'w19 w20 [Kommentar zum Artikel „How an organ is built“]. ',
    );
  });

  it('joins two authors by an ampersand, in German without the comma', () => {
    const authors = ['Ada Berg', 'Bo Clar'];
    expect(article('apa', { authors })).toMatch(/^Berg, A\., &amp; Clar, B\. \(2020/);
    expect(article('apa', { authors }, 'de')).toMatch(/^Berg, A\. &amp; Clar, B\. \(2020/);
  });

  it('names up to twenty authors, of more the first nineteen and the last', () => {
    expect(article('apa', { authors: people(20) })).toContain('Bergs, A., &amp; Bergt, A. (2020');
    const many = article('apa', { authors: people(21) });
    expect(many).toContain('Bergs, A., . . . Bergu, A. (2020');
    expect(many).not.toContain('Bergt');
  });

  it('names an organisation that publishes its own site once', () => {
    expect(article('apa', { authors: ['Verein Beruf'], siteName: 'Verein Beruf', publishedAt: '2020' })).toBe(
      'Verein Beruf. (2020). <i>How an organ is built</i>. https://beruf.example/orgel',
    );
  });

  it('puts the title first without an author, and says when a page without a date was retrieved', () => {
    const unknown = { authors: [], publishedAt: null };
    expect(article('apa', unknown)).toBe(
      '<i>How an organ is built</i>. (n.d.). Beruf im Bild. Retrieved May 5, 2026, from https://beruf.example/orgel',
    );
    expect(article('apa', unknown, 'de')).toBe(
      '<i>How an organ is built</i>. (o. D.). Beruf im Bild. Abgerufen am 5. Mai 2026, von https://beruf.example/orgel',
    );
  });

  it('describes in brackets what has no title', () => {
    expect(article('apa', { title: '' })).toContain('(2020, January 18). [Untitled article]. Beruf');
  });
});

describe('MLA 9', () => {
  it('cites a web page: title in quotation marks, site in italics, short month, no protocol, accessed', () => {
    expect(article('mla')).toBe(
      'Brandt, Anna-Lena. “How an organ is built.” <i>Beruf im Bild</i>, 18 Jan. 2020, beruf.example/orgel. Accessed 5 May 2026.',
    );
    expect(article('mla', {}, 'de')).toBe(
      'Brandt, Anna-Lena. „How an organ is built“. <i>Beruf im Bild</i>, 18. Jan. 2020, beruf.example/orgel. Abgerufen am 5. Mai 2026.',
    );
  });

  it('cites a comment as one on the article', () => {
    expect(comment('mla')).toBe(
      'pfeife_77. Comment on “How an organ is built.” <i>Beruf im Bild</i>, 19 Jan. 2020, beruf.example/orgel#comment-7. Accessed 5 May 2026.',
    );
  });

  it('names two authors, of three and more the first', () => {
    expect(article('mla', { authors: ['Ada Berg', 'Bo Clar'] })).toMatch(/^Berg, Ada, and Bo Clar\. “/);
    expect(article('mla', { authors: ['Ada Berg', 'Bo Clar', 'Cy Dorn'] })).toMatch(/^Berg, Ada, et al\. “/);
  });

  it('leaves out what is not known, and does not name a publisher as its own author', () => {
    expect(article('mla', { authors: ['Beruf im Bild'], publishedAt: null })).toBe(
      '“How an organ is built.” <i>Beruf im Bild</i>, beruf.example/orgel. Accessed 5 May 2026.',
    );
    expect(article('mla', { title: '', publishedAt: '2020-07' })).toBe(
      'Brandt, Anna-Lena. Untitled article. <i>Beruf im Bild</i>, July 2020, beruf.example/orgel. Accessed 5 May 2026.',
    );
  });

  it("keeps a title's own end and makes its quotation marks inner ones", () => {
    expect(article('mla', { title: 'What is a "voicer"?' })).toContain('“What is a ‘voicer’?” <i>');
    expect(article('mla', { title: 'Was macht „sie“?' }, 'de')).toContain('„Was macht ‚sie‘?“ <i>');
  });
});

describe('Chicago 17, author-date', () => {
  it('cites a web page: year behind the author, the whole date behind the site', () => {
    expect(article('chicago')).toBe(
      'Brandt, Anna-Lena. 2020. “How an organ is built.” Beruf im Bild. January 18, 2020. https://beruf.example/orgel.',
    );
  });

  it('does not give a year twice', () => {
    expect(article('chicago', { publishedAt: '2020' })).toBe(
      'Brandt, Anna-Lena. 2020. “How an organ is built.” Beruf im Bild. https://beruf.example/orgel.',
    );
  });

  it('cites a comment with whom and what it is on', () => {
    expect(comment('chicago')).toBe(
      'pfeife_77. 2020. Comment on Anna-Lena Brandt, “How an organ is built.” Beruf im Bild. January 19, 2020. https://beruf.example/orgel#comment-7.',
    );
    expect(comment('chicago', {}, 'de', { authors: [] })).toBe(
      'pfeife_77. 2020. Kommentar zu „How an organ is built“. Beruf im Bild. 19. Januar 2020. https://beruf.example/orgel#comment-7.',
    );
  });

  it('names up to ten authors, of more the first seven', () => {
    expect(article('chicago', { authors: ['Ada Berg', 'Bo Clar', 'Cy Dorn'] })).toMatch(
      /^Berg, Ada, Bo Clar, and Cy Dorn\. 2020\./,
    );
    expect(article('chicago', { authors: people(10) })).toContain(', Ada Bergi, and Ada Bergj. 2020.');
    expect(article('chicago', { authors: people(11) })).toContain(', Ada Bergg, et al. 2020.');
  });

  it('puts the site in the place of an author, and says when a page without a date was accessed', () => {
    expect(article('chicago', { authors: [], publishedAt: null })).toBe(
      'Beruf im Bild. n.d. “How an organ is built.” Accessed May 5, 2026. https://beruf.example/orgel.',
    );
  });

  it('begins with the title where nobody is named, as with a comment without a name', () => {
    expect(comment('chicago', { author: null })).toMatch(
      /^Comment on Anna-Lena Brandt, “How an organ is built\.” 2020\. Beruf im Bild\./,
    );
  });
});

describe('DIN ISO 690', () => {
  it('cites a contribution to a website: family name in capitals, host in italics, medium, access', () => {
    expect(article('iso690', {}, 'de')).toBe(
      'BRANDT, Anna-Lena, 2020. How an organ is built. In: <i>Beruf im Bild</i> [online]. 18. Januar 2020 [Zugriff am: 5. Mai 2026]. Verfügbar unter: https://beruf.example/orgel',
    );
    expect(article('iso690')).toBe(
      'BRANDT, Anna-Lena, 2020. How an organ is built. In: <i>Beruf im Bild</i> [online]. 18 January 2020 [viewed 5 May 2026]. Available from: https://beruf.example/orgel',
    );
  });

  it('cites a comment under the name its writer chose, spelt as chosen', () => {
    expect(comment('iso690', {}, 'de')).toBe(
      'pfeife_77, 2020. Kommentar zu: How an organ is built. In: <i>Beruf im Bild</i> [online]. 19. Januar 2020 [Zugriff am: 5. Mai 2026]. Verfügbar unter: https://beruf.example/orgel#comment-7',
    );
  });

  it('names up to three authors, of more the first', () => {
    expect(article('iso690', { authors: ['Ada Berg', 'Bo Clar', 'Cy von Dorn'] }, 'de')).toMatch(
      /^BERG, Ada, Bo CLAR und Cy VON DORN, 2020\. /,
    );
    expect(article('iso690', { authors: people(4) }, 'de')).toMatch(/^BERGA, Ada u\. a\., 2020\. /);
  });

  it('begins with the title without an author; without a site the title is what stands in italics', () => {
    expect(article('iso690', { authors: [], publishedAt: null }, 'de')).toBe(
      'How an organ is built, [o. D.]. In: <i>Beruf im Bild</i> [online] [Zugriff am: 5. Mai 2026]. Verfügbar unter: https://beruf.example/orgel',
    );
    expect(article('iso690', { siteName: null, publishedAt: '2020' }, 'de')).toBe(
      'BRANDT, Anna-Lena, 2020. <i>How an organ is built</i> [online]. [Zugriff am: 5. Mai 2026]. Verfügbar unter: https://beruf.example/orgel',
    );
  });
});

describe('every style', () => {
  it('stays one line of plain text and italics whatever a page says', () => {
    for (const text of [...HOSTILE, '<b>bold</b>', 'a\u202eb', '']) {
      for (const { style } of REFERENCE_STYLES) {
        for (const html of [
          article(style, { title: text, authors: [text], siteName: text }),
          comment(style, { text, author: text }, 'de', { title: text }),
        ]) {
          expect(html.replace(/<\/?i>/g, '')).not.toMatch(
            /[<>\p{Cc}\u202a-\u202e]|\.\.(?! \.)|undefined|null/u,
          );
          expect(html.isWellFormed()).toBe(true);
        }
      }
    }
  });

  it('says the same with and without italics', () => {
    const reference = articleReference({ ...ARTICLE, title: 'Wood & <tin>' }, new Set());
    const text = formattedReference(reference, 'apa', 'en');
    expect(toPlain(text)).toContain('Wood & <tin>. Beruf');
    expect(toHtml(text)).toContain('<i>Wood &amp; &lt;tin&gt;</i>. Beruf');
  });

  it('is German for German, English for everyone else', () => {
    expect(['de', 'de-AT', 'en-GB', 'den'].map(referenceLanguage)).toEqual(['de', 'de', 'en', 'en']);
  });
});
