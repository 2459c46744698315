import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/icon/icon-button';

/** Long enough to read it and to reach its button; time stands still while pointer or focus are on it. */
const SHOWN_MS = 10_000;

interface NoticeProps {
  text: string;
  /** It stays until it is closed. */
  stays: boolean;
  onUndo: (() => void) | null;
  onClose: () => void;
}

export function Notice({ text, stays, onUndo, onClose }: NoticeProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  const start = () => {
    stop();
    if (!stays) timer.current = setTimeout(onClose, SHOWN_MS);
  };
  useEffect(() => {
    start();
    return stop;
  }, [text]);

  return (
    <div
      class="panel notice"
      role="status"
      onPointerEnter={stop}
      onPointerLeave={start}
      onFocusIn={stop}
      onFocusOut={start}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <span>{text}</span>
      {onUndo && (
        <button type="button" class="attach" onClick={onUndo}>
          {i18n.t('marking.undo')}
        </button>
      )}
      <IconButton icon="close" label={i18n.t(stays ? 'marking.cancel' : 'marking.close')} onClick={onClose} />
    </div>
  );
}
