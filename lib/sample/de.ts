import type { Sample } from './build';

export const SAMPLE_DE: Sample = {
  language: 'de',
  url: 'https://randnotiz.example/beispiel/orgelbauerin',
  title: 'Was macht eine Orgelbauerin?',
  author: 'Mirjam Toller',
  siteName: 'Randnotiz-Beispiel',
  publishedAt: '2024-03-12',
  excerpt:
    'Dreitausend Pfeifen, ein Stimmhorn und kalte Hände: ein Arbeitstag zwischen Werkstatt und Empore.',
  tags: ['Orgelbau', 'Handwerk'],
  body: `
Halb acht, die Kirche ist noch kühl. Jana Feld kniet auf der Empore und hält ein Ohr an eine Pfeife, die nicht länger ist als ihr kleiner Finger. „Zu hoch“, sagt sie, streicht einmal mit dem Stimmhorn darüber und nickt. Noch zweitausendneunhundertneunundneunzig.
# Was man dort tut
Orgelbauerinnen bauen neue Instrumente, häufiger aber erhalten sie alte. Sie reinigen Pfeifen, leimen Bälge, ersetzen wurmstichiges Holz und stimmen am Ende alles nach Gehör. Zwei Drittel des Jahres verbringt Jana Feld nicht in der Werkstatt, sondern unterwegs, von einer Gemeinde zur nächsten.
# Was man können muss
Wer den Beruf ergreift, arbeitet mit Holz, Metall und Leder, liest Baupläne und hört Unterschiede, die anderen entgehen. Ein absolutes Gehör braucht es nicht, Geduld dagegen schon. Schwindelfrei sollte man sein, und gern im Team arbeiten: Eine große Pfeife trägt niemand allein.
# Ausbildung und Lohn
Die Lehre dauert dreieinhalb Jahre. Plätze sind selten, denn die Betriebe sind klein, oft mit weniger als zehn Leuten. Im ersten Lehrjahr hat Jana Feld rund 700 Euro im Monat verdient, heute sind es als Gesellin etwa 2900. „Reich wird man nicht“, sagt sie. „Aber meine Arbeit hält zweihundert Jahre.“
# Wie es weitergeht
Neue Orgeln werden weniger, die alten dafür nicht jünger. Restaurierung und Wartung tragen die meisten Betriebe, und wer auch mit Elektronik umgehen kann, ist gesucht.
`,
  comments: [
    {
      author: 'Konrad B.',
      publishedAt: '2024-03-12T18:05',
      text: 'Schöner Einblick. Ich habe vor zwanzig Jahren gelernt und würde es wieder tun. Nur das Reisen unterschätzen viele: Mit kleinen Kindern ist es hart.',
    },
    {
      author: 'Selin',
      publishedAt: '2024-03-12T19:40',
      text: 'Wie bist du damals an die Lehrstelle gekommen? Bei uns im Umkreis von hundert Kilometern gibt es genau einen Betrieb.',
      answers: 0,
    },
    {
      author: 'Konrad B.',
      publishedAt: '2024-03-13T07:15',
      text: 'Einfach hingefahren und gefragt, ob ich eine Woche mitarbeiten darf. Ein Praktikum zählt dort mehr als jedes Zeugnis.',
      answers: 1,
    },
    {
      author: 'Mirjam Toller',
      publishedAt: '2024-03-13T09:30',
      text: 'Das bestätigen alle, mit denen ich gesprochen habe: anrufen, hinfahren, mitarbeiten.',
      answers: 2,
    },
    {
      author: 'hannes_w',
      publishedAt: '2024-03-14T21:02',
      text: 'Die 2900 Euro halte ich für hoch. In unserer Gegend sind es eher 2500, und Spesen gibt es auch nicht überall.',
    },
    {
      author: 'Ute',
      publishedAt: '2024-03-15T11:48',
      text: 'Kommt auf den Tarif an. Bei uns wird nach Handwerk bezahlt, da kommt die Zahl hin.',
      answers: 4,
    },
    {
      author: 'Werkstattblatt',
      publishedAt: '2024-03-20',
      text: '[…] ein lesenswertes Porträt einer Orgelbauerin […]',
      kind: 'pingback',
    },
  ],
};
