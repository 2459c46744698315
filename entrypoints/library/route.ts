import { signal, type ReadonlySignal } from '@preact/signals';
import { LIBRARY_PAGES, type LibraryPage } from '@/components/host/addresses';
import type { Id } from '@/lib/model';

/** What the library shows: an article, or one of its pages with what the address asks of it. */
export type Route =
  | { name: 'article'; id: Id; markId: Id | null; commentId: Id | null; find: string | null }
  | { name: LibraryPage; query: string };

/**
 * `?article=ID`, with `&mark=ID` or `&comment=ID` at a place in it, with `&find=WORDS` to be shown; `#/article/ID` is understood too; `?NAME` for a
 * page, with what it asks for behind. The fragment is left to the links within an article.
 */
export function routeOf({ search, hash }: Pick<Location, 'search' | 'hash'>): Route {
  const asked = new URLSearchParams(search);
  const id = asked.get('article') ?? /^#\/article\/([^/]+)$/.exec(hash)?.[1];
  if (id) {
    const [markId, commentId, find] = [asked.get('mark'), asked.get('comment'), asked.get('find')];
    return { name: 'article', id, markId, commentId, find };
  }
  const name = LIBRARY_PAGES.find((page) => asked.has(page)) ?? 'list';
  asked.delete(name);
  return { name, query: asked.toString() };
}

/** The page's route: followed through history, and through links of the page without loading it anew. */
export function followRoute(): ReadonlySignal<Route> {
  const route = signal(routeOf(location));
  const update = () => {
    const next = routeOf(location);
    if (JSON.stringify(next) !== JSON.stringify(route.value)) route.value = next;
  };
  addEventListener('popstate', update);
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || hasModifier(event)) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target === '_blank' || link.origin !== location.origin) return;
    if (link.pathname !== location.pathname || (link.search === location.search && link.hash !== '')) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    update();
    scrollTo(0, 0);
  });
  return route;
}

function hasModifier(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
