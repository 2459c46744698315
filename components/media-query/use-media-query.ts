import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds now, such as `(min-width: 60rem)`; renders anew when that changes. */
export function useMediaQuery(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const update = () => setMatches(media.matches);
    media.addEventListener('change', update);
    // the window may have changed after the first rendering and before this listened
    update();
    return () => media.removeEventListener('change', update);
  }, [query]);
  return matches;
}
