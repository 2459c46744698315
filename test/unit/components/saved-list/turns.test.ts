import { expect, it } from 'vitest';
import { Turns } from '@/components/saved-list/turns';

it('One piece of work has its turn a frame, the last asked for first, and none that was taken back.', () => {
  const frames: (() => void)[] = [];
  const turns = new Turns((work) => frames.push(work));
  const done: string[] = [];
  turns.ask(() => done.push('first'));
  const takeBack = turns.ask(() => done.push('passed by'));
  turns.ask(() => done.push('looked at'));
  takeBack();

  expect(frames).toHaveLength(1);
  frames.shift()?.();
  expect(done).toEqual(['looked at']);
  frames.shift()?.();
  expect(done).toEqual(['looked at', 'first']);
  expect(frames).toHaveLength(0);
});
