import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useBrowserSettings, type Shortcut } from './browser-settings';
import { Section } from './section';

/** The keys that work on every page, as they are set now, and the way to where they are changed. */
export function ShortcutSettings() {
  const { engine, shortcuts, changeShortcuts } = useBrowserSettings();
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const look = () => void shortcuts().then(setKeys);
    look();
    // back from the browser's own page they may be others
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);

  return (
    <Section title={i18n.t('settings.shortcuts.title')}>
      <table class="settings-table" data-testid="shortcuts">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{i18n.t('settings.shortcuts.what')}</th>
            <th scope="col">{i18n.t('settings.shortcuts.keys')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((shortcut) => (
            <tr key={shortcut.name}>
              <th scope="row">{describe(shortcut)}</th>
              <td>
                {shortcut.keys === '' ? (
                  <span class="quiet">{i18n.t('settings.shortcuts.none')}</span>
                ) : (
                  <Keys keys={shortcut.keys} />
                )}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{i18n.t('settings.shortcuts.categories')}</th>
            <td>
              <kbd>1</kbd> – <kbd>9</kbd>
            </td>
          </tr>
        </tbody>
      </table>
      <p>
        <button
          type="button"
          class="button"
          data-testid="change-shortcuts"
          onClick={() => void changeShortcuts().catch(() => setFailed(true))}
        >
          {i18n.t('settings.shortcuts.change')}
        </button>
      </p>
      <p class="small quiet" role={failed ? 'alert' : undefined}>
        {i18n.t(`settings.shortcuts.${engine}`)}
      </p>
    </Section>
  );
}

/** The button's own key has no description of its own in a manifest. */
function describe({ name, description }: Shortcut): string {
  return name === '_execute_action' ? i18n.t('actionTitle') : description || name;
}

function Keys({ keys }: { keys: string }) {
  const names: Record<string, string> = {
    Shift: i18n.t('page.shift'),
    Ctrl: i18n.t('settings.shortcuts.ctrl'),
  };
  return (
    <>
      {keys.split('+').map((key, i) => (
        <span key={key}>
          {i > 0 && ' + '}
          <kbd>{names[key] ?? key}</kbd>
        </span>
      ))}
    </>
  );
}
