import { planCompletion } from '@/lib/completion';
import { onMessage, sendMessage } from '@/lib/messages';
import { fetchPicture, pictureAddresses } from '@/lib/pictures';
import { PageMarks } from './page-marks';
import { PageReader } from './page-reader';

/** Put into a page when the user asks; then does what the background and the sidebar tell it. */
export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const reader = new PageReader();
    const marks = new PageMarks(() => reader.page);
    let completing = new AbortController();
    const stops = [
      onMessage('read', () => reader.read()),
      onMessage('refreshMarks', () => marks.refresh()),
      onMessage('isRead', () => reader.page !== null),
      onMessage('page', () => reader.page),
      onMessage('pictureAddresses', () => pictureAddresses(reader.page?.html ?? '')),
      onMessage('picture', ({ data }) => fetchPicture(data.address)),
      onMessage('completionPlan', () => (reader.page ? planCompletion(document, reader.page) : [])),
      onMessage('completeDiscussion', () => {
        completing.abort();
        completing = new AbortController();
        return reader.complete(completing.signal);
      }),
      onMessage('cancelCompletion', () => completing.abort()),
      onMessage('commentFrames', () => reader.frames()),
      onMessage('joinFrames', ({ data }) => reader.join(data)),
      onMessage('reveal', ({ data }) => reveal(data.elementId)),
      () => marks.stop(),
      () => reader.forget(),
    ];
    // an update of the extension puts a new copy of this script into the page
    ctx.onInvalidated(() => {
      for (const stop of stops) stop();
    });

    let address = addressOfPage();
    ctx.addEventListener(window, 'wxt:locationchange', () => {
      if (addressOfPage() === address) return;
      address = addressOfPage();
      // the page shows another article without having been loaded anew
      reader.forget();
      sendMessage('pageChanged')
        .then(() => marks.refresh())
        .catch(() => undefined);
    });
  },
});

/** Without the fragment: going to a comment is not another page. */
function addressOfPage(): string {
  return location.href.split('#', 1)[0] ?? '';
}

function reveal(elementId: string): boolean {
  const element = document.getElementById(elementId);
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'auto' });
  return element !== null;
}
