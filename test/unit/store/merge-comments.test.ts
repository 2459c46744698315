import { describe, expect, it } from 'vitest';
import { mergeComments } from '@/lib/store/merge-comments';
import { aComment } from '../pages';

const first = mergeComments('a', [], [aComment('1'), aComment('2'), aComment('3')], 1000, true).rows;

describe('reading a discussion again', () => {
  it('keeps the ids of known comments and counts the new ones', () => {
    const { rows, added } = mergeComments(
      'a',
      first,
      [aComment('1'), aComment('2'), aComment('3'), aComment('4')],
      2000,
      true,
    );
    expect(added).toBe(1);
    expect(rows.slice(0, 3).map((row) => row.id)).toEqual(first.map((row) => row.id));
    expect(rows.map((row) => row.firstSeenAt)).toEqual([1000, 1000, 1000, 2000]);
  });

  it('keeps a vanished comment in its place and marks it', () => {
    const { rows, missing } = mergeComments(
      'a',
      first,
      [aComment('1'), aComment('3'), aComment('4')],
      2000,
      true,
    );
    expect(rows.map((row) => row.sourceId)).toEqual(['1', '2', '3', '4']);
    expect(rows.map((row) => row.position)).toEqual([0, 1, 2, 3]);
    expect(rows.map((row) => row.missingSince)).toEqual([null, 2000, null, null]);
    expect(missing).toBe(1);
  });

  it('marks nothing as vanished when only part of the discussion was read', () => {
    const { rows, missing } = mergeComments('a', first, [aComment('3')], 2000, false);
    expect(rows.every((row) => row.missingSince === null)).toBe(true);
    expect(missing).toBe(0);
  });

  it('takes the mark away when a vanished comment is there again', () => {
    const gone = mergeComments('a', first, [aComment('1')], 2000, true).rows;
    const back = mergeComments('a', gone, [aComment('1'), aComment('2')], 3000, true);
    expect(back.rows.find((row) => row.sourceId === '2')?.missingSince).toBeNull();
    expect(back.rows.find((row) => row.sourceId === '3')?.missingSince).toBe(2000);
    expect(back.missing).toBe(0);
  });

  it('keeps what a changed comment said before', () => {
    const { rows } = mergeComments(
      'a',
      first,
      [aComment('1', { text: 'anders', html: '<p>anders</p>' })],
      2000,
      false,
    );
    expect(rows[0]).toMatchObject({
      text: 'anders',
      earlier: [{ text: 'Beitrag 1', html: '<p>Beitrag 1</p>', lastSeenAt: 1000 }],
    });
  });

  it('connects an answer with a parent that only an earlier reading saw', () => {
    const { rows } = mergeComments('a', first, [aComment('9', { parentId: '2' })], 2000, false);
    expect(rows.find((row) => row.sourceId === '9')?.parentId).toBe(first[1]?.id);
  });

  it('keeps the first reading of a relative date', () => {
    const kept = mergeComments(
      'a',
      [],
      [aComment('1', { publishedAt: '2021-03-02', publishedAtInferred: true })],
      1000,
      true,
    ).rows;
    const { rows } = mergeComments(
      'a',
      kept,
      [aComment('1', { publishedAt: '2021-03-01', publishedAtInferred: true })],
      2000,
      true,
    );
    expect(rows[0]?.publishedAt).toBe('2021-03-02');
  });
});
