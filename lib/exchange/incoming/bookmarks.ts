import type { ImportItem } from '../import-item';
import { incoming } from './draft';
import { timeOfSeconds } from './fields';

/** Netscape bookmarks, which every browser and manager of links writes. */
export function* readBookmarks(html: string): Generator<ImportItem> {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const link of body.querySelectorAll('dt > a[href]')) {
    const url = link.getAttribute('href') ?? '';
    // folders and scripts of the browser itself
    if (/^(?:place|javascript|about|chrome|data):/i.test(url)) continue;
    const below = link.parentElement?.nextElementSibling;
    const words = below?.localName === 'dd' ? below.textContent.trim() : '';
    yield incoming({
      url,
      title: link.textContent.trim(),
      savedAt: timeOfSeconds(link.getAttribute('add_date')),
      tags: (link.getAttribute('tags') ?? '').split(','),
      excerpt: words === '' ? null : words,
    });
  }
}

/** Pocket's export of earlier years: a page with a list of what is unread, and one of what was read. */
export function* readPocketPage(html: string): Generator<ImportItem> {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const list of body.querySelectorAll('ul')) {
    const archive = /archive/i.test(list.previousElementSibling?.textContent ?? '');
    for (const link of list.querySelectorAll('li > a[href]'))
      yield incoming({
        url: link.getAttribute('href') ?? '',
        title: link.textContent.trim(),
        savedAt: timeOfSeconds(link.getAttribute('time_added')),
        tags: (link.getAttribute('tags') ?? '').split(','),
        readingState: archive ? 'read' : 'unread',
      });
  }
}
