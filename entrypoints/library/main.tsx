import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { applyAppearance, keptAppearance, watchAppearance } from '@/components/appearance/appearance';
import { HostProvider, type Host } from '@/components/host/host';
import { languageBeside } from '@/components/host/languages';
import '@/components/tokens/tokens.css';
import '@/components/tokens/base.css';
import { Library } from './library';
import { followRoute } from './route';
import './library.css';

const texts = i18n.t('language');
document.documentElement.lang = texts;
applyAppearance(keptAppearance());
watchAppearance(applyAppearance);

const host: Host = {
  language: languageBeside(texts, browser.i18n.getUILanguage()),
  articleAddress: (id) => `${location.pathname}?article=${id}`,
  libraryAddress: () => location.pathname,
  libraryTarget: '_self',
  copy: (text) => navigator.clipboard.writeText(text),
};

const app = document.getElementById('app');
if (app) {
  const route = followRoute();
  render(
    <HostProvider value={host}>
      <Library route={route} />
    </HostProvider>,
    app,
  );
}
