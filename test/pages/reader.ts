/** An article with everything that a text for reading can have, in two versions. */

interface Version {
  /** 2: a paragraph has changed, one has gone, one is new, and so is a comment. */
  version: 1 | 2;
}

export const READER_TITLE = 'Ein Jahr in der Orgelwerkstatt';

const FILL =
  'Wer eine Pfeife stimmt, hört erst lange zu, bevor er das Metall berührt, und noch länger, bevor er etwas sagt. '.repeat(
    5,
  );

const SECTIONS = ['Der Raum', 'Das Zinn', 'Die Lehre', 'Der Klang', 'Das Geld'];

export function readerPage({ version }: Version): string {
  const pay = version === 1 ? '1.100 Euro' : '1.240 Euro';
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>${READER_TITLE}</title>
<meta property="og:title" content="${READER_TITLE}"><meta name="author" content="Jule Ahrens"></head>
<body><main><article class="post hentry">
<h1 class="entry-title">${READER_TITLE}</h1>
<div class="entry-content">
<p>Im ersten Jahr verdient ein Lehrling ${pay} im Monat<sup><a href="#fn1" id="fnref1">1</a></sup>, und er weiß, wofür.</p>
<figure><img src="/orgel.png" alt="Ein Prospekt mit vielen Pfeifen" width="320" height="160">
<figcaption>Der Prospekt vor dem Einbau</figcaption></figure>
${SECTIONS.map((name, i) => section(name, i)).join('\n')}
${version === 1 ? '<p>Die Werkstatt sucht zum Herbst niemanden.</p>' : '<p>Neuerdings nimmt die Werkstatt zwei Lehrlinge auf, auch ohne Abitur.</p>'}
<ol><li id="fn1">Nach dem Tarif des Handwerks, Stand Mai.</li></ol>
</div></article>
<section id="comments" class="comments-area"><h2 class="comments-title">${version === 1 ? 6 : 7} Kommentare</h2>
<ol class="comment-list">
${comment(1, 'Ines Kahl', '2022-01-10T09:00:00+00:00', 'Das Bild mit den Pfeifen hängt jetzt bei uns im Flur.', comment(2, 'Jule Ahrens', '2022-01-11T09:00:00+00:00', 'Das freut die ganze Werkstatt sehr.'))}
${comment(3, 'I. Kahl', '2022-03-02T09:00:00+00:00', 'Noch eine Frage zum Zinn: woher kommt es eigentlich?', comment(4, 'Otto Brehm', '2022-03-03T09:00:00+00:00', 'Aus Bolivien, steht auf der Kiste.'))}
${comment(5, 'Otto Brehm', '2022-06-20T09:00:00+00:00', 'Die Lehre dauert dreieinhalb Jahre, nicht drei.')}
${comment(6, 'Ines Kahl', '2022-06-21T09:00:00+00:00', 'Danke, das wusste hier niemand so genau.')}
${version === 2 ? comment(7, 'Nora Feld', '2022-09-01T09:00:00+00:00', 'Ich fange im Herbst dort an!') : ''}
</ol></section></main></body></html>`;
}

function section(name: string, i: number): string {
  const code = i === 1 ? '<pre><code>Zinn 75 %, Blei 25 %</code></pre>' : '';
  return `<h2>${name}</h2>\n<p>${name}: ${FILL}</p>\n<p>${FILL}</p>\n${code}`;
}

function comment(id: number, name: string, time: string, text: string, answers = ''): string {
  return `<li id="comment-${id}" class="comment"><article class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${name}</b></div>
<div class="comment-metadata"><a href="#comment-${id}"><time datetime="${time}">${time.slice(0, 10)}</time></a></div></footer>
<div class="comment-content"><p>${text}</p></div></article>${answers ? `<ol class="children">${answers}</ol>` : ''}</li>`;
}
