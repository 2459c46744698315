import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { showable, type MarkupRules } from './showable';
import './markup.css';

interface MarkupProps extends Pick<MarkupRules, 'pictures' | 'headings'> {
  /** From a page or the store: untrusted. */
  html: string;
  /** BCP 47 language of the text, for hyphenation and screen readers. */
  language?: string | null;
  class?: string;
}

/** Somebody else's text: sanitized, and held inside its box. */
export function Markup({ html, pictures, headings, language = null, class: className = '' }: MarkupProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const labels = { pictureLabel: i18n.t('markup.picture'), tableLabel: i18n.t('markup.table') };
    box.current?.replaceChildren(showable(html, { pictures, headings, ...labels }));
  }, [html, pictures, headings]);
  return <div ref={box} class={`markup ${className}`} lang={language ?? undefined} dir="auto" />;
}
