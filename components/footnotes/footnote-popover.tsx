import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { placeBeside } from '@/components/popover/place';
import { footnoteOf } from './footnotes';
import '@/components/popover/popover.css';
import './footnotes.css';

/** Shows footnotes where their links stand. A click with a modifier, and one in the note, leads where it always did. */
export function FootnotePopover({ text }: { text: RefObject<HTMLElement | null> }) {
  const popover = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = text.current;
    const open = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.footnote-ref') : null;
      const root = link?.closest('.reader-text');
      const note = link && root ? footnoteOf(link, root) : null;
      if (!link || !note || !popover.current || !content.current) return;
      event.preventDefault();
      content.current.replaceChildren(note);
      popover.current.showPopover();
      placeBeside(popover.current, link);
      content.current.focus({ preventScroll: true });
    };
    box?.addEventListener('click', open);
    return () => box?.removeEventListener('click', open);
  }, []);
  return (
    <div ref={popover} popover="auto" class="popover footnote" data-testid="footnote">
      <div
        ref={content}
        class="markup"
        role="doc-footnote"
        aria-label={i18n.t('footnotes.note')}
        tabIndex={-1}
      />
    </div>
  );
}
