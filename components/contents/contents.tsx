import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useMediaQuery } from '@/components/media-query/use-media-query';
import { currentHeading, type TextHeading } from './headings';
import './contents.css';

/** Fewer headings are seen at a glance. */
const FEW = 3;

/** From here on it stands beside the text, as `contents.css` has it. */
const BESIDE = '(min-width: 84rem)';

/** The table of contents of a text: beside it where there is room, else folded above it. */
export function Contents({ headings }: { headings: readonly TextHeading[] }) {
  const beside = useMediaQuery(BESIDE);
  const current = useCurrent(headings);
  if (headings.length < FEW) return null;
  return (
    <nav class="contents" aria-label={i18n.t('contents.title')} data-testid="contents">
      <details open={beside}>
        <summary>{i18n.t('contents.title')}</summary>
        <ol>
          {headings.map(({ id, text, level }) => (
            <li key={id} data-level={Math.min(level, 2)}>
              <a href={`#${id}`} dir="auto" aria-current={id === current ? 'location' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

function useCurrent(headings: readonly TextHeading[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setCurrent(currentHeading(headings)));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', look);
    };
  }, [headings]);
  return current;
}
