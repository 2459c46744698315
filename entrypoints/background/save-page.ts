import { ValiError } from 'valibot';
import { sendMessage, type SaveOutcome } from '@/lib/messages';
import { checkPage } from '@/lib/model';
import { isDiskFull, saveArticle } from '@/lib/store';
import { readingOf } from '@/lib/tab-readings';
import { keepPicturesIfWanted } from './keep-pictures';

/** Keeps what was read in a tab. */
export async function savePage(tabId: number): Promise<SaveOutcome> {
  const reading = await readingOf(tabId);
  const tab = { tabId, frameId: 0 };
  const found: unknown = await sendMessage('page', undefined, tab).catch(() => null);
  const frames = await sendMessage('commentFrames', undefined, tab).catch(() => []);
  if (found === null || reading?.state !== 'found') {
    return { ok: false, why: 'page-gone', detail: 'The tab shows another page now.' };
  }
  try {
    const page = checkPage(found);
    const result = await saveArticle(page, reading.readAt, {
      onProgress: (done, total) => {
        // no sidebar open is no reason to stop saving
        sendMessage('saveProgress', { tabId, done, total }).catch(() => undefined);
      },
      isPart: frames.some(({ read }) => read === null),
    });
    // the answer does not wait for them
    void keepPicturesIfWanted(tabId, result.articleId);
    return { ok: true, ...result };
  } catch (error) {
    return {
      ok: false,
      why: await reasonOf(error),
      detail: error instanceof Error ? error.message : String(error),
    };
  }
}

async function reasonOf(error: unknown): Promise<'disk-full' | 'not-understood' | 'failed'> {
  if (error instanceof ValiError) return 'not-understood';
  return (await isDiskFull(error)) ? 'disk-full' : 'failed';
}
