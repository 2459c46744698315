/** The words by which pages of many languages name the parts of a discussion, in class names and in text. */

/** Class names and ids as words with spaces around: "commentAuthor c-name_12" becomes " comment author c name 12 ". */
export function wordsOfName(name: string): string {
  const short = name.length > 400 ? name.slice(0, 400) : name;
  return ` ${short
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^a-zà-öø-ɏа-яё\d]+/gi, ' ')
    .toLowerCase()
    .trim()} `;
}

const word = (alternatives: string): RegExp => new RegExp(`(?<= )(?:${alternatives})(?= )`);

// ---------------------------------------------------------------- parts of a comment, in class names

export const AUTHOR_NAME = word(
  'authors?|autor|auteur|autore|autorka|user|username|usernames|fn|nick|nickname|name|poster|commenter|commentor|commentator|' +
    'commentauthor|authorname|displayname|verfasser|absender|byline|screenname|member|membername|person|persona|usuario|utente|utilisateur|nutzer|' +
    'benutzer|benutzername|nutzername|imie|nazwa|autori|forfatter|writer|creator|kommentator|pseudo|handle|p author|postername|reviewer|sender|von|from|who',
);
/** Says more about the author, and is neither the name nor the comment. */
export const ABOUT_AUTHOR = word(
  'register|registered|joined|join|since|location|rank|rang|level|badge|badges|karma|points|punkte|reputation|posts|postcount|beitraege|role|title|stats|' +
    'avatar|gravatar|userpic|image|img|icon|photo|foto|bild|thumb|thumbnail|picture|pic|flag|signature|signatur|sig|profile|details|info|extra|hotness|says|said|divider',
);
export const DATE_NAME = word(
  'date|dates|datum|time|times|timestamp|datetime|zeit|zeitpunkt|uhrzeit|when|ago|age|posted|postdate|posttime|published|pubdate|created|createdat|fecha|data|hora|heure|' +
    'timeago|commentdate|permalink date|dt published|moment|datazione',
);
export const BODY_NAME = word(
  'content|contents|text|texts|body|message|msg|description|desc|inhalt|texte|contenu|texto|testo|tresc|treść|inhoud|reviewbody|postbody|posttext|posttext|commenttext|commentbody|' +
    'commentcontent|markdown|md|copy|bbwrapper|bbcode|entry|quotetext|excerpt|richtext|rte|beitragstext|nachricht|e content|opinion|cooked',
);
/** Holds what one does with a comment, or what others did. */
export const CONTROL_NAME = word(
  'reply|replies|replylink|respond|antworten|antwort|repondre|responder|rispondi|odpowiedz|actions?|controls?|tools?|toolbar|buttons?|btn|btns|likes?|dislikes?|' +
    'vote|votes|votesum|voting|voter|upvote|downvote|rate|rating|ratings|score|thumbs|karma|share|sharing|social|report|flag|abuse|melden|edit|delete|remove|quote link|permalink|perma|' +
    'anchor|toggle|more|links|menu|nav|navigation|pagination|pager|moderation|moderat|mod|reactions?|counter|count|number|nr|badge|spam|subscribe|notify|tooltip|helpful|useful|form|replybox|options',
);
export const AVATAR_NAME = word(
  'avatar|avatars|gravatar|userpic|userimage|profilepic|profile picture|user image|photo|mugshot|portrait|thumb|thumbnail|userphoto|user icon|user avatar|profilbild|author image|flag',
);

// ---------------------------------------------------------------- text

