import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyAppearance, keptAppearance, watchAppearance } from '@/components/appearance/appearance';
import { addressesIn } from '@/components/host/addresses';
import { HostProvider, type Host } from '@/components/host/host';
import { languageBeside } from '@/components/host/languages';
import { sendMessage } from '@/lib/messages';
import '@/components/tokens/tokens.css';
import '@/components/tokens/base.css';
import { followActiveTab } from './active-tab';
import { Sidebar } from './sidebar';
import './sidebar.css';

const texts = i18n.t('language');
document.documentElement.lang = texts;
applyAppearance(keptAppearance());
watchAppearance(applyAppearance);

const library = browser.runtime.getURL('/library.html');
const host: Host = {
  language: languageBeside(texts, browser.i18n.getUILanguage()),
  ...addressesIn(library),
  libraryTarget: '_blank',
  // there are no marks in the sidebar, only the list of them
  watchShortcuts: () => () => undefined,
  copy: (text) => navigator.clipboard.writeText(text),
  // no page open is none to be told
  tellPages: (articleId) => void sendMessage('marksEdited', { articleId }).catch(() => undefined),
};

const app = document.getElementById('app');
if (app) {
  const activeTab = followActiveTab();
  render(
    <HostProvider value={host}>
      <Sidebar activeTab={activeTab} />
    </HostProvider>,
    app,
  );
}
