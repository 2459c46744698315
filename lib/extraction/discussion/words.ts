/** How the large European languages call the comments under an article, in headings and links. */
const NAMES = [
  'comments?|responses?|repl(?:y|ies)|thoughts?|reactions?|opinions?|remarks?|discussions?|posts?',
  'kommentar(?:e|en|s)?|leserkommentare?|nutzerkommentare?|antwort(?:en)?|gedanken?|reaktion(?:en)?|meinung(?:en)?|rückmeldung(?:en)?|beiträge|leserbriefe?|wortmeldungen|diskussion',
  'commentaires?|réponses?|réactions?|réflexions?|pensées?|avis',
  'comentarios?|respuestas?|opiniones|opinión|pensamientos?|reacciones|reacción',
  'comment[oi]|rispost[ae]|pensier[oi]|riflession[ei]|opinion[ei]',
  'reacties?|gedachten?|antwoord(?:en)?|opmerkingen',
  'komentarz(?:e|y|a)?|odpowiedzi|odpowiedź|myśli|opini[ei]',
  'comentários?|respostas?|pensamentos?',
  'yorum(?:lar)?|yanıt(?:lar)?|cevap(?:lar)?|düşünce',
  'комментари(?:й|я|ев|и)|ответ(?:а|ов|ы)?|отзыв(?:а|ов|ы)?|мнени[ейя]',
  'komentář(?:e|ů)?|odpověd[ií]|příspěvk(?:y|ů)|reakc[eí]|názor(?:y|ů)',
  'kommentar(?:er|en|erna)?|svar|tankar|tanker|synspunkter',
].join('|');

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}])`;

/** Something is called comments here. */
export const COUNT_WORDS = new RegExp(`${BEFORE}(?:${NAMES}|trackbacks?|pingbacks?)${AFTER}`, 'iu');

/** Only at the beginning: "Ein Kommentar zu", not "Write a comment". */
const ONE = 'one|eine?|un|une|una|uno|jeden|jedna|um|uma|bir|один|одна|één|een|ett|en|et';
const NO =
  'no|zero|keine|kein|aucune?|pas de|sin|ningún|nessun[ao]?|geen|brak|nenhuma?|sem|нет|žádn[éý]|inga|ingen';
const NUMBER = String.raw`\d{1,3}(?:[.,\u00a0\u202f' ]\d{3})+|\d+`;

const COUNTED = new RegExp(
  `(?:${BEFORE}(${NUMBER})\\+?|^[^\\p{L}\\p{N}]*(?:(${ONE})|(${NO})))\\s*(?:[\\p{L}-]+\\s+)?(?:${NAMES})${AFTER}`,
  'iu',
);
const NAMED = new RegExp(
  `${BEFORE}(?:${NAMES})\\s*[:(\\[–-]?\\s*(${NUMBER})(?![\\p{N}:.-]*\\d)\\s*[)\\]]?`,
  'iu',
);

/** Nothing but a number and the word: "50 comments". */
export const COUNT_LINE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${NUMBER})\\+?\\s+(?:${NAMES})[^\\p{L}\\p{N}]*$`,
  'iu',
);

/** Nothing but the word for comments and a number: "Comments (48)". */
export const COUNT_NAMED =
  /^[^\p{L}\p{N}]*(?:\p{L}{0,12}kommentare?|comments?|commentaires?|comentarios?|commenti|reacties?|komentarz[ey]|comentários?|yorumlar|комментари[ий]|komentáře|kommentarer)\s*[:([]\s*\d{1,6}\s*[)\]]?\s*$/iu;

/** The number of comments that a heading or link says ("12 Antworten zu", "Kommentare (5)", "One comment"); null: none. */
export function countIn(text: string): number | null {
  const line = text.replace(/[\s\u00a0]+/g, ' ').trim();
  const counted = COUNTED.exec(line);
  if (counted) {
    if (counted[1]) return numberOf(counted[1]);
    return counted[2] ? 1 : 0;
  }
  const named = NAMED.exec(line);
  return named?.[1] ? numberOf(named[1]) : null;
}

const numberOf = (digits: string) => Number(digits.replace(/\D/g, ''));
