import { describe, expect, it } from 'vitest';
import { intlWords } from '@/lib/extraction/dates/intl-words';
import { CLDR, SHIPPED_WORDS } from '@/lib/extraction/dates/shipped-words';

describe('the shipped words of dates', () => {
  // other versions of CLDR write some of them in another way
  it.runIf(process.versions.cldr === CLDR).each(Object.keys(SHIPPED_WORDS))(
    'are those that Intl writes in %s',
    (language) => {
      expect(SHIPPED_WORDS[language]).toEqual(intlWords(language));
    },
  );
});
