import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { askBy, LIMITS, SERVICES, type Reply } from '@/lib/completion';

const WEB_ADDRESS = v.pipe(v.string(), v.url(), v.regex(/^https?:/));

const QUESTION = v.object({
  url: WEB_ADDRESS,
  origin: WEB_ADDRESS,
  redirect: v.picklist(['follow', 'manual']),
  mostBytes: v.pipe(v.number(), v.minValue(0), v.maxValue(LIMITS.bytes)),
  time: v.pipe(v.number(), v.minValue(0), v.maxValue(LIMITS.answerTime)),
});

const askOwn = askBy((...request) => fetch(...request), { credentials: 'include' });
const askService = askBy((...request) => fetch(...request), { credentials: 'omit' });

/**
 * Asks a page's own site, or a service of discussions, in its place, where the user has granted access to that site.
 * @param address of the page that wants to know, as the browser names it
 * @throws when it wants to know something of any other site
 */
export async function askSite(asked: unknown, address: string | null): Promise<Reply> {
  const question = v.parse(QUESTION, asked);
  const page = address === null ? null : URL.parse(address);
  const { origin, hostname } = new URL(question.url);
  const isOwn = page?.origin === origin;
  if ((!isOwn && !SERVICES.includes(origin)) || question.origin !== origin)
    throw new Error('A page may ask for its own site only.');
  const granted = await browser.permissions.contains({ origins: [`*://${hostname}/*`] });
  if (!granted) return { kind: 'forbidden' };
  return (isOwn ? askOwn : askService)(question, new AbortController().signal);
}
