import { expect, it } from 'vitest';
import { languageBeside } from '@/components/host/languages';

it("writes dates in the user's own variant of the language of the texts", () => {
  expect(languageBeside('de', 'de-AT')).toBe('de-AT');
  expect(languageBeside('en', 'en_GB')).toBe('en-GB');
});

it('does not mix languages in a sentence', () => {
  expect(languageBeside('en', 'pl')).toBe('en');
});
