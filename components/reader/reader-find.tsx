import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FindBar } from '@/components/find/find-bar';
import type { FoldedTexts } from '@/components/find/folded';
import { useFind } from '@/components/find/use-find';

/** What is looked through: title, text and comments. */
const WITHIN = '.title-block h1, .reader-text, .comment-text';

/** Where keys are letters, or belong to what lies over the page. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], dialog, [popover]';

interface ReaderFindProps {
  page: RefObject<HTMLElement | null>;
  /** Comments that are folded away. */
  folded: RefObject<FoldedTexts | null>;
  /** What is looked for from the start; null: nothing. */
  words: string | null;
  /** Goes to the first place: nothing else leads to one. */
  begins: boolean;
  /** How often the user has asked for the field. */
  asked: number;
  onAsk: () => void;
}

/** Looks for words in what is read, when the user asks for it, or comes from a search for them. */
export function ReaderFind({ page, folded, words, begins, asked, onAsk }: ReaderFindProps) {
  const [query, setQuery] = useState(words ?? '');
  const [isOpen, setOpen] = useState(words !== null);
  const before = useRef<Element | null>(null);
  const find = useFind(page, WITHIN, folded, isOpen ? query : '', begins && words !== null);

  useEffect(() => {
    if (asked === 0) return;
    before.current = document.activeElement;
    setOpen(true);
  }, [asked]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (event.defaultPrevented || event.key !== '/' || hasModifier) return;
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
      event.preventDefault();
      onAsk();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  if (!isOpen) return null;
  return (
    <FindBar
      query={query}
      onQuery={setQuery}
      find={find}
      asked={asked}
      onClose={() => {
        setOpen(false);
        if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
      }}
    />
  );
}
