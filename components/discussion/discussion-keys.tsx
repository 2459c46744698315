import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/icon/icon-button';
import '@/components/saved-list/library-list.css';

const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['n', 'nextNew'],
  ['p', 'previousNew'],
  ['o', 'fold'],
  ['?', 'help'],
] as const;

/** The sheet of the keys of a discussion, opened by `?`. */
export function DiscussionKeys({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="discussion-keys"
      data-testid="discussion-keys"
      onClose={onClose}
      onClick={(event) => {
        // beside the sheet
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div class="sheet-body">
        <div class="sheet-head">
          <h2 id="discussion-keys">{i18n.t('keys.title')}</h2>
          <IconButton icon="close" label={i18n.t('toast.close')} onClick={() => dialog.current?.close()} />
        </div>
        <dl class="key-list">
          {KEYS.map(([key, command]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{i18n.t(`discussion.keys.${command}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}
