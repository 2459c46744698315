import { sanitizeHtml } from '@/lib/extraction/sanitize';

export interface MarkupRules {
  /** `link`: nothing is loaded from anywhere, a picture becomes a link to it. */
  pictures: 'show' | 'link';
  /** Level of the outermost heading; null: headings become bold paragraphs. */
  headings: number | null;
  /** Pictures that are kept, by the address they were fetched from: shown instead of the site's. */
  keptPictures?: ReadonlyMap<string, string>;
  pictureLabel: string;
  tableLabel: string;
}

/** Stored or found markup as nodes that are safe to show and cannot break what is around them. */
export function showable(html: string, rules: MarkupRules): DocumentFragment {
  const holder = document.createElement('template');
  // sanitized again, whoever wrote it into the store
  holder.innerHTML = sanitizeHtml(html);
  const content = holder.content;
  if (rules.pictures === 'link') picturesToLinks(content, rules.pictureLabel);
  else quietPictures(content, rules.keptPictures);
  if (rules.headings === null) flattenHeadings(content);
  else levelHeadings(content, rules.headings);
  openLinksElsewhere(content);
  wrapWide(content, rules.tableLabel);
  for (const element of content.querySelectorAll('[lang]')) {
    if (!isLanguage(element.getAttribute('lang') ?? '')) element.removeAttribute('lang');
  }
  return content;
}

function picturesToLinks(content: DocumentFragment, label: string): void {
  for (const picture of content.querySelectorAll('img')) {
    const text = picture.alt.trim() || label;
    if (picture.closest('a')) {
      picture.replaceWith(text);
      continue;
    }
    const link = document.createElement('a');
    link.href = picture.src;
    link.textContent = text;
    picture.replaceWith(link);
  }
}

function quietPictures(content: DocumentFragment, kept: MarkupRules['keptPictures']): void {
  for (const picture of content.querySelectorAll('img')) {
    const own = kept?.get(picture.getAttribute('src') ?? '');
    if (own !== undefined) picture.src = own;
    picture.loading = 'lazy';
    picture.decoding = 'async';
    picture.referrerPolicy = 'no-referrer';
    if (!picture.hasAttribute('alt')) picture.alt = '';
  }
}

function openLinksElsewhere(content: DocumentFragment): void {
  for (const link of content.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    if (!address.startsWith('#')) {
      link.target = '_blank';
      link.rel = 'noopener noreferrer nofollow';
    }
    const named = link.textContent.trim() || link.querySelector('img[alt]:not([alt=""])');
    if (!named) link.setAttribute('aria-label', link.hostname || address);
  }
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

function flattenHeadings(content: DocumentFragment): void {
  for (const heading of content.querySelectorAll(HEADINGS)) {
    const paragraph = document.createElement('p');
    const strong = document.createElement('strong');
    strong.append(...heading.childNodes);
    paragraph.append(strong);
    heading.replaceWith(paragraph);
  }
}

/** Sets the levels so that the outermost is `first` and none is left out, in the order that the page had. */
function levelHeadings(content: DocumentFragment, first: number): void {
  const open: number[] = [];
  for (const heading of content.querySelectorAll(HEADINGS)) {
    const level = Number(heading.tagName.slice(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    const wanted = Math.min(first + open.length - 1, 6);
    if (wanted === level) continue;
    const replacement = document.createElement(`h${wanted}`);
    for (const name of heading.getAttributeNames()) {
      replacement.setAttribute(name, heading.getAttribute(name) ?? '');
    }
    replacement.append(...heading.childNodes);
    heading.replaceWith(replacement);
  }
}

/** Tables and code scroll for themselves, also by keyboard. */
function wrapWide(content: DocumentFragment, tableLabel: string): void {
  for (const code of content.querySelectorAll('pre')) code.tabIndex = 0;
  for (const table of content.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const wrapper = document.createElement('div');
    wrapper.className = 'scrolls';
    wrapper.tabIndex = 0;
    wrapper.setAttribute('role', 'group');
    wrapper.setAttribute('aria-label', table.caption?.textContent.trim() || tableLabel);
    table.replaceWith(wrapper);
    wrapper.append(table);
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
