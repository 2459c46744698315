import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { IconButton } from '@/components/icon/icon-button';
import type { Find } from './use-find';
import './find.css';

interface FindBarProps {
  query: string;
  onQuery: (query: string) => void;
  find: Find;
  /** How often the user has asked for it: each time the field gets the focus. */
  asked: number;
  onClose: () => void;
}

/** The field for words in what is read: how many places there are, and the way through them. */
export function FindBar({ query, onQuery, find, asked, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (asked === 0) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [asked]);
  const { count, go } = find;
  return (
    <search
      class="find-bar"
      aria-label={i18n.t('find.label')}
      data-testid="find-bar"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <input
        ref={field}
        type="search"
        class="field"
        value={query}
        placeholder={i18n.t('find.label')}
        aria-label={i18n.t('find.label')}
        autocomplete="off"
        spellcheck={false}
        data-testid="find"
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          go(event.shiftKey ? -1 : 1);
        }}
      />
      <p class="find-count small quiet" role="status" data-testid="find-count">
        <Count {...find} />
      </p>
      <IconButton
        icon="up"
        label={i18n.t('find.previous')}
        aria-disabled={!count}
        data-testid="find-previous"
        onClick={() => go(-1)}
      />
      <IconButton
        icon="fold"
        label={i18n.t('find.next')}
        aria-disabled={!count}
        data-testid="find-next"
        onClick={() => go(1)}
      />
      <IconButton icon="close" label={i18n.t('find.close')} data-testid="find-close" onClick={onClose} />
    </search>
  );
}

function Count({ count, at }: Find) {
  const { language } = useHost();
  if (count === null) return null;
  if (count === 0) return <>{i18n.t('find.none')}</>;
  const all = numberInWords(count, language);
  return (
    <>
      {at < 0
        ? i18n.t('find.places', count, [all])
        : i18n.t('find.of', [numberInWords(at + 1, language), all])}
    </>
  );
}
