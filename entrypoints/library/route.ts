import { signal, type ReadonlySignal } from '@preact/signals';
import type { Id } from '@/lib/model';

/** What the library shows. */
export type Route =
  { name: 'list' } | { name: 'categories' } | { name: 'article'; id: Id; markId: Id | null };

/** `?categories`; `?article=ID`, with `&mark=ID` at a mark; `#/article/ID` is understood too. The fragment is left to the links within an article. */
export function routeOf({ search, hash }: Pick<Location, 'search' | 'hash'>): Route {
  const asked = new URLSearchParams(search);
  if (asked.has('categories')) return { name: 'categories' };
  const id = asked.get('article') ?? /^#\/article\/([^/]+)$/.exec(hash)?.[1];
  return id ? { name: 'article', id, markId: asked.get('mark') } : { name: 'list' };
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
