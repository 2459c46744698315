import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyAppearance, keptAppearance, watchAppearance } from '@/components/appearance/appearance';
import { addressesIn } from '@/components/host/addresses';
import { HostProvider, type Host } from '@/components/host/host';
import { languageBeside } from '@/components/host/languages';
import { markStyles } from '@/lib/annotation/mark-styles';
import { AutomaticBackupsProvider } from '@/components/settings/automatic-backups';
import { BrowserSettingsProvider } from '@/components/settings/browser-settings';
import { onMessage, sendMessage } from '@/lib/messages';
import { MARK_LOOKS, PLAIN_LOOK } from '@/lib/model';
import '@/components/tokens/tokens.css';
import '@/components/tokens/base.css';
import { automaticBackups } from './automatic-backups';
import { browserSettings } from './browser-settings';
import { Library } from './library';
import { followRoute } from './route';
import './library.css';

const texts = i18n.t('language');
document.documentElement.lang = texts;
applyAppearance(keptAppearance());
watchAppearance(applyAppearance);

const host: Host = {
  language: languageBeside(texts, browser.i18n.getUILanguage()),
  ...addressesIn(location.pathname),
  libraryTarget: '_self',
  copy: (text) => navigator.clipboard.writeText(text),
  watchShortcuts: ({ mark, next }) => {
    const stops = [
      onMessage('markSelection', () => {
        mark();
        return true;
      }),
      onMessage('nextMark', () => void next()),
    ];
    return () => stops.forEach((stop) => stop());
  },
  // no page open is none to be told
  tellPages: (articleId) => void sendMessage('marksEdited', { articleId }).catch(() => undefined),
};

// painted marks are styled by the same sheet as in pages
const sheet = document.createElement('style');
sheet.textContent = markStyles({ ...MARK_LOOKS, plain: PLAIN_LOOK });
document.head.append(sheet);

const app = document.getElementById('app');
if (app) {
  const route = followRoute();
  render(
    <HostProvider value={host}>
      <BrowserSettingsProvider value={browserSettings}>
        <AutomaticBackupsProvider value={automaticBackups}>
          <Library route={route} />
        </AutomaticBackupsProvider>
      </BrowserSettingsProvider>
    </HostProvider>,
    app,
  );
}
