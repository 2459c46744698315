import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { showToast } from '@/components/toast/toasts';
import { useBrowserSettings } from './browser-settings';
import { Section } from './section';

/** The sites that Randnotiz may read without being asked on them, each to be taken back. */
export function SiteSettings() {
  const { grantedSites, grantSite, watchSites, withdrawSite } = useBrowserSettings();
  const [sites, setSites] = useState<readonly string[]>();
  useEffect(() => {
    const look = () => void grantedSites().then(setSites);
    look();
    return watchSites(look);
  }, []);

  const withdraw = async (pattern: string) => {
    await withdrawSite(pattern);
    showToast(i18n.t('settings.sites.withdrawn', [siteName(pattern)]), async () => {
      await grantSite(pattern);
    });
  };
  return (
    <Section title={i18n.t('settings.sites.title')}>
      <p class="quiet">{i18n.t('settings.sites.help')}</p>
      {sites?.length === 0 && <p data-testid="no-sites">{i18n.t('settings.sites.none')}</p>}
      {sites && sites.length > 0 && (
        <ul class="settings-list" data-testid="sites">
          {sites.map((pattern) => (
            <li key={pattern}>
              <span>{siteName(pattern)}</span>
              <button
                type="button"
                class="button"
                aria-label={i18n.t('settings.sites.withdrawFrom', [siteName(pattern)])}
                onClick={() => void withdraw(pattern)}
              >
                {i18n.t('settings.sites.withdraw')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** A match pattern as a person would say it. */
function siteName(pattern: string): string {
  const host = /^[^:]+:\/\/([^/]*)/.exec(pattern)?.[1] ?? pattern;
  return host === '*' || pattern === '<all_urls>' ? i18n.t('settings.sites.all') : host.replace(/^\*\./, '');
}
