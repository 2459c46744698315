import { expect, it } from 'vitest';
import { textKey, titleKey } from '@/lib/model';

const TEXT = 'Eine Tischlerin misst, sägt und hobelt; am Abend fegt sie die Werkstatt aus. '.repeat(5);

it('takes texts of the same words for the same, however they are set', () => {
  expect(textKey(TEXT.replaceAll(' ', '\n\n').toUpperCase().replaceAll(';', ' –'))).toBe(textKey(TEXT));
  expect(textKey(TEXT.replace('hobelt', 'bohrt'))).not.toBe(textKey(TEXT));
});

it('says nothing of texts too short to be duplicates', () => {
  expect(textKey('Seite nicht gefunden.')).toBeNull();
});

it('sorts titles by their letters', () => {
  const titles = ['Zimmerer', '„Ärztin werden“', 'Ökologe', 'arbeiten', 'Straßenbauer', 'Strasse'];
  expect([...titles].sort((a, b) => (titleKey(a) < titleKey(b) ? -1 : 1))).toEqual([
    'arbeiten',
    '„Ärztin werden“',
    'Ökologe',
    'Strasse',
    'Straßenbauer',
    'Zimmerer',
  ]);
});