const CONTROL_TEXT = new RegExp(
  '^[\\W\\d_]*(?:' +
    'reply(?: to (?:this )?(?:comment|post|thread|.{1,40}))?|replies|respond|answer|quote|reply with quote|log in to reply|login to reply|sign in to reply|' +
    'antwort(?:en)?(?: auf .{1,40})?|(?:auf diesen kommentar |hier )antworten|(?:zum )?antworten(?: anmelden)?|beantworten|zitieren|zitat|kommentieren|melden|(?:kommentar|beitrag) melden|verstoß melden|' +
    'r[ée]pondre(?: [àa] .{1,40})?|citer|signaler(?: (?:un abus|ce commentaire|ce message))?|responder|contestar|citar|denunciar|rispondi|cita|segnala|odpowiedz|cytuj|zgłoś|zgłoś nadużycie|' +
    'beantwoorden|antwoord(?:en)?|reageer|reageren|citeren|rapporteer|ответить|цитировать|пожаловаться|yanıtla|cevapla|odpovědět|citovat|svara|citera|anmäl|svar|' +
    'report(?: (?:abuse|comment|this comment|spam|post))?|flag(?: as inappropriate| comment)?|share(?: this)?|teilen|partager|compartir|condividi|udostępnij|delen|поделиться|edit|delete|remove|bearbeiten|löschen|modifier|supprimer|editar|eliminar|borrar|modifica|elimina|edytuj|usuń|' +
    'likes?|dislikes?|liken|unlike|upvote|downvote|vote (?:up|down)|gef[äa]llt(?: mir)?(?: \\d+ (?:person|mal))?|gefällt mir nicht|j.aime|me gusta|no me gusta|mi piace|lubię to|vind ik leuk|нравится|gut|schlecht|hilfreich|helpful|not helpful|' +
    'permalink|permanent ?link|permanenter link|permanentlink|direktlink(?: zum kommentar)?|link|link zum kommentar|lien permanent|enlace permanente|#|top|nach oben|haut de page|back to top|go up|hoch|' +
    'more|show more|read more|see more|mehr|mehr anzeigen|mehr lesen|weiterlesen|aufklappen|ausklappen|einklappen|alles anzeigen|voir plus|lire la suite|ver más|leer más|leggi tutto|więcej|show less|weniger|weniger anzeigen|' +
    '(?:show|view|hide|load)(?: all)? (?:\\d+ )?(?:more )?(?:replies|comments|reply)|(?:\\d+ )?antworten (?:anzeigen|ausblenden|laden)|ansehen|level \\d+|points?|punkte|edited|bearbeitet|modifié|editado|modificato|edytowano|bewerkt|изменено|original poster|\\d+ points?|save|follow|block|give award|award|hide|' +
    'your comment is awaiting moderation|ihr kommentar (?:wartet auf|muss noch).{1,40}|abbrechen|cancel(?: reply)?|antwort(?:en)? abbrechen' +
    ')[\\W\\d_↓↵]*$',
  'i',
);

/** What stands on links and buttons of a comment, alone. */
export const isControl = (text: string): boolean => text.length <= 80 && CONTROL_TEXT.test(text);

const VERBS =
  'sagte?|schreibt|schrieb|meinte?|kommentierte?|antwortete?|erwiderte?|fragte?|findet|says?|said|wrote|writes|commented|comments|replied|responded|posted|asks|' +
  '(?:a |ha )?(?:dit|écrit|ecrit|répondu|detto|scritto|commentato|commenté)|dice|dijo|escribió|comentó|scrive|disse|escreveu|comentou|mówi|pisze|napisał(?:\\(?a\\)?)?|skomentował(?:\\(?a\\)?)?|powiedział(?:\\(?a\\)?)?|' +
  'zegt|schreef|schrijft|reageerde|говорит|пишет|написал(?:\\(?а\\)?)?|сказал(?:\\(?а\\)?)?|skrev|säger|sade|dedi ki|diyor ki|yazdı|říká|napsal(?:\\(?a\\)?)?|skriver';

const BY =
  '(?:(?:neuer |new )?(?:kommentar|comment|commentaire|comentario|commento|komentarz|reactie|antwort|beitrag|eintrag|message|post|leserbrief|review|avis|bewertung|rezension)\\s+)?(?:nr\\.?\\s?\\d+\\s+)?' +
  '(?:geschrieben|verfasst|eingetragen|gesendet|gepostet|veröffentlicht|erstellt|posted|written|submitted|added|sent|published|écrit|ecrit|rédigé|envoyé|posté|publié|publicado|escrito|enviado|scritto|inviato|pubblicato|inserito|napisany|dodany|dodane|geplaatst|geschreven|ingediend|отправлено|оставил|skrivet|napsal|autor(?:ka)?|author|auteur|autore|name|von|nutzer|user)?\\s*' +
  '(?:\\b(?:von|vom|by|par|por|de|di|da|dal|przez|door|od|от|av|af|from)\\b|:)';

