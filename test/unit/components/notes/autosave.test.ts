import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Autosave, type AutosaveState } from '@/components/notes/autosave';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function anAutosave(write: (text: string) => Promise<void> = () => Promise.resolve()) {
  const written: string[] = [];
  const states: AutosaveState[] = [];
  const autosave = new Autosave(
    async (text) => {
      await write(text);
      written.push(text);
    },
    (state) => states.push(state),
  );
  return { autosave, written, states };
}

it('writes once after a pause in typing, with the last text', async () => {
  const { autosave, written, states } = anAutosave();
  for (const text of ['a', 'ab', 'abc']) autosave.change(text);
  expect(written).toEqual([]);
  await vi.runAllTimersAsync();
  expect(written).toEqual(['abc']);
  expect(states.at(-1)).toBe('saved');
});

it('writes at once when asked, and not a second time', async () => {
  const { autosave, written } = anAutosave();
  autosave.change('weg');
  await autosave.flush();
  await vi.runAllTimersAsync();
  await autosave.flush();
  expect(written).toEqual(['weg']);
});

it('does not call a text saved while a later one waits', async () => {
  let finish = () => {};
  const { autosave, written, states } = anAutosave(() => new Promise((resolve) => (finish = resolve)));
  autosave.change('eins');
  const first = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  autosave.change('zwei');
  finish();
  await first;
  expect(written).toEqual(['eins']);
  expect(states.at(-1)).toBe('waiting');
  const second = autosave.flush();
  await vi.advanceTimersByTimeAsync(0);
  finish();
  await second;
  expect(written).toEqual(['eins', 'zwei']);
  expect(states.at(-1)).toBe('saved');
});

it('keeps a text that could not be written, and tries it again', async () => {
  let broken = true;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { autosave, written, states } = anAutosave(() =>
    broken ? Promise.reject(new Error('voll')) : Promise.resolve(),
  );
  autosave.change('bleibt');
  await autosave.flush();
  expect(states.at(-1)).toBe('failed');
  broken = false;
  await autosave.flush();
  expect(written).toEqual(['bleibt']);
});
