import { describe, expect, it } from 'vitest';
import { cleanName } from '@/lib/extraction/discussion/author';

describe('cleanName', () => {
  it.each([
    ['Anna Berg sagt:', 'Anna Berg'],
    ['Tom says', 'Tom'],
    ['Marie a dit :', 'Marie'],
    ['Lucía dijo...', 'Lucía'],
    ['Olga пишет:', 'Olga'],
    ['Kommentar von Ben', 'Ben'],
    ['Posted by: Zoe |', 'Zoe'],
    ['von Max,', 'Max'],
    ['  Josef  Lindner, ', 'Josef Lindner'],
    ['Gast (nicht überprüft)', 'Gast'],
    ['omg -_-', 'omg -_-'],
    ['Simon sagt nichts', 'Simon sagt nichts'],
    ['sagt', 'sagt'],
  ])('reads %j as %j', (byline, name) => {
    expect(cleanName(byline)).toBe(name);
  });

  it('is null where nothing is left', () => {
    expect(cleanName(' \u200b : ')).toBeNull();
  });
});