/** "Par X", "geschrieben von X", "Kommentar von X", "Name: X". */
export const LEADING_BY = new RegExp(`^\\s*(?:#?\\d+[.)]?\\s+)?${BY}\\s*:?\\s+`, 'i');
/** "Kommentar von", "Posted by", with or without the name. */
export const SAYS_BY = new RegExp(
  '^[^a-zà-öø-ɏа-яё]*(?:(?:new|neuer|nouveau|nuevo|nuovo) )?' +
    '(?:kommentar|comment|commentaire|comentario|commento|komentarz|reactie|antwort|beitrag|eintrag|geschrieben|verfasst|eingetragen|posted|written|submitted|added|sent|' +
    'écrit|rédigé|posté|publié|publicado|escrito|enviado|scritto|inviato|pubblicato|napisany|dodany|geplaatst|geschreven)\\s+' +
    '(?:von|by|par|por|da|di|de|przez|door|od|от)(?:\\s+.{1,50})?$',
  'i',
);
/** "X sagt:", "X schrieb am". */
export const TRAILING_VERB = new RegExp(
  `[\\s,]+(?:hat\\s+)?(?:(?:${VERBS}|geschrieben|gesagt|kommentiert|geantwortet))(?:[\\s,]+(?:am|on|le|el|il|dnia|den|em|op|в|at|um|:|folgendes|dazu|this))*[\\s:,.…]*$`,
  'i',
);
const ONLY_VERB = new RegExp(`^[\\s,(]*(?:${VERBS})[\\s:,.)…]*$`, 'i');
/** A line or field of nothing but a verb and its like: "says:", "sagt". */
export const isVerb = (text: string): boolean => text.length <= 40 && ONLY_VERB.test(text);

