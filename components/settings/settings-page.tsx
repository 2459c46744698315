import { i18n } from '#i18n';
import { AppearanceChoices } from '@/components/appearance/appearance-choices';
import { usePageTitle } from '@/components/host/page-title';
import { useBrowserSettings } from './browser-settings';
import { BackupSettings } from './backup-settings';
import { IndexSettings } from './index-settings';
import { PictureSettings } from './picture-settings';
import { Section } from './section';
import { ShortcutSettings } from './shortcut-settings';
import { SiteSettings } from './site-settings';
import { StorageSettings } from './storage-settings';
import './settings.css';

/** What the user can choose, see and clear away. */
export function SettingsPage() {
  usePageTitle(i18n.t('settings.title'));
  const { engine } = useBrowserSettings();
  return (
    <div class="settings">
      <h1>{i18n.t('settings.title')}</h1>
      <Section title={i18n.t('appearance.title')}>
        <div class="settings-choices">
          <AppearanceChoices />
        </div>
      </Section>
      <Section title={i18n.t('settings.language.title')}>
        <p>{i18n.t('settings.language.follows')}</p>
        <p class="quiet">{i18n.t(`settings.language.${engine}`)}</p>
      </Section>
      <ShortcutSettings />
      <SiteSettings />
      <PictureSettings />
      <BackupSettings />
      <StorageSettings />
      <IndexSettings />
    </div>
  );
}
