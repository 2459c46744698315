import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comment } from '@/lib/model';
import { isDiskFull, saveArticle } from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aComment, aPage } from '../pages';

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});
afterEach(() => vi.unstubAllGlobals());

const withFree = (free: number) =>
  vi.stubGlobal('navigator', {
    storage: { estimate: () => Promise.resolve({ usage: 5e9, quota: 5e9 + free }) },
  });

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name }, more);

describe('a full disk', () => {
  it('is seen in the failures of single requests, however much is said to be free', async () => {
    withFree(50e9);
    const failures = [named('ConstraintError'), named('QuotaExceededError')];
    expect(await isDiskFull(named('BulkError', { failures }))).toBe(true);
    expect(await isDiskFull(named('AbortError', { inner: failures[1] }))).toBe(true);
    expect(await isDiskFull(named('BulkError', { failures: [failures[0]] }))).toBe(false);
  });

  it('is taken for the reason of what was broken off where little is free, and of nothing else', async () => {
    withFree(1e6);
    expect(await isDiskFull(named('BulkError', { failures: [named('AbortError')] }))).toBe(true);
    expect(await isDiskFull(named('ValiError'))).toBe(false);
    expect(await isDiskFull('no error')).toBe(false);
    withFree(50e9);
    expect(await isDiskFull(named('UnknownError'))).toBe(false);
  });
});

it('what the browser has kept of a failed save is dropped', async () => {
  const { comments, articles } = database();
  let kept: Promise<unknown> = Promise.resolve();
  // what Firefox does: the transaction is taken back, and a comment asked for after that is kept
  const full = (_: unknown, comment: Comment) => {
    comments.hook('creating').unsubscribe(full);
    kept = Dexie.ignoreTransaction(() => comments.add({ ...comment, id: 'kept' }));
    throw new DOMException('full', 'QuotaExceededError');
  };
  comments.hook('creating', full);
  await expect(saveArticle(aPage({ comments: [aComment('c1')] }), 1000)).rejects.toThrow();
  expect(await kept).toBe('kept');
  expect(await articles.count()).toBe(0);
  expect(await comments.count()).toBe(0);
});
