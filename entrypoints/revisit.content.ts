import { sendMessage } from '@/lib/messages';

/**
 * Runs on the sites that the user has granted for "Show my highlights when I come back": asks once whether this
 * page is known, and that is all. If it is, the background puts in the script that shows the marks.
 */
export default defineContentScript({
  registration: 'runtime',
  main() {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? null;
    // a background that is being updated does not answer: the next visit asks again
    sendMessage('revisit', { canonical }).catch(() => undefined);
  },
});
