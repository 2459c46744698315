import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '@/components/icon/icon';
import { placeBeside } from '@/components/popover/place';
import type { Reference } from '@/lib/exchange/citation/reference';
import { CitePanel } from './cite-panel';
import '@/components/popover/popover.css';
import './cite.css';

interface CiteButtonProps {
  /** What is cited, in words. */
  title: string;
  /** Asked when the panel opens. */
  referenceOf: () => Reference;
  iconOnly?: boolean;
}

/** Opens the reference to an article or a comment, to be copied. Escape and a click outside close it. */
export function CiteButton({ title, referenceOf, iconOnly = false }: CiteButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [reference, setReference] = useState<Reference | null>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        popovertarget={id}
        class={iconOnly ? 'icon-button' : 'quiet-button'}
        aria-haspopup="dialog"
        aria-label={title}
        title={title}
        data-testid="cite"
      >
        <Icon name="cite" /> {!iconOnly && i18n.t('cite.cite')}
      </button>
      <div
        id={id}
        ref={popover}
        popover="auto"
        class="popover cite-panel"
        role="dialog"
        aria-label={title}
        data-testid="cite-panel"
        // the keys of what lies below are not meant here
        onKeyDown={(event) => event.stopPropagation()}
        // after it opened, where it has a size, and after it closed: the focus goes back only from what is still there
        onToggle={({ newState }) => setReference(newState === 'open' ? referenceOf() : null)}
      >
        {reference && (
          <CitePanel
            title={title}
            reference={reference}
            onResized={() => {
              if (popover.current && button.current) placeBeside(popover.current, button.current);
            }}
          />
        )}
      </div>
    </>
  );
}
