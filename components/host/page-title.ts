import { useEffect } from 'preact/hooks';

/** Names the page in its tab and in history. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Randnotiz`;
  }, [title]);
}
