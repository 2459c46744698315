import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface ConfirmedButtonProps {
  label: string;
  /** What is lost, before it is lost. */
  question: string;
  /** Says once more what is done. */
  confirm: string;
  onConfirm: () => Promise<void>;
  testId: string;
}

/** A button for what cannot be undone: it asks beside itself, and waits while it is done. */
export function ConfirmedButton({ label, question, confirm, onConfirm, testId }: ConfirmedButtonProps) {
  const [state, setState] = useState<'rest' | 'asking' | 'doing'>('rest');
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const back = useRef(false);
  // at once: between what is drawn and a later focus, Escape would go nowhere
  useLayoutEffect(() => {
    if (state === 'asking') keep.current?.focus();
    if (state === 'rest' && back.current) first.current?.focus();
    back.current = state !== 'rest';
  }, [state]);

  const doIt = async () => {
    setState('doing');
    try {
      await onConfirm();
    } finally {
      setState('rest');
    }
  };
  if (state === 'rest')
    return (
      <button
        ref={first}
        type="button"
        class="button"
        data-testid={testId}
        onClick={() => setState('asking')}
      >
        {label}
      </button>
    );
  return (
    <div
      class="settings-question"
      role="group"
      aria-label={label}
      onKeyDown={({ key }) => key === 'Escape' && state === 'asking' && setState('rest')}
    >
      <p>{question}</p>
      <button
        ref={keep}
        type="button"
        class="button"
        aria-disabled={state === 'doing'}
        onClick={() => setState('rest')}
      >
        {i18n.t('settings.keep')}
      </button>
      <button
        type="button"
        class="button"
        data-testid={`${testId}-confirm`}
        aria-disabled={state === 'doing'}
        onClick={() => state === 'asking' && void doIt()}
      >
        {confirm}
      </button>
    </div>
  );
}
