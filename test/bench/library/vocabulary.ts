/** Words of career blogs: what a generated library is written with. */

const list = (words: string) => words.trim().split(/\s+/);

export const GERMAN = {
  nouns: list(`
    Beruf Arbeit Ausbildung Lehre Gehalt Lohn Vertrag Betrieb Firma Büro Werkstatt Baustelle Klinik Praxis Schule
    Hochschule Studium Abschluss Zeugnis Prüfung Meister Geselle Lehrling Azubi Kollege Kollegin Chef Chefin Team
    Kunde Kundin Gespräch Bewerbung Lebenslauf Anschreiben Vorstellung Stelle Anzeige Probezeit Kündigung Urlaub
    Schicht Nacht Wochenende Überstunde Stress Pause Gesundheit Rücken Hand Auge Kopf Holz Metall Stein Glas Stoff
    Farbe Maschine Werkzeug Säge Hobel Bohrer Motor Strom Wasser Wärme Dach Wand Fenster Tür Boden Garten Wald Tier
    Pflanze Mensch Kind Eltern Pflege Hilfe Beratung Recht Gesetz Steuer Bank Versicherung Handel Verkauf Einkauf
    Lager Verkehr Bahn Schiff Flugzeug Auto Rad Küche Brot Fleisch Fisch Wein Bier Hotel Gast Reise Sprache Text Bild
    Film Musik Theater Buch Zeitung Medien Werbung Rechner Software Netz Daten Sicherheit Technik Chemie Physik Labor
    Forschung Umwelt Energie Klima Zukunft Chance Weg Ziel Plan Erfahrung Wissen Können Talent Stärke Schwäche Frage
    Antwort Meinung Kritik Lob Geld Zeit Tag Woche Monat Jahr Stunde Leben Familie Freund Stadt Land Dorf Region Markt
    Branche Handwerk Industrie Dienst Amt Behörde Verein Kammer Innung Gewerkschaft Tarif Rente Alter Jugend Karriere
    Führung Leitung Aufgabe Pflicht Verantwortung Entscheidung Fehler Erfolg Problem Lösung Idee Projekt Ordnung
    Regel Vorschrift Norm Qualität Menge Preis Kosten Wert Nutzen Risiko Unfall Schutz Kleidung Schuh Helm Brille
    Haar Haut Zahn Herz Medizin Apotheke Labor Messung Zahl Rechnung Tabelle Bericht Brief Formular Antrag Termin`),
  verbs: list(`
    arbeiten lernen lehren zeigen sagen fragen antworten schreiben lesen rechnen messen bauen sägen hobeln bohren
    schrauben schweißen malen nähen kochen backen pflegen helfen beraten verkaufen kaufen planen leiten führen prüfen
    testen suchen finden bewerben kündigen wechseln bleiben gehen kommen stehen sitzen heben tragen fahren liefern
    verdienen zahlen kosten sparen hoffen glauben denken wissen kennen verstehen erklären empfehlen warnen loben`),
  adjectives: list(`
    gut schlecht hoch niedrig schwer leicht lang kurz alt jung neu groß klein wichtig richtig falsch ehrlich sicher
    gefährlich sauber schmutzig laut leise schnell langsam teuer billig interessant langweilig kreativ technisch
    sozial praktisch fachlich beruflich persönlich öffentlich privat staatlich körperlich geistig selbstständig
    flexibel pünktlich geduldig freundlich genau sorgfältig`),
  small: list(`
    der die das und ist nicht ein eine mit sich für auf dem den ich auch als wie von zu bei oder aber wir sie wenn
    noch nur im zum zur hat haben wird sind man es so da dann sehr schon mehr immer doch mal kann muss soll was wer
    hier dort einen einem einer dass weil denn um an aus nach über unter vor seit bis durch gegen ohne`),
  nounEndings: ['', '', '', 'en', 'e', 's', 'er'],
  verbEndings: ['', '', 't', 'te'],
  adjectiveEndings: ['', 'e', 'en', 'er', 'es', 'ere'],
};

export const ENGLISH = {
  nouns: list(`
    job work career salary wage contract company office workshop site clinic school college degree certificate exam
    master apprentice trainee colleague boss manager team customer client interview application resume letter vacancy
    notice holiday shift night weekend overtime stress break health back hand wood metal stone glass fabric colour
    machine tool saw drill engine power water heat roof wall window door floor garden forest animal plant child parent
    care help advice law tax bank insurance trade sale purchase warehouse traffic train ship plane car wheel kitchen
    bread meat fish wine beer hotel guest travel language text picture film music theatre book newspaper media
    computer software network data security technology chemistry physics research environment energy climate future
    chance path goal plan experience knowledge skill talent strength weakness question answer opinion criticism money
    time day week month year hour life family friend city country village region market industry service authority
    union pension age youth leadership task duty responsibility decision mistake success problem solution idea
    project order rule standard quality price cost value benefit risk accident protection clothing helmet`),
  verbs: list(`
    work learn teach show say ask answer write read calculate measure build cut drill weld paint sew cook bake care
    help advise sell buy plan lead check test search find apply resign change stay leave stand sit lift carry drive
    deliver earn pay cost save hope believe think know understand explain recommend warn praise happen try`),
  adjectives: list(`
    good bad high low heavy easy long short old young new big small important right wrong honest safe dangerous clean
    dirty loud quiet fast slow expensive cheap interesting boring creative technical social practical professional
    personal public private physical mental independent flexible punctual patient friendly happy careful`),
  small: list(`
    the a and of to in is that it for with on you as are this be have not or but they was from your what can if we
    my there would so do at by an will just more about when how all very who which me no out up than then`),
  nounEndings: ['', '', '', 's', 's'],
  verbEndings: ['', 's', 'ed', 'ing'],
  adjectiveEndings: ['', '', 'er', 'ness'],
};

export type Vocabulary = typeof GERMAN;

/** What rare names are put together from: people, places, products. */
export const SYLLABLES = list(`
  ba be bi bo bu da de do du fa fe fi fo ga ge go ha he hi ho ja jo ka ke ki ko ku la le li lo lu ma me mi mo mu na
  ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo wa we wi wo za ze zi zo brun stein
  hart mund berg dorf feld burg hof tal wald rich mann son ler ner ger ker lin rin sen`);
