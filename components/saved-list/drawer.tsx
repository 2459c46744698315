import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/icon/icon-button';
import { useMediaQuery } from '@/components/media-query/use-media-query';

/** From where on the side has its own place. */
const WIDE = '(min-width: 60rem)';

/** Whether the side stands beside the list. */
export const useIsWide = (): boolean => useMediaQuery(WIDE);

/** The side where there is no place for it: it comes in over the list when asked for. */
export function Drawer({ at, children }: { at: string; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  // it has led to where the reader wanted to go
  useEffect(() => dialog.current?.close(), [at]);
  return (
    <>
      <IconButton
        icon="side"
        label={i18n.t('nav.title')}
        aria-haspopup="dialog"
        data-testid="open-nav"
        onClick={() => setOpen(true)}
      />
      {open && (
        <dialog
          ref={dialog}
          class="drawer"
          aria-label={i18n.t('nav.title')}
          onClose={() => setOpen(false)}
          onClick={(event) => {
            // beside the drawer
            if (event.target === event.currentTarget) event.currentTarget.close();
          }}
        >
          <div class="drawer-body">
            <IconButton icon="close" label={i18n.t('toast.close')} onClick={() => dialog.current?.close()} />
            {children}
          </div>
        </dialog>
      )}
    </>
  );
}
