import { browser } from 'wxt/browser';
import { addressKey } from '@/lib/model';
import { articleByAddress } from '@/lib/store';
import { readTab } from './read-tab';

const SCRIPT_ID = 'revisit';

/** Has the light script run on exactly the sites that the user has granted. */
export async function followPermissions(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (origins.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches: origins,
    js: ['content-scripts/revisit.js'],
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** A page has been opened again on a granted site: reads it and shows its marks when it is a saved one. */
export async function revisit(
  tabId: number,
  address: string | null,
  canonical: string | null,
): Promise<void> {
  if (address === null) return;
  const article =
    (await articleByAddress(address)) ??
    (canonical !== null && sameSite(address, canonical) ? await articleByAddress(canonical) : null);
  if (!article) return;
  await readTab(tabId, { clicked: false });
}

/** A page may say that it is known under another address of its own site, but not of another's. */
function sameSite(address: string, canonical: string): boolean {
  const host = (url: string) => addressKey(url).split('/', 1)[0];
  return URL.canParse(canonical) && host(address) === host(canonical);
}
