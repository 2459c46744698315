import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/icon/icon-button';
import { BINDINGS, type ListCommand } from './list-keys';

/** What keys are called on keyboards; others are called what they write. */
const KEY_NAMES = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ' ': 'space',
  Delete: 'delete',
  Escape: 'escape',
  Home: 'home',
  End: 'end',
} as const;

const CHOOSING: readonly ListCommand[] = ['choose', 'chooseAll', 'tag', 'move', 'leave'];

interface KeyHelpProps {
  onClose: () => void;
  /** Articles can be chosen. */
  chooses: boolean;
}

/** The sheet of all keys. */
export function KeyHelp({ onClose, chooses }: KeyHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const bindings = BINDINGS.filter(({ command }) => chooses || !CHOOSING.includes(command));
  const commands = [...Map.groupBy(bindings, ({ command }) => command)];
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="key-help"
      data-testid="key-help"
      onClose={onClose}
      onClick={(event) => {
        // beside the sheet
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div class="sheet-body">
        <div class="sheet-head">
          <h2 id="key-help">{i18n.t('keys.title')}</h2>
          <IconButton icon="close" label={i18n.t('toast.close')} onClick={() => dialog.current?.close()} />
        </div>
        <dl class="key-list">
          {commands.map(([command, some]) => (
            <div key={command}>
              <dt>
                {some.map(({ keys, ctrl }, i) => (
                  <span key={i}>
                    {ctrl && <kbd>{i18n.t('keys.names.ctrl')}</kbd>} <kbd>{nameOf(keys[0] ?? '')}</kbd>
                  </span>
                ))}
                {command === 'open' && <kbd>{i18n.t('keys.names.enter')}</kbd>}
              </dt>
              <dd>{i18n.t(`keys.${command}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}

function nameOf(key: string): string {
  if (!(key in KEY_NAMES)) return key;
  const name = KEY_NAMES[key as keyof typeof KEY_NAMES];
  return name === '↑' || name === '↓' ? name : i18n.t(`keys.names.${name}`);
}
