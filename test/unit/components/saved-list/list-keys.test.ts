import { describe, expect, it } from 'vitest';
import { BINDINGS, commandOf } from '@/components/saved-list/list-keys';

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('keys of the list', () => {
  it('go through it from anywhere with letters, with arrows only from a row', () => {
    expect(commandOf(pressed('j'), false)).toBe('next');
    expect(commandOf(pressed('ArrowDown'), true)).toBe('next');
    expect(commandOf(pressed('ArrowDown'), false)).toBeNull();
  });

  it('leave the browser its own: no letter counts with Ctrl, Cmd or Alt held', () => {
    expect(commandOf(pressed('t', { ctrlKey: true }), true)).toBeNull();
    expect(commandOf(pressed('e', { metaKey: true }), true)).toBeNull();
    expect(commandOf(pressed('ArrowDown', { altKey: true }), true)).toBeNull();
  });

  it('delete and choose all only where a row has the focus', () => {
    expect(commandOf(pressed('Delete'), false)).toBeNull();
    expect(commandOf(pressed('Delete'), true)).toBe('delete');
    expect(commandOf(pressed('a', { ctrlKey: true }), false)).toBeNull();
    expect(commandOf(pressed('a', { ctrlKey: true }), true)).toBe('chooseAll');
    expect(commandOf(pressed('a', { metaKey: true }), true)).toBe('chooseAll');
  });

  it('mean one thing each', () => {
    const named = BINDINGS.flatMap(({ keys, ctrl = false }) => keys.map((key) => `${String(ctrl)} ${key}`));
    expect(new Set(named).size).toBe(named.length);
  });
});
