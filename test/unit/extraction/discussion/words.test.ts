import { describe, expect, it } from 'vitest';
import { countIn } from '@/lib/extraction/discussion/words';

describe('countIn', () => {
  it.each([
    ['12 Antworten zu „Digitale Berufe“', 12],
    ['Kommentare (5)', 5],
    ['Ein Kommentar zu „X“', 1],
    ['One thought on “X”', 1],
    ['45 Gedanken zu „X“', 45],
    ['52Comments', 52],
    ['1.204 Kommentare', 1204],
    ['Vos réactions (11)', 11],
    ['3 commentaires', 3],
    ['2 comentarios', 2],
    ['Комментарии (5)', 5],
    ['7 komentarzy', 7],
    ['4 reacties op “X”', 4],
    ['Keine Kommentare', 0],
    ['No comments yet', 0],
  ])('finds in %j the number %d', (text, count) => {
    expect(countIn(text)).toBe(count);
  });

  it.each([
    'Schreibe einen Kommentar',
    'Leave a Reply',
    'Laisser un commentaire',
    'Kommentare',
    '10 Fragen an das Team',
  ])('finds no number in %j', (text) => {
    expect(countIn(text)).toBeNull();
  });
});
