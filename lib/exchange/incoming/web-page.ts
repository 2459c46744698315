import { extractPage } from '@/lib/extraction';
import type { ExtractedPage } from '@/lib/model';
import { problem, type ImportItem } from '../import-item';
import { incoming } from './draft';

/** A page saved as HTML by a browser or by SingleFile: read as if it was open. */
export async function readWebPage(html: string, name: string, savedAt: number): Promise<ImportItem> {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const url = addressOf(document, html);
  if (url === null) return problem(name, 'no-address', 'neither a canonical link nor a "saved from" comment');
  let page: ExtractedPage;
  try {
    page = await extractPage(document, url, { readAt: new Date(savedAt) });
  } catch (error) {
    return problem(name, 'not-understood', error);
  }
  return incoming({
    ...page,
    savedAt,
    pageTags: page.tags,
    tags: [],
  });
}

/** Where the page was saved from, as browsers, SingleFile and the page itself say. */
function addressOf(document: Document, html: string): string | null {
  const comment = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+)/i.exec(html.slice(0, 4096))?.[1];
  const singleFile = /Page saved with SingleFile\s+url:\s*(https?:\/\/\S+)/i.exec(html.slice(0, 4096))?.[1];
  const canonical = document.querySelector('link[rel~=canonical]')?.getAttribute('href');
  const graph = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return (
    [comment, singleFile, canonical, graph].find(
      (url): url is string => typeof url === 'string' && /^https?:\/\//i.test(url),
    ) ?? null
  );
}
