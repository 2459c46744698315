import type { ComponentChild } from 'preact';
import type { Mark } from '@/lib/search';

/** A text with the words marked that were found. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  let at = 0;
  const parts: ComponentChild[] = [];
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
