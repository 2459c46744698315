import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { showable, type MarkupRules } from './showable';
import './markup.css';

interface MarkupProps extends Pick<MarkupRules, 'pictures' | 'headings' | 'keptPictures'> {
  /** From a page or the store: untrusted. */
  html: string;
  /** BCP 47 language of the text, for hyphenation and screen readers. */
  language?: string | null;
  class?: string;
  /** Told when the text stands there, before it is drawn. Must stay the same function. */
  onShown?: (box: HTMLElement) => void;
}

/** Somebody else's text: sanitized, and held inside its box. */
export function Markup(props: MarkupProps) {
  const { html, pictures, headings, language = null, class: className = '', keptPictures, onShown } = props;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const labels = { pictureLabel: i18n.t('markup.picture'), tableLabel: i18n.t('markup.table') };
    if (!box.current) return;
    box.current.replaceChildren(
      showable(html, { pictures, headings, ...(keptPictures && { keptPictures }), ...labels }),
    );
    onShown?.(box.current);
  }, [html, pictures, headings, keptPictures]);
  return <div ref={box} class={`markup ${className}`} lang={language ?? undefined} dir="auto" />;
}