/** Punctuation around a name; brackets only where they do not close or open again. */
export const LEADING_MARKS = /^(?:[\s,;:|/•·»«)\]–—>#★☆⭐-]|\((?![^)]*\))|\[(?![^\]]*\])|\d+[.):]\s|#\d+\s)+/;
export const TRAILING_MARKS = /(?:[\s,;:|/•·»«–—<#★☆⭐]|\s-|[([](?=$))+$/;
/** Words that join name and date in a line. */
export const LEADING_JOINT =
  /^(?:(?:am|on|le|el|il|dnia|den|em|op|at|um|uhr|à|в|as|a las|alle|kl|nr|no|vom|v|the)(?=[\s.,:]|$)\.?[\s,:]*)+/i;
export const TRAILING_JOINT =
  /(?:[\s,;:|/•·([–—-]|(?<=\s|^)(?:am|on|le|el|il|dnia|den|em|op|at|um|uhr|à|в|the|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|vom|posted|schrieb|wrote)[.,]?)+$/i;

// ---------------------------------------------------------------- whereabouts

/** Names of what holds comments, or one of them, in words that are used for nothing else. */
export const COMMENT_NAME =
  / (?:(?:\S*(?:comment|kommentar|commentaire|comentari|komentar|комментар|yorum|leserbrief|guestbook|g[aä]e?stebuch|gastenboek|livredor|lesermeinung|talkback)\S*)|commenti|opinioni|opiniones|reacties?|reakties|disqus|otzyvy|fb comments|guest book|lettre lecteurs) /;
/** Names of what holds pingbacks and trackbacks, and how they begin. */
export const PING_NAME = / (?:pings?|pinglist|pingbacks?|trackbacks?|webmentions?|linkbacks?) /;
export const PING_TEXT = /^(?:pingback|trackback|webmention)s?(?:\s+(?:von|from|by|de))?\s*:\s*/i;
/** The same in words that are used for much else. */
export const MAYBE_COMMENT_NAME =
  / (?:reviews?|rezension(?:en)?|bewertung(?:en)?|discussions?|diskussion(?:en)?|forum|threads?|posts|message|messages|responses?|feedback|reply|replies|answers?|antworten|avis|talk|opini(?:on|ons|e)|meinung(?:en)?|testimonials?|reactions?|reaktionen|conversation|debate|gbook|gb) /;
/** What a page has besides an article and its comments. */
export const ELSEWHERE_NAME =
  / (?:related|relatedposts|similar|teasers?|recent|recentcomments|recentposts|latest|popular|trending|recommended|recommendations|sidebar|sidebars|side|nav|navbar|navigation|menu|breadcrumbs?|newsletter|products?|offers?|shop|cart|adverts?|advertisement|banner|tagcloud|archives?|calendar|events?|faq|toc|tweets?|twitter|instagram|bio|biography|gallery|slider|carousel|swiper|login|cookies?|consent|meistgelesen|promo|sponsored|outbrain|taboola|relatedarticles|mostread|topstories|ticker|authorbox|share|sharing|marginalie|rightcol|popup|modal) /;

/** Of these, what outweighs a word for comments: "recent-comments", "comment-navigation". */
export const ELSEWHERE_EVEN_SO =
  / (?:related|teasers?|recent|recentcomments|latest|popular|sidebar|nav|navbar|navigation|menu|breadcrumbs?|newsletter|most|top|tagcloud|slider|login|cookie) /;

const COMMENT_WORD =
  'kommentar(?:e|en|s)?|comments?|responses?|replies|thoughts?|antwort(?:en)?|reaktion(?:en)?|leser(?:briefe?|meinung(?:en)?|kommentare?|stimmen)|user-?kommentare?|g[äa]e?stebuch(?:eintr[äa]ge)?|meinungen|' +
  'reacties?|reageer|commentaires?|r[ée]actions?|r[ée]ponses?|livre d.or|comentarios?|opiniones|respuestas?|commenti|commento|opinioni|risposte|komentarz(?:e|y|em)?|opinie|odpowiedzi|coment[áa]rios?|respostas?|' +
  'yorum(?:lar)?|комментари[ийеяв]+|отзывы|ответ(?:ы|ов)|koment[áa][řr][eůi]?|kommentarer|kommentar|svar|guest ?book|gastenboek|libro de visitas|libro degli ospiti|discussions?|diskussion(?:en)?|pingbacks|trackbacks|feedback|conversation|wortmeldungen|bewertungen|rezensionen|reviews?';
/** A heading over a discussion: "12 Kommentare", "Leave a comment", "3 thoughts on “…”". */
export const COMMENT_HEADING = new RegExp(
  `^(?:[^a-zà-öø-ɏа-яё]*|[^a-zà-öø-ɏа-яё]*(?:[a-zà-öø-ɏа-яё’']+[\\s:-]+){1,3}[^a-zà-öø-ɏа-яё]*)(?:${COMMENT_WORD})(?![a-zà-öø-ɏа-яё])(?!\\s*(?:#?\\d+\\s*)?(?:von|vom|by|par|por|de|di|door|od|от)(?:\\s|$))`,
  'i',
);
/** A heading over comments that counts them or names several: "Kommentar" alone heads opinions of the editors, too. */
export const OF_SEVERAL =
  /\d|(?<![a-zà-öø-ɏа-яё])(?:(?:\S*-)?kommentare|comments|responses|replies|thoughts|antworten|reaktionen|leser\S+|commentaires|réactions|réponses|comentarios|opiniones|respuestas|commenti|opinioni|risposte|komentarze|opinie|odpowiedzi|comentários|respostas|yorumlar|комментарии|отзывы|ответы|komentáře|kommentarer|reacties)(?![a-zà-öø-ɏа-яё])/i;
/** On or over a form for comments: "Leave a reply", "Kommentar abschicken". */
export const COMMENT_INVITATION = new RegExp(
  `(?<![a-zà-öø-ɏа-яё])(?:${COMMENT_WORD}|kommentieren|antworten|reply|respond|commenter|r[ée]pondre|comentar|responder|commentare|rispondi|skomentuj|odpowiedz|reageren|yorum yap\\S*|komentovat|kommentera)(?![a-zà-öø-ɏа-яё])`,
  'i',
);
/** A heading over nothing but pingbacks and trackbacks. */
export const PING_HEADING =
  /^[^a-z]*(?:(?:trackbacks?|pingbacks?|webmentions?)[^a-z]*(?:(?:und|and|et|y|e|en|i)(?![a-z]))?[^a-z]*)+(?:(?:zu|to|on|for|für|sur|à|a)\s|$)/i;
/** What WordPress shows of a page that links here: its words around the link. */
export const PING_EXCERPT = /^\W*\[(?:…|\.{3})\][^]{0,1500}\[(?:…|\.{3})\]\W*$/;
/** A heading that ends a discussion. */
export const OTHER_HEADING =
  /related|similar|you (?:may|might)|recommended|more (?:from|stories|articles)|read (?:more|next)|popular|trending|latest|[äa]hnlich|verwandt|weitere|mehr (?:zum|aus|von|artikel)|das k[öo]nnte|auch interessant|empfehl|meistgelesen|beliebt|neueste|aktuelle|lesen sie|articles? (?:similaires|li[ée]s)|lire aussi|[àa] lire|relacionad|te puede|lee tambi|leggi anche|articoli|correlati|podobne|powiązane|przeczytaj|czytaj|gerelateerd|lees ook|похожие|читайте|veja|leia|benzer|newsletter|about the author|über den autor/i;
/** The word on the link that answers a comment. */
export const REPLY_TEXT =
  /^[\s[(↩⤷»·•|-]*(?:reply|reply to .{1,40}|antwort(?:en)?|beantworten|antworte auf .{1,40}|auf diesen kommentar antworten|zitieren|quote|r[ée]pondre|citer|responder|contestar|rispondi|odpowiedz|cytuj|beantwoorden|antwoord(?:en)?|reageer|reageren|ответить|yanıtla|cevapla|odpovědět|svara?|log in to reply|zum antworten anmelden|(?:kommentar|beitrag) melden|report (?:comment|abuse)|signaler(?: un abus| ce commentaire)?|denunciar|segnala|zgłoś)[^a-zà-öø-ɏа-яё]*$/i;
