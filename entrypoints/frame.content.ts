import { readFrame } from '@/lib/extraction/frame';
import type { FrameReading } from '@/lib/model';

/** Comments are often written into a frame after it has loaded: so long they are waited for. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 250;

/** Put into a frame with comments when the user has allowed its site; its answer is what stands there. */
export default defineContentScript({
  registration: 'runtime',
  async main(): Promise<FrameReading> {
    const deadline = Date.now() + PATIENCE_MS;
    let before = await readFrame(document, location.href);
    for (;;) {
      if (Date.now() > deadline) return before;
      await new Promise((rested) => setTimeout(rested, PAUSE_MS));
      const reading = await readFrame(document, location.href);
      // what is still being written would be a part of the discussion
      if (reading.comments.length > 0 && reading.comments.length === before.comments.length) return reading;
      before = reading;
    }
  },
});
