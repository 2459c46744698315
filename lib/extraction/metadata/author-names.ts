/** What stands before a name: "Von", "Ein Gastbeitrag von", "Posted by". */
const BEFORE = new RegExp(
  '^[\\s:|•·*–—-]*(?:(?:' +
    [
      '(?:(?:ein|eine)\\s+)?(?:gast)?(?:beitrag|artikel|kommentar|interview|kolumne|text|analyse|essay|reportage|bericht|rezension)\\s+(?:von|by)',
      '(?:an?\\s+)?(?:guest\\s+)?(?:post|article|column|story|interview|essay|review)\\s+by',
      '(?:written|posted|published|reported|words|created|submitted|reviewed|edited)\\s+by',
      '(?:geschrieben|verfasst|veröffentlicht|gepostet|erstellt|publiziert|eingestellt)\\s+von',
      '(?:écrit|publié|rédigé|posté)\\s+par',
      '(?:escrito|publicado)\\s+por',
      '(?:scritto|pubblicato)\\s+da',
      '(?:geschreven|geplaatst)\\s+door',
      'redaktion\\s*:',
      'text\\s+(?:von|by)',
      'text(?:e|o)?(?:\\s+(?:und|and|&|et|y)\\s+(?:fotos?|photos?|bilder|bild))?\\s*:',
      'autor(?:in|innen|en|es)?\\s*:?',
      'author[s]?\\s*:?',
      'auteur[es]*\\s*:?',
      'autore[si]?\\s*:',
      'von:?',
      'vom',
      'by:?',
      'par',
      'por',
      'di',
      'da',
      'door',
      'av',
      'af',
      'przez',
      'автор:?',
    ].join('|') +
    ')(?=[\\s:]|$)[\\s:]*)+',
  'i',
);

/** Where a name ends: separators, brackets, prepositions of date and place, words of what else stands in bylines. */
const AFTER =
  /\s*(?:[|•·@([]|\s[-–—/]\s|\s(?:am|on|um|at|in|im|bei|für|op|auf|vom|last|kommentare?|comments?|updated|aktualisiert|zuletzt|published|veröffentlicht|posted|alle|mehr|more|follow|folgen|via|sagt|says|under|unter|foto|fotos|photo|photos|photography|illustration\w*|bild|bilder|im gespräch|for the|\d+ comments?)(?=[\s:©]|$)|\s\d|,\s*\d|https?:|<).*$/is;

const JOB =
  /^(?:(?:freie[rs]?|leitende[rs]?|stellvertretende[rs]?|chef|senior|junior|staff|contributing|associate|deputy|political|online|digital|gast|guest|managing|executive|chief|the|eine?)[\s-]*)*(?:redakt(?!ion$)\w*|autor\w*|author|journalist\w*|reporter\w*|korrespondent\w*|correspondent|editor\w*|writer|contributor|columnist|kolumnist\w*|volontär\w*|blogger\w*|herausgeber\w*|geschäftsführer\w*|founder|gründer\w*|ceo|cto|cfo|coach|berater\w*|consultant|professor\w*|rechtsanw\w*|experte|expertin|producer|staff|team|publisher|verlag|presse\w*|pr-\w+|m\.?a\.?|ph\.?d\.?|b\.?sc\.?|mba|jr\.?|sr\.?)\b.*$/i;

const PARTICLES =
  'von|van|vom|zu|zur|de|del|der|den|des|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter|y|af|av|st\\.';
const WORD = "\\p{Lu}[\\p{L}'’.\\-]*";
const PERSON = new RegExp(`^${WORD}(?:\\s+(?:(?:${PARTICLES})\\s+)*${WORD}){1,5}$`, 'u');

const NOT_PERSONS =
  /\b(?:redaktion|redaction|newsroom|team|staff|\w*admin\w*|editor(?:s|ial)?|agentur\w*|news|magazin\w*|zeitung|verlag|gmbh|blog|online|presse\w*|media|group|inc|ltd|ag|e\.?\s?v|universit\w*|institut\w*|stiftung|gesellschaft|vereinigung|verband|verein|foundation|society|association|the|dpa|afp|apa|reuters|wordpress\w*|\w+\.(?:de|com|at|ch|net|org))\b/i;

/** Whether a name is that of an office, a company or a site. */
export const isCollective = (name: string): boolean => NOT_PERSONS.test(name);

/** Whether a name looks like that of a person: two words or more, written as names are. */
export const isPersonal = (name: string): boolean => PERSON.test(name) && !isCollective(name);

/** Whether text begins as a byline does ("Von …", "Written by …"). */
export const hasBylineWord = (text: string): boolean => BEFORE.test(text);

/**
 * The display names in a byline, or in what a page gives as its author: without "by", job title, date, agency, address. Empty when
 * there is none.
 */
export function authorNames(text: string): string[] {
  const line = text
    .replace(/\S+@\S+\.\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['"„“]+|['"“”]+$/g, '')
    .trim();
  if (/^(?:https?:)?\/\/|^www\./i.test(line)) return [];
  const found = line
    .split(/;|\s(?:und|and|et|y|&|\+|sowie|mit|with|i|og|och)\s|\s*&\s*/iu)
    .flatMap(splitAtCommas)
    .map(cleanName)
    .filter(isName);
  // "A B with new partner": what follows a person's name is another's, or none
  const names = PERSON.test(found[0] ?? '') ? found.filter((name) => !/^\p{Ll}+\s\p{Ll}/u.test(name)) : found;
  return [...new Set(names)];
}

/** "A B, C D" are two; in "A B, Editor" and "A B, CNN" the second is none. */
function splitAtCommas(part: string): string[] {
  const [first = '', ...others] = part.split(/\s*,\s*/);
  return [
    first,
    ...others.filter((other) => /\s/.test(other.replace(BEFORE, '').trim()) && !JOB.test(other)),
  ];
}

/** "A BStaff Writer": where two boxes of a template touch. */
function withoutJoinedJob(name: string): string {
  for (const { index } of name.matchAll(/(?<=\p{Ll})(?=\p{Lu})/gu)) {
    if (JOB.test(name.slice(index))) return name.slice(0, index);
  }
  return name;
}

function cleanName(name: string): string {
  let rest = withoutJoinedJob(name.replace(BEFORE, ''));
  rest = rest.replace(AFTER, '').replace(/\s[-–—]\s.*$/, '');
  return rest.replace(/^[\s.,:;|/*-]+|[\s,:;|/*–—-]+$/g, '').trim();
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || !/\p{L}/u.test(name)) return false;
  if (name.split(' ').length > 6 || JOB.test(name)) return false;
  return !/[{}<>=?!]|^\d|^(?:unknown|anonymous|null|undefined|author|autor|none|n\/a|mehr|more|about|über|zeige|anzeigen|stand|datum|date|veröffentlicht|aktualisiert|published|updated|posted|kommentare?|comments?)$|[→←↓»«©]|\b(?:anzeigen|archiv|artikel von|articles by|posts by|beiträge|more by|view all|profile?)\b/i.test(
    name,
  );
}
