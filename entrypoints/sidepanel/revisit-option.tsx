import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

const EVERYWHERE = '*://*/*';

/** "Show my highlights when I come back": asks for this site, or for all, and takes it back. */
export function RevisitOption({ url }: { url: string }) {
  const { protocol, hostname } = new URL(url);
  const site = `*://${hostname}/*`;
  const [granted, setGranted] = useState<string | null>();

  useEffect(() => {
    const look = () => void grantFor(site).then(setGranted);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [site]);

  if (granted === undefined || !/^https?:$/.test(protocol)) return null;
  if (granted !== null) {
    const where = granted === EVERYWHERE ? i18n.t('marks.everySite') : hostname;
    return (
      <p class="small quiet" data-testid="revisit-on">
        {i18n.t('marks.revisitOn', [where])}{' '}
        <button
          type="button"
          class="quiet-button"
          onClick={() => void browser.permissions.remove({ origins: [granted] })}
        >
          {i18n.t('marks.revisitStop')}
        </button>
      </p>
    );
  }
  // asked within the click, as both browsers demand
  const ask = (origin: string) => void browser.permissions.request({ origins: [origin] });
  return (
    <details class="small quiet" data-testid="revisit">
      <summary>{i18n.t('marks.revisit')}</summary>
      <p>{i18n.t('marks.revisitHelp')}</p>
      <p class="mark-ways">
        <button type="button" class="quiet-button" data-testid="revisit-site" onClick={() => ask(site)}>
          {i18n.t('marks.revisitSite', [hostname])}
        </button>
        <button type="button" class="quiet-button" onClick={() => ask(EVERYWHERE)}>
          {i18n.t('marks.revisitAll')}
        </button>
      </p>
    </details>
  );
}

/** The widest of the user's grants that covers this site; null: none. */
async function grantFor(site: string): Promise<string | null> {
  for (const origin of [EVERYWHERE, site]) {
    if (await browser.permissions.contains({ origins: [origin] })) return origin;
  }
  return null;
}
