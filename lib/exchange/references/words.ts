/** Languages that references are written in. */
export type ReferenceLanguage = 'de' | 'en';

/** What a style says in words, and how the language writes dates and quotations. */
export interface ReferenceWords {
  and: string;
  /** Chicago and MLA. */
  etAl: string;
  /** ISO 690. */
  andOthers: string;
  noDate: string;
  commentOn: string;
  commentOnArticle: string;
  untitled: string;
  retrieved: (date: string, url: string) => string;
  accessed: string;
  viewed: string;
  availableFrom: string;
  /** APA: a comma before the sign that joins the last two authors. */
  commaBeforeAmpersand: boolean;
  /** A comma before the last of three and more. */
  serialComma: boolean;
  months: readonly string[];
  /** As MLA shortens them. */
  shortMonths: readonly string[];
  /** Behind the number of a day that stands before its month. */
  dayStop: string;
  /** `January 18, 2020` where a style has it so; else the day comes first. */
  monthFirst: boolean;
  quotes: readonly [open: string, close: string];
  innerQuotes: readonly [open: string, close: string];
  /** A full stop or comma stands before the closing quotation mark. */
  stopInQuotes: boolean;
}

const list = (names: string) => names.split(' ');

export const REFERENCE_WORDS: Readonly<Record<ReferenceLanguage, ReferenceWords>> = {
  en: {
    and: 'and',
    etAl: 'et al.',
    andOthers: 'et al.',
    noDate: 'n.d.',
    commentOn: 'Comment on',
    commentOnArticle: 'Comment on the article',
    untitled: 'Untitled article',
    retrieved: (date, url) => `Retrieved ${date}, from ${url}`,
    accessed: 'Accessed',
    viewed: 'viewed',
    availableFrom: 'Available from',
    commaBeforeAmpersand: true,
    serialComma: true,
    months: list('January February March April May June July August September October November December'),
    shortMonths: list('Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'),
    dayStop: '',
    monthFirst: true,
    quotes: ['“', '”'],
    innerQuotes: ['‘', '’'],
    stopInQuotes: true,
  },
  de: {
    and: 'und',
    etAl: 'et al.',
    andOthers: 'u. a.',
    noDate: 'o. D.',
    commentOn: 'Kommentar zu',
    commentOnArticle: 'Kommentar zum Artikel',
    untitled: 'Artikel ohne Titel',
    retrieved: (date, url) => `Abgerufen am ${date}, von ${url}`,
    accessed: 'Abgerufen am',
    viewed: 'Zugriff am:',
    availableFrom: 'Verfügbar unter',
    commaBeforeAmpersand: false,
    serialComma: false,
    months: list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    shortMonths: list('Jan. Febr. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'),
    dayStop: '.',
    monthFirst: false,
    quotes: ['„', '“'],
    innerQuotes: ['‚', '‘'],
    stopInQuotes: false,
  },
};

/** German for German, English for everyone else. */
export function referenceLanguage(language: string): ReferenceLanguage {
  return /^de\b/i.test(language) ? 'de' : 'en';
}

/**
 * In quotation marks, those within it made inner ones.
 * @param stop what follows; it stands where the language has it, and is left out behind a title's own end
 */
export function quoted(title: string, words: ReferenceWords, stop: '.' | ',' | '' = ''): string {
  const [open, close] = words.quotes;
  const end = /[.?!…]$/u.test(title) ? '' : stop;
  const text = withInnerQuotes(title, words);
  return words.stopInQuotes ? open + text + end + close : open + text + close + end;
}

function withInnerQuotes(title: string, { innerQuotes: [open, close] }: ReferenceWords): string {
  let within = false;
  return title.replace(/["“”„«»]/g, () => {
    within = !within;
    return within ? open : close;
  });
}
