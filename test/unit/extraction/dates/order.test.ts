import { describe, expect, it } from 'vitest';
import { orderOf } from '@/lib/extraction/dates';

describe('orderOf', () => {
  it('lets one date with more than 12 in a place decide for the thread', () => {
    expect(orderOf(['05/06/2014', '05/23/2014', '05/07/2014'], 'de')).toBe('mdy');
    expect(orderOf(['05/06/2014 at 14:05', '23/05/2014 at 14:05'], 'en-US')).toBe('dmy');
    expect(orderOf(['14-05-23', '14-05-06'], 'en')).toBe('dmy');
    expect(orderOf(['99-05-23', '14-05-06'], 'en')).toBe('ymd');
    expect(orderOf(['2014-05-06'], 'en')).toBe('ymd');
  });

  it('takes the majority where a thread contradicts itself', () => {
    expect(orderOf(['13/06/2014', '05/23/2014', '05/24/2014'], 'en')).toBe('mdy');
  });

  it('falls back to the language, and to day first for points and unknown languages', () => {
    expect(orderOf(['05/06/2014'], 'en')).toBe('mdy');
    expect(orderOf(['05/06/2014'], 'en-GB')).toBe('dmy');
    expect(orderOf(['05/06/2014'], 'fr')).toBe('dmy');
    expect(orderOf(['05.06.2014'], 'en')).toBe('dmy');
    expect(orderOf(['5. Mai 2014'], 'sv')).toBe('ymd');
    expect(orderOf([], 'not a language')).toBe('dmy');
    expect(orderOf([], null)).toBe('dmy');
  });
});
