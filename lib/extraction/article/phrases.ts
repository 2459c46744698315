/**
 * What pages say around their articles, in the larger European languages. All patterns are for whole lines: the text
 * of a block without white space at its edges.
 */

const any = (...phrases: string[]): string => `(?:${phrases.join('|')})`;

/** Headings of what is not the article: related articles, sign-ups, sharing, the author. */
export const OTHER_SECTION = new RegExp(
  '^[\\s»>•+–-]*' +
    any(
      // related articles
      '(?:das )?könnte (?:sie|dich|euch|ihnen)(?: auch| noch| ebenfalls)? (?:interessieren|gefallen).*',
      '(?:das )?könnte (?:sie|dich|euch) auch.*',
      'weitere (?:interessante |aktuelle |spannende )?(?:artikel|themen|beiträge|news|nachrichten|meldungen|videos|rezepte|empfehlungen|posts|storys|stories|homestorys|links zum thema).*',
      'entdecke(?:n sie)? (?:weitere|mehr).*',
      'mehr (?:zum thema|zu diesem thema|zu den themen|artikel|beiträge|news|aus|von|über|zu|dazu|lesen|infos?|informationen|für dich|für sie)(?:\\s.{0,50})?:?',
      '(?:auch|ebenfalls) (?:interessant|lesenswert|spannend|beliebt)\\W*',
      '(?:lesen sie|lies|lest) (?:auch|dazu|mehr|hierzu|weiter|jetzt|hier).{0,60}',
      '(?:ähnliche|verwandte|passende|empfohlene|beliebte|aktuelle|neueste|neue|letzte|andere) (?:artikel|beiträge|themen|themenbereiche|posts|inhalte|nachrichten|meldungen|news|videos|rezepte|links|suchbegriffe|produkte).*',
      '(?:weitere|mehr|weiterführende) (?:informationen|infos)(?: (?:zu|zum|zur|über)\\b.{0,60})?:?',
      'passend (?:dazu|zum thema).*',
      '(?:zum thema|dazu passend|lesetipps?|linktipps?|mehr davon|meistgelesen\\w*|meist gelesen|am meisten gelesen|top[- ]themen|unsere (?:empfehlungen|lesetipps|themen).*|empfehlungen.*|interessante links)\\W*',
      'related(?: (?:articles?|posts?|stories|story|content|coverage|topics?|links?|news|reading|items|videos|tags))?\\W*',
      '(?:read|see) (?:more|also|next|this next)(?:\\s.{0,40})?:?',
      '(?:more|other|latest|recent|popular|trending|top|featured|similar) (?:from|on|about|in|stories|news|articles?|posts?|coverage|like this|reading|top stories|great reads)(?:\\s.{0,40})?:?',
      'you (?:may|might|could) (?:also )?(?:like|enjoy|be interested|want).*',
      '(?:recommended|recommendations|most (?:read|popular|viewed|shared)|trending(?: now)?|don.t miss|up next|read next|also on.{0,30}|elsewhere on.{0,30}|editors?.? (?:picks?|choice).*|we recommend|keep reading|sponsored(?: content)?|from the web|around the web|promoted.*|further reading)\\W*',
      '(?:à lire(?: aussi| également)?|lire aussi|voir aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|récents|recommandés|associés).*|vous aimerez aussi.*|les plus lus|plus d.articles.*|en savoir plus)\\W*',
      '(?:te puede interesar|también te puede.*|le puede interesar|lea también|lee también|leer más|más (?:noticias|sobre|en|leídas|información).*|noticias relacionadas|artículos relacionados|relacionad[oa]s|temas relacionados|video recomendado|recomendad[oa]s?|no te pierdas.*|ver más)\\W*',
      '(?:leggi anche|articoli correlati|potrebbe interessarti.*|ti potrebbe interessare.*|leia (?:também|mais)|notícias relacionadas|saiba mais|veja também|lees ook|lees verder|gerelateerd.*|meer over.*|zobacz (?:również|także|też).*|czytaj (?:również|także|też|więcej).*|przeczytaj (?:również|także|też).*|podobne artykuły|powiązane.*|läs (?:också|även|mer)|čtěte (?:také|více)|související.*|читайте также|по теме|похожие.*|ilgili haberler|benzer yazılar)\\W*',
      // sharing, following, signing up, giving
      '(?:(?:artikel|beitrag|seite|diesen artikel|diesen beitrag|jetzt) )?(?:teilen|weiterempfehlen|weitersagen|drucken|empfehlen|merken)(?: (?:auf|mit|über|via|sie|mit:).{0,40})?\\W*',
      'teilt? mich(?: auf .{0,30})?\\W*',
      '(?:teilen|teile|share|partager|compartir|condividi|comparte|udostępnij|delen|dela)(?: (?:this|on|it|via|with|auf|mit|diesen|den|das|dies|sur|en|cet|esta?|su).{0,40})?\\W*',
      'share (?:this|on|it|via|with).{0,40}',
      '(?:sharing is caring|gefällt mir|gefällt mir:|like this:?|like loading)\\W*.{0,20}',
      '(?:folge|folgen sie|folgt|follow|suivez|síguenos|seguici)(?:\\s.{0,80})?',
      '.{0,30}\\bnewsletter\\b.{0,60}',
      '(?:subscribe|sign up|abonnieren|jetzt abonnieren|abonniere|suscríbete|abonnez-vous|iscriviti)(?:\\s.{0,80})?',
      '(?:unterstütze|unterstützen sie|support|donate|spenden)(?: (?:uns|mich|us|our|diesen|unsere).{0,60})?\\W*',
      // about the author, the page, its comments
      '(?:über (?:den autor|die autorin|die autoren|den verfasser|mich|uns)|zur person|zum autor|zur autorin|der autor|die autorin|autor(?:in)?|autoreninfo|about (?:the )?(?:author|writer)s?|about me|about us|à propos de l.auteur|sobre el autor|sull.autore|o autorze|over de auteur)\\W*',
      '(?:suggested citation|how to cite(?: this .{0,30})?|cite this .{0,30}|zitier(?:vorschlag|empfehlung|weise))\\W*.{0,20}',
      '(?:(?:ihre? )?(?:presse|medien)kontakte?|kontakt für (?:presse|journalist|medien|rückfragen).{0,40}|(?:press|media) (?:contacts?|enquiries|inquiries)|contacts? presse)\\b.{0,60}',
      '(?:tags?|schlagw[oö]rte?r?|stichw[oö]rte?r?|themen|topics?|kategorien?|categories|category|keywords|filed under|etiquetas|temas|mots-clés|tagi|trefwoorden|thema|rubrik(?:en)?)\\s*:?',
      '(?:join|start) the (?:conversation|discussion)\\W*',
      '(?:kommentare?|comments?|leserkommentare|diskussion|kommentar (?:schreiben|verfassen|hinterlassen)|leave a (?:reply|comment)|post a comment|hinterlasse eine antwort|schreibe? einen kommentar|commentaires?|comentarios?|commenti|komentarze|reacties|beitragsnavigation|post navigation|artikelnavigation)(?:\\s*\\(?\\d+\\)?)?\\W*',
    ) +
    '$',
  // without Unicode mode, which nothing here needs: it takes ten times as long to compile
  'i',
);

