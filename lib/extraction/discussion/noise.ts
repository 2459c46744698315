/** Parts of a byline that are neither name nor date. */
export const BYLINE_NOISE =
  'script, style, noscript, template, svg, button, form, .says, .avatar, .screen-reader-text, .sr-only, .visually-hidden, ' +
  '.element-invisible, .reply, .comment-reply-link, .comment-reply-login, .comment-edit-link, [class*="reply-link"], a[href*="replytocom="]';

/** Parts of a comment that are not what somebody wrote. Conventions of comment systems, their themes and plugins. */
export const BODY_NOISE = [
  'script, style, noscript, template, form, button, input, select, textarea, label, iframe[src*="like"], dialog',
  // reply, edit, report, share
  '.reply, .comment-reply, .comment-reply-link, .comment-reply-login, .comment-edit-link, .edit-link, .comment-edit',
  '[class*="reply-link"], [class*="replylink"], [class*="reply_link"], [class*="reply-button"], [class*="reply-btn"]',
  'a[href*="replytocom="], a[href$="#respond"], a[href*="/comment/reply/"], a[rel~="nofollow"][onclick*="addComment"]',
  '[class*="comment-action"], [class*="comment_action"], [class*="comment-tools"], [class*="comment-links"], [class*="comment__links"]',
  '[class*="comment-report"], [class*="report-comment"], .safe-comments-report-link, [class*="flag-comment"]',
  '[class*="comment-share"], [class*="share-comment"], .sharedaddy, .comment-permalink, a.permalink, [class*="permalink"]',
  // votes and likes
  '.comment-likes, .comment-like-link, [id^="comment-like"], .cs-rating, .pd-rating, .cld-like-dislike-wrap, .wpulike',
  '[class*="comment-vot"], [class*="comment_vot"], [class*="comment-rating"]:not(img), [class*="comment-karma"], [class*="like-count"]',
  '[class*="vote-count"], [class*="upvote"], [class*="downvote"], [class*="thumbs-up"], [class*="thumbs-down"], .wpd-vote, .ckrating',
  // author lines and pictures of people
  '.says, img.avatar, .avatar, [class*="comment-avatar"], [class*="comment__avatar"], .gravatar, .comment-author.vcard, .comment-meta',
  '.comment-metadata, .commentmetadata, .comment-awaiting-moderation, [class*="awaiting-moderation"], .comment-number',
  '.signature, .post-signature, .message-signature, .postsignature, .comment-signature, [class*="comment-sig"]',
  // for machines and screen readers
  '.screen-reader-text, .sr-only, .visually-hidden, .element-invisible, .visuallyhidden, [hidden]',
].join(', ');

const words = (list: string) =>
  list
    .split(/\s*[|\n]\s*/)
    .map((w) => w.trim())
    .filter(Boolean);

/** What a control of a comment says, in the large European languages: the whole text of a link, button or line. */
const CONTROLS = words(`
  reply | reply to this | reply to this comment | reply to comment | log in to reply | respond | quote | quote this | edit | delete | report | report abuse | report comment
  flag | flag as inappropriate | share | like | dislike | link | permalink | permanent link | upvote | downvote | vote | thumbs up | thumbs down | helpful | back to top | top | copy link | cancel reply | click to edit
  antworten | antwort | antworten abbrechen | auf diesen kommentar antworten | kommentar beantworten | zum antworten anmelden | beantworten | zitieren | zitat | bearbeiten | löschen | melden | kommentar melden | beitrag melden | missbrauch melden
  teilen | gefällt mir | gefällt mir nicht | liken | direktlink | direktlink zum kommentar | permanenter link | nach oben | empfehlen | kommentieren | hilfreich | übersetzen
  répondre | répondre à ce commentaire | citer | modifier | supprimer | signaler | signaler un abus | signaler ce commentaire | partager | j'aime | lien permanent | lien | haut de page
  responder | responder a este comentario | citar | editar | eliminar | borrar | denunciar | reportar | compartir | me gusta | enlace | enlace permanente
  rispondi | cita | modifica | elimina | segnala | segnala abuso | condividi | mi piace | collegamento permanente
  beantwoorden | reageer | reageren | antwoorden | citeren | bewerken | verwijderen | rapporteer | rapporteren | delen | vind ik leuk | melden
  odpowiedz | cytuj | edytuj | usuń | zgłoś | zgłoś nadużycie | udostępnij | lubię to | link
  responda | excluir | partilhar | compartilhar | gosto | curtir
  yanıtla | cevapla | alıntıla | düzenle | sil | şikayet et | paylaş | beğen
  ответить | цитировать | цитата | редактировать | удалить | пожаловаться | поделиться | нравится | ссылка
  odpovědět | reagovat | citovat | upravit | smazat | nahlásit | sdílet | líbí se mi
  svara | citera | redigera | radera | anmäl | rapportera | dela | gilla
  svar | citer | rediger | slet | anmeld | del | synes godt om
`);

const MORE = words(`
  read more | show more | see more | more | expand | show full comment | continue reading | mehr | mehr lesen | weiterlesen | mehr anzeigen | alles anzeigen | ganzen kommentar lesen | lire la suite | lire plus | voir plus
  afficher plus | leer más | ver más | mostrar más | leggi tutto | continua a leggere | mostra altro | lees meer | meer lezen | toon meer | czytaj więcej | czytaj dalej | pokaż więcej | rozwiń | ler mais | ver mais | mostrar mais
  devamını oku | daha fazla | читать далее | читать дальше | показать полностью | ещё | číst dál | zobrazit více | läs mer | visa mer | læs mere | vis mere
`);

const CONTROL_TEXTS = new Set([...CONTROLS, ...MORE]);

/** The whole text is a control ("Reply", "Antworten ↓", "Like (3)", "mehr …"), a count of votes, or only signs. */
export function isControlText(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/’/g, "'")
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return plain !== '' && CONTROL_TEXTS.has(plain);
}

/** "Your comment is awaiting moderation", as WordPress and others say it. */
export const AWAITING = new RegExp(
  [
    'awaiting (?:moderation|approval)',
    'wartet auf (?:moderation|freischaltung|freigabe)|muss noch freigeschaltet werden|noch nicht freigegeben',
    'en attente de (?:modération|validation)|attend(?:e)? (?:de )?modération',
    '(?:pendiente|a la espera) de moderación|en espera de (?:moderación|aprobación)',
    'in attesa di (?:moderazione|approvazione)',
    'wacht op (?:moderatie|goedkeuring)',
    'oczekuje na (?:moderację|zatwierdzenie|akceptację)',
    'aguarda(?:ndo)? (?:moderação|aprovação)',
    'onay(?:lanmayı)? bekl(?:iyor|emekte)|denetim bekliyor',
    'ожидает (?:проверки|модерации|одобрения)|ожидает утверждения',
    'čeká na (?:schválení|moderaci)',
    '(?:inväntar|väntar på) (?:granskning|moderering|godkännande)',
    'afventer (?:godkendelse|moderation)',
  ].join('|'),
  'iu',
);
