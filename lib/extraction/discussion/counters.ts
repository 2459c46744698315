import type { Page } from '../page';

/** Elements made for the number of comments, by their class or id. */
const COUNTERS = [
  '[id*="comment" i][id*="count" i], [class*="comment" i][class*="count" i]',
  '[id*="kommentar" i][id*="anzahl" i], [class*="kommentar" i][class*="anzahl" i], [class*="comment" i][class*="number" i]',
].join(', ');
/** Pictures of a speech bubble, as icon fonts and sprites name them. */
const ICONS =
  'i[class*="comment" i], i[class*="chat" i], i[class*="speech" i], svg[class*="comment" i], span[class*="icon" i][class*="comment" i]';

/**
 * A number alone in an element made for it, or beside the picture of a speech bubble. Null where there is none, or where they
 * differ: then they are of other articles.
 * @param isOwn tells links to this page from those to others
 */
export function byCounters(
  page: Page,
  isOwn: (href: string) => boolean,
  comments: readonly Element[],
): number | null {
  const isComment = new Set<Node>(comments);
  const isElsewhere = (element: Element): boolean => {
    const href = element.closest('a[href]')?.getAttribute('href');
    if (href && !isOwn(href)) return true;
    for (let at: Node | null = element; at; at = at.parentNode) if (isComment.has(at)) return true;
    return false;
  };
  let agreed: number | null = null;
  const texts = [
    ...[...page.all(COUNTERS)].map((element) => [element, element.textContent] as const),
    ...[...page.all(ICONS)].map((icon) => [icon, textBeside(icon)] as const),
  ];
  for (const [element, text] of texts) {
    const number = text.length < 40 ? /^\s*[([]?\s*(\d{1,6})\s*[)\]]?\s*$/.exec(text)?.[1] : undefined;
    if (number === undefined || isElsewhere(element)) continue;
    if (agreed !== null && agreed !== Number(number)) return null;
    agreed = Number(number);
  }
  return agreed;
}

/** What stands right behind a picture in its line. */
function textBeside(icon: Element): string {
  if (/\S/.test(icon.textContent)) return '';
  let next = icon.nextSibling;
  while (next && !/\S/.test(next.textContent ?? '')) next = next.nextSibling;
  return next?.textContent ?? '';
}
