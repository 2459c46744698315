import type { DateWords } from './intl-words';

/** Version of CLDR that these words were taken from. */
export const CLDR = '48.0';

/**
 * The words of the large European languages as `intlWords` gives them, of the Unicode Common Locale Data Repository (Unicode
 * License v3): a browser needs some 90 ms to load and write them, on the first page that is read. A test compares the two.
 */
export const SHIPPED_WORDS: Readonly<Record<string, DateWords>> = {
  en: {
    months:
      'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep|october oct|november nov|december dec',
    weekdays: 'sunday sun|monday mon|tuesday tue|wednesday wed|thursday thu|friday fri|saturday sat',
    units:
      'second seconds sec|minute minutes min|hour hours hr|day days|week weeks wk|month months mo|year years yr',
    past: ['', 'ago'],
    dayWords: 'today|yesterday|',
  },
  de: {
    months:
      'januar jan|februar feb|marz mar|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|dezember dez',
    weekdays: 'sonntag so|montag mo|dienstag di|mittwoch mi|donnerstag do|freitag fr|samstag sa',
    units:
      'sekunde sekunden sek|minute minuten min|stunde stunden std|tag tagen tage|woche wochen|monat monaten monate|jahr jahren jahre',
    past: ['vor', ''],
    dayWords: 'heute|gestern|vorgestern',
  },
  fr: {
    months:
      'janvier janv|fevrier fevr|mars|avril avr|mai|juin|juillet juil|aout|septembre sept|octobre oct|novembre nov|decembre dec',
    weekdays: 'dimanche dim|lundi lun|mardi mar|mercredi mer|jeudi jeu|vendredi ven|samedi sam',
    units:
      'seconde secondes s|minute minutes min|heure heures h|jour jours j|semaine semaines sem|mois m|an ans a',
    past: ['il y a', ''],
    dayWords: 'aujourd ’ hui|hier|avant - hier',
  },
  es: {
    months:
      'enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre sept|octubre oct|noviembre nov|diciembre dic',
    weekdays: 'domingo dom|lunes lun|martes mar|miercoles mie|jueves jue|viernes vie|sabado sab',
    units:
      'segundo segundos s|minuto minutos min|hora horas h|dia dias d|semana semanas sem|mes meses m|ano anos a',
    past: ['hace', ''],
    dayWords: 'hoy|ayer|anteayer',
  },
  it: {
    months:
      'gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set|ottobre ott|novembre nov|dicembre dic',
    weekdays: 'domenica dom|lunedi lun|martedi mar|mercoledi mer|giovedi gio|venerdi ven|sabato sab',
    units:
      'secondo secondi sec|minuto minuti min|ora ore h|giorno giorni g gg|settimana settimane sett|mese mesi|anno anni',
    past: ['', 'fa'],
    dayWords: 'oggi|ieri|l ’ altro ieri',
  },
  pl: {
    months:
      'styczen sty stycznia|luty lut lutego|marzec mar marca|kwiecien kwi kwietnia|maj maja|czerwiec cze czerwca|lipiec lip lipca|sierpien sie sierpnia|wrzesien wrz wrzesnia|pazdziernik paz pazdziernika|listopad lis listopada|grudzien gru grudnia',
    weekdays: 'niedziela niedz|poniedziałek pon|wtorek wt|sroda sr|czwartek czw|piatek pt|sobota sob',
    units:
      'sekunde sekundy sekund sek sekunda|minute minuty minut min minuta|godzine godziny godzin godz godzina|dzien dni|tydzien tygodnie tygodni tydz tyg|miesiac miesiace miesiecy mies|rok lata lat',
    past: ['', 'temu'],
    dayWords: 'dzisiaj|wczoraj|przedwczoraj',
  },
  nl: {
    months:
      'januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep|oktober okt|november nov|december dec',
    weekdays: 'zondag zo|maandag ma|dinsdag di|woensdag wo|donderdag do|vrijdag vr|zaterdag za',
    units: 'seconde seconden sec|minuut minuten min|uur|dag dagen dgn|week weken|maand maanden|jaar',
    past: ['', 'geleden'],
    dayWords: 'vandaag|gisteren|eergisteren',
  },
  pt: {
    months:
      'janeiro jan|fevereiro fev|marco mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez',
    weekdays: 'domingo dom|segunda seg|terca ter|quarta qua|quinta qui|sexta sex|sabado sab',
    units:
      'segundo segundos seg|minuto minutos min|hora horas h|dia dias|semana semanas sem|mes meses|ano anos',
    past: ['ha', ''],
    dayWords: 'hoje|ontem|anteontem',
  },
  tr: {
    months:
      'ocak oca|subat sub|mart mar|nisan nis|mayis may|haziran haz|temmuz tem|agustos agu|eylul eyl|ekim eki|kasim kas|aralik ara',
    weekdays: 'pazar paz|pazartesi pzt|sali sal|carsamba car|persembe per|cuma cum|cumartesi cmt',
    units: 'saniye sn|dakika dk|saat sa|gun|hafta hf|ay|yil',
    past: ['', 'once'],
    dayWords: 'bugun|dun|evvelsi gun',
  },
  ru: {
    months:
      'январь янв января|февраль февр февраля|март марта мар|апрель апр апреля|маи мая|июнь июня июн|июль июля июл|август авг августа|сентябрь сент сентября|октябрь окт октября|ноябрь нояб ноября|декабрь дек декабря',
    weekdays: 'воскресенье вс|понедельник пн|вторник вт|среда ср|четверг чт|пятница пт|суббота сб',
    units:
      'секунду секунды секунд сек секунда|минуту минуты минут мин минута|час часа часов ч|день дня днеи дн|неделю недели недель нед неделя|месяц месяца месяцев мес|год года лет г л',
    past: ['', 'назад'],
    dayWords: 'сегодня|вчера|позавчера',
  },
  cs: {
    months:
      'leden led ledna|unor uno unora|brezen bre brezna|duben dub dubna|kveten kve kvetna|cerven cvn cervna|cervenec cvc cervence|srpen srp srpna|zari zar|rijen rij rijna|listopad lis listopadu|prosinec pro prosince',
    weekdays: 'nedele ne|pondeli po|utery ut|streda st|ctvrtek ct|patek pa|sobota so',
    units:
      'sekundou sekundami s sekunda sekundy sekund|minutou minutami min minuta minuty minut|hodinou hodinami h hodina hodiny hodin|dnem dny den dnu|tydnem tydny tyd tyden tydnu|mesicem mesici mes mesic mesice mesicu|rokem lety r l rok roky let',
    past: ['pred', ''],
    dayWords: 'dnes|vcera|predevcirem',
  },
  sv: {
    months:
      'januari jan|februari feb|mars|april apr|maj|juni|juli|augusti aug|september sep|oktober okt|november nov|december dec',
    weekdays: 'sondag son|mandag man|tisdag tis|onsdag ons|torsdag tors|fredag fre|lordag lor',
    units:
      'sekund sekunder s|minut minuter min|timme timmar tim|dag dagar d dygn|vecka veckor v|manad manader man|ar',
    past: ['for', 'sedan'],
    dayWords: 'i dag|i gar|i forrgar',
  },
};
