import type { ExtractedPage } from '@/lib/model';
import { buildSample } from './build';
import { SAMPLE_DE } from './de';
import { SAMPLE_EN } from './en';

/**
 * An article with a discussion, written for trying the library with it, as if it had been read from a page.
 * @param language BCP 47, of the interface
 */
export function sampleIn(language: string): ExtractedPage {
  return buildSample(language.startsWith('de') ? SAMPLE_DE : SAMPLE_EN);
}