/** Lines that stand alone and are not the article: adverts, ways to elsewhere, legal notices, tools. */
export const OTHER_LINE = new RegExp(
  '^[\\s»>•+→►▶–-]*' +
    any(
      '(?:anzeige|werbung|advertisement|advertising|sponsored|publicité|publicidad|pubblicità|reklama|reclame|annons|- anzeige -|\\(anzeige\\)|werbeanzeige)\\W*',
      '(?:lesen sie|lies|lest|lese) (?:auch|dazu|mehr|hierzu|hier|ebenfalls|außerdem|weiter)\\b.{0,200}',
      '(?:auch interessant|mehr zum thema|mehr dazu|mehr lesen|weiterlesen|weiter lesen|dazu auch|siehe auch|passend dazu|lesetipp|zum thema|mehr|hier weiterlesen)\\s*[:»>|].{0,200}',
      '(?:read|see) (?:also|more|next)\\b\\s*[:»>|].{0,200}',
      '(?:read more|continue reading|weiterlesen|mehr lesen|more|lire la suite|leer más|czytaj więcej|lees meer|show more|mehr anzeigen|mehr erfahren|learn more|jetzt lesen|zum artikel|zum beitrag|mehr infos?|details)\\W*',
      'related(?: (?:article|story|stories|link|coverage|video|post)s?)?\\s*[:|].{0,200}',
      '(?:lea|lee|leia|lire|à lire|voir|leggi|lees|zobacz|czytaj|przeczytaj|läs|mire|vea) (?:también|además|mais|também|aussi|également|anche|ook|również|także|też|också)\\b.{0,200}',
      '(?:copyright|©|\\(c\\) \\d).{0,200}',
      '.{0,80}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati).{0,120}',
      '(?:this (?:article|story|work|post)|dieser (?:artikel|text|beitrag)|all content|dieses werk).{0,60}(?:copyright|licen[sc]ed|lizenz|reserved).{0,260}',
      '(?:(?:impressum|imprint|datenschutz\\w*|privacy(?: policy)?|agb|terms(?: of (?:use|service))?|nutzungsbedingungen|copyright|kontakt|contact|cookies?|mentions légales|aviso legal)\\s*[|·•/]\\s*){2,}.{0,100}',
      '\\(?(?:alle )?angaben ohne gewähr\\)?\\W*',
      '.{0,80}\\b(?:is|are) not responsible for the (?:opinions?|contents?|statements?|views?|accuracy)\\b.{0,200}',
      '(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\\b.{0,260}',
      '(?:the )?information (?:contained|provided) (?:on|in) this (?:site|website|article|page)\\b.{0,260}',
      'powered by\\b.{0,60}',
      '\\(?visited [\\d.,]+ times?\\b.{0,40}',
      '(?:to )?(?:reach|contact|follow) the (?:reporter|author|editor|writer)s?\\b.{0,200}',
      '(?:(?:drucken|druckansicht|druckversion|artikel (?:drucken|versenden|empfehlen|merken)|versenden|(?:tipp)?fehler melden|vorlesen|text vorlesen|schriftgröße|print|email|save|listen)\\s*[|·•/]\\s*)+[\\p{L} ]{0,30}',
      '(?:\\d+|ca\\.? \\d+)\\s*(?:min(?:ute[ns]?)?\\.?)(?: (?:read|lesezeit|de lecture|de lectura|lesen|di lettura))\\W*',
      '(?:lesezeit|lesedauer|reading time|temps de lecture|tiempo de lectura)\\s*:?.{0,30}',
      '(?:zurück|back|nach oben|to top|top|zum seitenanfang|zurück zur (?:übersicht|startseite)|zur (?:übersicht|startseite)|vorherige[rs]?.{0,20}|nächste[rs]?.{0,20}|previous|next|drucken|print|pdf|artikel drucken|seite drucken|startseite|home)\\W*',
      '(?:tags?|schlagw[oö]rte?r?|kategorien?|themen|filed (?:under|in)|posted in|categories|category|etiquetas|rubrik|veröffentlicht (?:in|unter)|abgelegt unter|labels)\\s*:.{0,200}',
      '(?:filed under|posted in|abgelegt unter|veröffentlicht in|tagged)\\s.{0,200}',
      '(?:folge|folgen sie|folgt|follow|besuche|like) (?:uns|mir|us|me|@).{0,120}',
      '(?:abonniere|abonnieren sie|subscribe|sign up|melde dich|melden sie sich|register|registrieren sie)\\b.{0,40}(?:newsletter|kanal|channel|feed|updates?|e-?mail|an\\b|here|to our).{0,120}',
      '(?:jetzt|hier|click here|klicken sie hier|zum)\\b.{0,50}(?:newsletter|abonnieren|kaufen|bestellen|downloaden|anmelden|to subscribe|sichern|shop).{0,40}',
      '(?:teilen|share|tweet|twittern|pin it|pinnen|e-?mail|whatsapp|facebook|twitter|linkedin|xing|telegram|instagram|pinterest|pocket|merken|flipboard|reddit|link kopieren|copy link|kopieren)(?:[\\s,|/·]+(?:teilen|share|tweet|twittern|pin it|e-?mail|whatsapp|facebook|twitter|linkedin|xing|telegram|drucken|print|mailen|auf|on|via|instagram|pinterest|pocket|merken|reddit|x))*\\W*',
      '(?:auf|on|bei|via|per) (?:facebook|twitter|whatsapp|linkedin|xing|x|e-?mail|pinterest|telegram)(?: (?:teilen|share))?\\W*',
      '(?:mit material von|quelle: dpa|©)\\b.{0,30}',
      '(?:zum (?:inhalt|hauptinhalt) springen|skip to.{0,30}|menü|menu|suche|search|login|anmelden|registrieren)\\W*',
      '(?:klicken sie (?:hier|auf)|click (?:here|to)).{0,120}',
      '\\*?\\s*(?:affiliate|werbe|partner)-?\\s?links?\\b.{0,250}',
      '.{0,60}(?:provision|commission|affiliate)\\b.{0,160}',
      '(?:puedes ver|mira|mire|vea|ver más|ver también|te recomendamos|te puede interesar|lea más|no te pierdas|além disso|zobacz|dowiedz się więcej)\\s*:.{0,200}',
      '(?:follow|folge|folgen sie)\\s.{0,80}\\b(?:on|auf|bei|via)\\s(?:twitter|facebook|instagram|x|linkedin|mastodon|youtube)\\b.{0,220}',
      '.{0,60}\\badd .{0,30} to (?:your |the )?(?:basket|cart|bag)\\b.{0,60}',
      '(?:submit|send|schicken sie|senden sie)\\b.{0,60}(?:letters? to the editor|leserbriefe?)\\b.{0,160}',
      '(?:(?:um|für|zum) .{0,80}kommentier.{0,60},? (?:müssen sie|musst du)|(?:you must|you need to|please|bitte|sie müssen|du musst)\\b.{0,40}(?:log(?:ged)? ?in|sign(?:ed)? in|register|einloggen|eingeloggt|anmelden|angemeldet|registrieren)\\b.{0,40}(?:comment|kommentar|kommentieren|diskutieren))\\b.{0,120}',
      '(?:melde dich|melden sie sich|trag dich|tragen sie sich|hol dir|holen sie sich|möchtest du|möchten sie|willst du|wollen sie|keine[nr]? .{0,40}verpassen|nichts mehr verpassen|bleib|bleiben sie|stay|get|want|receive|join|enter your)\\b.{0,160}\\bnewsletter\\b.{0,160}',
      '(?:die )?(?:aktuelle|neue|neueste) ausgabe\\b.{0,80}(?:kiosk|bestell\\w+|erhältlich|im handel|abo\\w*|e-paper).{0,120}',
      'if you (?:enjoyed?|liked?|found)\\b.{0,60}(?:post|article|blog|story|read).{0,180}',
      '(?:never|don.t) miss\\b.{0,200}',
      'this entry was posted.{0,250}',
      '(?:this (?:article|story|post) (?:was )?(?:originally )?(?:appeared|published)).{0,160}',
      '(?:kommentare|comments|kommentieren)\\s*(?:\\(?\\d*\\)?)\\W*(?:sie)?',
      '(?:video|galerie|bildergalerie|fotostrecke|foto|bild|slideshow|infografik|podcast)\\W*',
      '(?:(?:titel|beitrags|artikel|vorschau|teaser|header|aufmacher|symbol|rubriklisten|listen)?(?:bild|foto)(?:er)?|fotos|photo|image|picture|credit|bildquelle|bildnachweis|fotocredit|quelle)s?\\s*(?:credits?)?\\s*(?:©|:|by|von|via)\\s?.{0,90}',
    ) +
    '$',
  'iu',
);

