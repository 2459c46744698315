import { marked } from 'marked';
import { useMemo } from 'preact/hooks';
import { Markup } from '@/components/markup/markup';
import './markdown.css';

/** The user's own Markdown (GitHub flavour, a line break is a line break), shown like any other untrusted markup. */
export function Markdown({ text }: { text: string }) {
  const html = useMemo(() => marked.parse(text, { async: false, gfm: true, breaks: true }), [text]);
  return <Markup html={html} pictures="link" headings={null} class="note-words" />;
}
