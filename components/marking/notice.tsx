import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/icon/icon-button';

/** Long enough to read it and to reach its button. */
const SHOWN_MS = 10_000;

interface NoticeProps {
  text: string;
  onUndo: (() => void) | null;
  onClose: () => void;
}

export function Notice({ text, onUndo, onClose }: NoticeProps) {
  useEffect(() => {
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <div class="panel notice" role="status">
      <span>{text}</span>
      {onUndo && (
        <button type="button" class="attach" onClick={onUndo}>
          {i18n.t('marking.undo')}
        </button>
      )}
      <IconButton icon="close" label={i18n.t('marking.close')} onClick={onClose} />
    </div>
  );
}
