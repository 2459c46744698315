import { describe, expect, it } from 'vitest';
import { checkPage } from '@/lib/model/check-page';
import { sampleIn } from '@/lib/sample';

describe.each(['de', 'en'])('the sample in %s', (language) => {
  const page = sampleIn(language);

  it('is a page as reading one gives it', () => {
    expect(checkPage(page)).toEqual(page);
    expect(page.language).toBe(language);
    expect(page.text).not.toContain('# ');
  });

  it('has a discussion in which every answer has its comment before it', () => {
    const seen = new Set<string>();
    for (const { id, parentId } of page.comments) {
      if (parentId !== null) expect(seen).toContain(parentId);
      seen.add(id);
    }
  });
});

it('The sample is in English for whoever reads neither of its languages.', () => {
  expect(sampleIn('pl').language).toBe('en');
});
