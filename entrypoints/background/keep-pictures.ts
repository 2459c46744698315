import { keepsPictures } from '@/lib/keep-pictures';
import { sendMessage, type PictureOutcome } from '@/lib/messages';
import type { Id } from '@/lib/model';
import { fetchPicture, pictureFrom, type FetchedPicture, type PictureProblem } from '@/lib/pictures';
import { articleById, currentBody, keepPicture, pictureAddressesOf } from '@/lib/store';

/** Bytes of pictures that one article may have. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Requests at a time to one site. */
const AT_ONCE = 3;

/** Keeps the pictures of a page that was just saved, if the user wants that. */
export async function keepPicturesIfWanted(tabId: number, articleId: Id): Promise<void> {
  if ((await keepsPictures()) === true) await keepPictures(tabId, articleId);
}

/** Gets the pictures of a tab's page that are not kept yet, and keeps them with its article. */
export async function keepPictures(tabId: number, articleId: Id): Promise<PictureOutcome> {
  const page = { tabId, frameId: 0 };
  const addresses = await sendMessage('pictureAddresses', undefined, page).catch(() => []);
  const known = await pictureAddressesOf(articleId);
  const text = (await currentBody(articleId))?.html.replaceAll('&amp;', '&') ?? '';
  // the page names them, but has the extension ask for nothing that is not in the saved text
  const wanted = addresses.filter((address) => !known.has(address) && text.includes(address));
  const outcome: PictureOutcome = { articleId, kept: 0, total: wanted.length, problems: [] };
  let [begun, done] = [0, 0];

  const work = async () => {
    while (begun < wanted.length) {
      const address = wanted[begun++];
      if (address === undefined) return;
      const problem = await keepOne(tabId, articleId, address);
      if (problem === null) outcome.kept++;
      else if (!outcome.problems.includes(problem)) outcome.problems.push(problem);
      // nobody listening is no reason to stop
      sendMessage('pictureProgress', { tabId, done: ++done, total: wanted.length }).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  sendMessage('picturesKept', { tabId, outcome }).catch(() => undefined);
  return outcome;
}

/** Null: it is kept. */
async function keepOne(tabId: number, articleId: Id, address: string): Promise<PictureProblem | null> {
  const fetched = await fetchFor(tabId, address);
  if ('problem' in fetched) return fetched.problem;
  const picture = pictureFrom(fetched.base64);
  if (!picture) return 'no-picture';
  const article = await articleById(articleId);
  if ((article?.pictureBytes ?? 0) + picture.size > MOST_BYTES) return 'too-large';
  try {
    await keepPicture(articleId, address, picture, Date.now());
    return null;
  } catch (error) {
    console.error('A picture could not be kept:', error);
    return 'disk-full';
  }
}

/** The page may get what its own site gives; the extension what the user has granted it. */
async function fetchFor(tabId: number, address: string): Promise<FetchedPicture> {
  const refused: FetchedPicture = { problem: 'not-given' };
  const byPage = await sendMessage('picture', { address }, { tabId, frameId: 0 }).catch(() => refused);
  if (!('problem' in byPage) || byPage.problem !== 'not-given') return byPage;
  return fetchPicture(address);
}
