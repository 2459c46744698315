/** Pages made for the tests, in the markup that WordPress core prints. */

interface Options {
  comments: number;
  title?: string;
  author?: string;
}

const TOPICS = [
  'Ausbildung',
  'Gehalt',
  'Schichtdienst',
  'Bewerbung',
  'Teilzeit',
  'Weiterbildung',
  'Homeoffice',
];
const NAMES = [
  'Anke Vollmer',
  'Bilal Sert',
  'Carla Nowak',
  'Dieter Hahn',
  'Esra Tuna',
  'Frida Lund',
  'Gero Pohl',
];

/**
 * An article with a discussion of this many comments: each second answers the one before it, up to five levels deep.
 * The same options give the same page.
 */
export function discussionPage({
  comments,
  title = 'Pflegefachkraft im Nachtdienst',
  author = 'Sabine Reuter',
}: Options): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta property="og:title" content="${title}">
<meta property="og:site_name" content="Berufe am Abend">
<meta property="article:published_time" content="2023-05-02T08:00:00+02:00">
<meta name="author" content="${author}">
</head>
<body>
<main>
<article class="post hentry">
<header class="entry-header"><h1 class="entry-title">${title}</h1>
<p class="entry-meta">von <span class="author vcard">${author}</span>,
<time class="entry-date published" datetime="2023-05-02T08:00:00+02:00">2. Mai 2023</time></p></header>
<div class="entry-content">
${Array.from({ length: 12 }, (_, index) => paragraph(index)).join('\n')}
</div>
</article>
<section id="comments" class="comments-area">
<h2 class="comments-title">${comments} Kommentare zu „${title}“</h2>
<ol class="comment-list">
${thread(comments)}
</ol>
</section>
</main>
</body>
</html>`;
}

function paragraph(index: number): string {
  const topic = TOPICS[index % TOPICS.length] ?? '';
  return `<p>Absatz ${index + 1} handelt von ${topic}. Wer nachts auf einer Station arbeitet, kennt die Stunden zwischen zwei und vier,
in denen das Haus still wird und jede Klingel doppelt so laut ist. Man geht seine Runde, schreibt, was war, und plant, was kommt;
über ${topic} spricht man dann mit denen, die gerade auch wach sind.</p>`;
}

const DEPTH = 5;

/** A group of five: a comment, an answer to it, an answer to that, and so on. */
function thread(count: number): string {
  let html = '';
  for (let first = 0; first < count; first += DEPTH) html += group(first, Math.min(DEPTH, count - first), 1);
  return html;
}

function group(number: number, left: number, depth: number): string {
  const answers = left > 1 ? `<ol class="children">${group(number + 1, left - 1, depth + 1)}</ol>` : '';
  return `<li id="comment-${number + 1}" class="comment depth-${depth}">${body(number)}${answers}</li>\n`;
}

function body(number: number): string {
  const name = NAMES[number % NAMES.length] ?? '';
  const topic = TOPICS[number % TOPICS.length] ?? '';
  const time = new Date(Date.UTC(2023, 4, 2, 8, number)).toISOString();
  return `<article id="div-comment-${number + 1}" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${name}</b> <span class="says">sagt:</span></div>
<div class="comment-metadata"><a href="#comment-${number + 1}"><time datetime="${time}">${time.slice(0, 16).replace('T', ' um ')}</time></a></div></footer>
<div class="comment-content"><p>Beitrag ${number + 1} über ${topic}: Das habe ich auf meiner Station ganz ähnlich erlebt.</p>
<p>Am Ende zählt, ob jemand fragt, wie es einem geht.</p></div>
<div class="reply"><a rel="nofollow" class="comment-reply-link" href="#respond">Antworten</a></div>
</article>`;
}
