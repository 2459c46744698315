/** "says:" and its like after a name, in the languages of the large European comment themes. */
const SAYS = new RegExp(
  String.raw`(?:^|[\s,])(?:${[
    'says?|said|writes?|wrote|replied|commented|posted',
    'sagt(?:e)?|schreibt|schrieb|meint(?:e)?|kommentiert(?:e)?|antwortet(?:e)?',
    '(?:a )?(?:dit|écrit)|dice|dijo|escribió|escribe|comentó|ha detto|ha scritto|scrive',
    'disse|diz|escreveu|comentou|zegt|schreef|schrijft|zei|säger|sa|skriver|skrev|siger',
    'pisze|mówi|napisała?|napisał\\(a\\)|powiedziała?|komentuje|říká|píše|napsala?|hovorí',
    'пишет|говорит|сказала?|написала?|diyor ki|dedi ki|yazdı|sanoo|kirjoitti|mondja|írta',
  ].join('|')})\s*(?:on|am|le|el|il|op|den|:|,)?\s*(?:[:,…]|\.{3})?$`,
  'i',
);

const LEAD = new RegExp(
  String.raw`^(?:(?:(?:kommentar|comment|beitrag|antwort|commentaire|comentario|commento|reactie|komentarz)\s+(?:von|by|from|de|di|par|door)|` +
    String.raw`(?:geschrieben|verfasst|erstellt|eingestellt|gepostet|posted|written|submitted|publié|posté|écrit|scritto|escrito|inviato|enviado|geplaatst|skrevet|skriven)\s+(?:von|by|par|da|por|door|av|af)|` +
    String.raw`by|von|par|por|autor|author|name|auteur|autore)(?:\s*:\s*|\s+))`,
  'i',
);

/** What Drupal puts behind the names of guests. */
const NOT_VERIFIED =
  /\s*\((?:not verified|nicht überprüft|non vérifiée?|no verificado|non verificato|niet gecontroleerd|niezweryfikowany|não verificado|не проверено|neověřeno|inte verifierad|ikke efterprøvet)\)\s*$/i;

/** A name as it stands in a byline, without "says:", "by" and the punctuation around it; null when nothing is left. */
export function cleanName(text: string): string | null {
  let name = text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const shorter = name.replace(LEAD, '');
  if (shorter) name = shorter;
  name = name.replace(/[\s,:;|•·–—>]+$/u, '');
  const unsaid = name.replace(SAYS, '');
  if (unsaid) name = unsaid;
  name = name.replace(NOT_VERIFIED, '');
  name = name.replace(/^[\s,:;|•·–—>]+|[\s,:;|•·–—>]+$/gu, '').trim();
  return name === '' ? null : name;
}
