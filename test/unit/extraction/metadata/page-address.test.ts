import { describe, expect, it } from 'vitest';
import { canonicalAddress, readAddress } from '@/lib/extraction/metadata/page-address';

const address = (url: string, ...claimed: string[]) => canonicalAddress(new URL(url), claimed);

describe('canonicalAddress', () => {
  it('takes what the page calls canonical, without tracking parameters and fragment', () => {
    expect(address('https://m.a.example/x/amp/', 'https://www.a.example/x?utm_source=rss&page=2#top')).toBe(
      'https://www.a.example/x?page=2',
    );
  });

  it('does not believe a canonical address on another site, or the front page', () => {
    expect(address('https://a.example/x', 'https://other.example/x')).toBe('https://a.example/x');
    expect(address('https://a.example/x', '/')).toBe('https://a.example/x');
  });

  it('does not believe one that drops what names the page', () => {
    expect(address('https://a.example/detail.php?id=7', 'https://a.example/detail.php')).toBe(
      'https://a.example/detail.php?id=7',
    );
  });

  it('leads from an AMP page to the page itself', () => {
    expect(address('https://a.example/news/x/amp/?outputType=amp')).toBe('https://a.example/news/x/');
    expect(address('https://a.example/x.amp.html')).toBe('https://a.example/x.html');
  });
});

describe('readAddress', () => {
  it.each([
    ['https://a.example/2019/05/03/title', '2019-05-03'],
    ['https://a.example/2019/05/title', '2019-05'],
    ['https://a.example/news-20190503.html', '2019-05-03'],
    ['https://web.archive.org/web/20130307194448/http://a.example/2008/05/title.html', '2008-05'],
  ])('reads the date in %s', (url, date) => {
    expect(readAddress(new URL(url)).published).toEqual([date]);
  });

  it('takes other numbers for none', () => {
    expect(readAddress(new URL('https://a.example/id/20199999/12'))).toEqual({});
  });
});
