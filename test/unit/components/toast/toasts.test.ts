import { beforeEach, expect, it, vi } from 'vitest';
import { dismissToast, showToast, toasts, undoLast } from '@/components/toast/toasts';

beforeEach(() => (toasts.value = []));

it('takes back the last thing that can be taken back', async () => {
  const first = vi.fn(() => Promise.resolve());
  const second = vi.fn(() => Promise.resolve());
  showToast('eins', first);
  showToast('zwei', second);
  showToast('Link kopiert');
  expect(await undoLast()).toBe(true);
  expect(second).toHaveBeenCalledOnce();
  expect(first).not.toHaveBeenCalled();
  expect(toasts.value.map(({ text }) => text)).toEqual(['eins', 'Link kopiert']);
});

it('has nothing to take back once the line is gone', async () => {
  showToast('eins', () => Promise.resolve());
  dismissToast(toasts.value[0]?.id ?? 0);
  expect(await undoLast()).toBe(false);
});
