import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/icon/icon-button';
import { dismissToast, toasts, undoLast, type Toast } from './toasts';
import './toast.css';

/** Long enough to notice, read and reach by keyboard; time stands still while the pointer or focus is on it. */
const UNDO_MS = 12_000;
const TELL_MS = 4_000;

/** Shows what was done, with a way back. One a page; it also takes Ctrl+Z. */
export function Toaster() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      // in a field it takes back what was typed there
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      if (toasts.value.some(({ undo }) => undo !== null)) {
        event.preventDefault();
        void undoLast();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  const start = () => {
    stop();
    timer.current = setTimeout(() => dismissToast(toast.id), toast.undo ? UNDO_MS : TELL_MS);
  };
  useEffect(() => {
    start();
    return stop;
  }, [toast.id]);

  return (
    <div class="toast" onPointerEnter={stop} onPointerLeave={start} onFocusIn={stop} onFocusOut={start}>
      <span>{toast.text}</span>
      {toast.undo && (
        <button
          type="button"
          class="toast-undo"
          data-testid="undo"
          title="Ctrl+Z"
          onClick={() => {
            dismissToast(toast.id);
            void toast.undo?.();
          }}
        >
          {i18n.t('toast.undo')}
        </button>
      )}
      <IconButton icon="close" label={i18n.t('toast.close')} onClick={() => dismissToast(toast.id)} />
    </div>
  );
}
