import { describe, expect, it } from 'vitest';
import { inferredId, uniqueIds } from '@/lib/extraction/discussion/identity';

describe('inferredId', () => {
  it('is the same for the same comment in other typography', () => {
    expect(inferredId('Anna', '2014-05-03T10:00', 'Das  ist – gut.')).toBe(
      inferredId('Anna', '2014-05-03T10:00:59', 'Das ist gut'),
    );
  });

  it('differs by author, date and text', () => {
    const ids = [
      inferredId('Anna', '2014-05-03', 'Ja'),
      inferredId('Ben', '2014-05-03', 'Ja'),
      inferredId('Anna', '2014-05-04', 'Ja'),
      inferredId('Anna', '2014-05-03', 'Nein'),
      inferredId('Anna', '2014-05-03', '!!!'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('uniqueIds', () => {
  it('numbers repeated ids, and never gives one out twice', () => {
    const unique = uniqueIds();
    expect(['5', '5-2', '5', '5'].map(unique)).toEqual(['5', '5-2', '5-3', '5-4']);
  });
});
