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
    yield incoming({
      url,
      title: link.textContent.trim(),
      savedAt: timeOfSeconds(link.getAttribute('add_date')),
      tags: (link.getAttribute('tags') ?? '').split(','),
    });
  }
}
