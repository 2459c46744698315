// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchText } from '@/lib/annotation/watching';
import { rootOf } from './page';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Lets mutations be delivered and time go on. */
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('watchText', () => {
  it('calls once for many changes of the text', async () => {
    const root = rootOf('<p>eins</p>');
    const changed = vi.fn();
    const stop = watchText(root, changed);
    for (let i = 0; i < 50; i++) root.append(document.createElement('p'), `Absatz ${i}`);
    expect(changed).not.toHaveBeenCalled();
    await wait(2000);
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
  });

  it('hears changed words and removed paragraphs', async () => {
    const root = rootOf('<p>eins</p><p>zwei</p>');
    const changed = vi.fn();
    const stop = watchText(root, changed);
    (root.firstElementChild?.firstChild as Text).data = 'anders';
    await wait(2000);
    root.lastElementChild?.remove();
    await wait(20_000);
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
  });

  it('does not mind attributes, empty elements, scripts and form fields', async () => {
    const root = rootOf('<p>eins</p><script></script><textarea></textarea>');
    const changed = vi.fn();
    const stop = watchText(root, changed);
    root.setAttribute('class', 'open');
    root.append(document.createElement('div'), '  ');
    root.querySelector('script')?.append('let x = 1;');
    root.querySelector('textarea')?.append('Entwurf');
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    root.append(style);
    await wait(5000);
    expect(changed).not.toHaveBeenCalled();
    stop();
  });

  it('looks ever more rarely at a page that never rests', async () => {
    const root = rootOf('<p>0</p>');
    const changed = vi.fn();
    const stop = watchText(root, changed);
    for (let i = 0; i < 600; i++) {
      root.textContent = String(i);
      await wait(100);
    }
    expect(changed.mock.calls.length).toBeGreaterThan(5);
    expect(changed.mock.calls.length).toBeLessThan(25);
    stop();
  });

  it('waits while nobody sees the page', async () => {
    const root = rootOf('<p>eins</p>');
    const changed = vi.fn();
    const stop = watchText(root, changed);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    root.append('mehr');
    await wait(5000);
    expect(changed).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
  });

  it('is silent after it was stopped', async () => {
    const root = rootOf('<p>eins</p>');
    const changed = vi.fn();
    const stop = watchText(root, changed);
    root.append('mehr');
    await wait(1);
    stop();
    root.append('noch mehr');
    await wait(5000);
    expect(changed).not.toHaveBeenCalled();
  });
});