/** What a link says that leads from a teaser to its text. */
export const MORE =
  /^[\s»>…→.[(]*(?:weiter ?lesen|mehr lesen|mehr erfahren|mehr|zum artikel|zum beitrag|read more|continue reading|more|learn more|lire la suite|leer más|leggi tutto|czytaj więcej|lees meer|läs mer)[\s»>…→.\])]*$/i;

/** Longer notes about liability, money and cookies that say what they are at their beginning. */
export const NOTICE =
  /^\s*(?:(?:wir (?:verwenden|nutzen|setzen)|diese (?:web)?(?:seite|site) (?:verwendet|nutzt|benutzt)|we use|this (?:web)?site uses|ce site utilise|nous utilisons|utilizamos|usamos|questo sito utilizza|deze (?:web)?site gebruikt|ta strona używa)\s(?:\S+\s){0,4}(?:des |de )?cookies?\b|(?:disclaimer|haftungsausschluss|haftungsbeschränkung|rechtlicher hinweis|rechtliche hinweise|legal notice|risikohinweis|transparenzhinweis|affiliate disclosure|disclosure|werbehinweis|urheberrechtshinweis|copyright notice)\b[^.]{0,80}[:.])/i;

/** Offers with a price or a cart. */
export const OFFER =
  /(?:\d[\d.,]*\s?(?:€|\$|£|eur|usd|chf)|(?:€|\$|£)\s?\d[\d.,]*).{0,40}\b(?:kaufen|buchen|bestellen|warenkorb|add to cart|buy now|buy|order now|comprar|acheter|acquista|kup|koop)\b|^(?:in den warenkorb|add to cart|jetzt (?:kaufen|bestellen|buchen)|buy now|zum shop|zum angebot|bei amazon (?:kaufen|bestellen|ansehen)|ajouter au panier|añadir al carrito)\W*$/i;
