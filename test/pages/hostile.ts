/** A page that does all it can against its reader. What must never run sets `window.harmed`. */

/** Comments as a careless site would print them: text of strangers, unescaped. */
const COMMENTS = [
  'Vorher. <script>window.harmed = "script"</script> Nachher.',
  'Ein Bild: <img src="x" onerror="window.harmed = \'onerror\'"> und <svg onload="window.harmed = \'svg\'"><circle r="3"/></svg>.',
  'Bitte <a href="javascript:window.harmed=\'link\'">hier klicken</a> oder <a href=" jav&#x09;ascript:window.harmed=1">hier</a>.',
  '<form action="https://phishing.example"><label>Passwort <input name="password" type="password"></label><button>Weiter</button></form>Bitte anmelden.',
  'Rahmen: <iframe srcdoc="<script>parent.harmed=1</script>"></iframe><object data="javascript:1"></object><embed src="x"> Ende.',
  'Als Text: &lt;img src=x onerror="window.harmed=\'escaped\'"&gt; &lt;b&gt;nicht fett&lt;/b&gt;',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.harmed=1&gt;"></table></mtext></math>Verschachtelt.',
  '<p style="position:fixed;inset:0;background:red;z-index:9999">Deckt alles zu.</p><style>.comment { opacity: 0 }</style>',
  '<div id="app" class="card" data-testid="saved">Getarnt als Oberfläche.</div>',
  '<base href="https://phishing.example/"><meta http-equiv="refresh" content="9000;url=https://phishing.example/">Umgeleitet.',
];

/** Pages may redefine what scripts stand on; nothing of it must reach the extension. */
const REDEFINES = `
for (const [object, names] of [
  [Array.prototype, ['map', 'filter', 'push', 'forEach', 'join', 'flatMap']],
  [String.prototype, ['replace', 'trim', 'split', 'match']],
  [Node.prototype, ['cloneNode', 'appendChild', 'contains']],
  [Element.prototype, ['querySelector', 'querySelectorAll', 'getAttribute', 'closest', 'matches']],
  [Document.prototype, ['querySelector', 'querySelectorAll', 'createElement', 'createTreeWalker', 'importNode']],
  [JSON, ['parse', 'stringify']],
  [Object, ['keys', 'entries', 'assign']],
  [window, ['URL', 'Promise', 'Map', 'Set', 'Date', 'RegExp', 'structuredClone', 'DOMParser']],
])
  for (const name of names)
    Object.defineProperty(object, name, { configurable: true, value() { throw new Error('redefined by the page'); } });
`;

/** Elements whose names stand before the document's own properties, also for extensions. */
const SHADOWS = `
<form name="querySelectorAll"></form><form name="querySelector"></form><form name="createElement"></form>
<form name="body"><input name="parentNode"><input name="attributes"></form>
<form name="title"></form><form name="documentElement"></form><form name="baseURI"></form><form name="cloneNode"></form>`;

const AUTHOR = 'Eve <img src=x onerror="window.harmed=1">';

export interface HostileOptions {
  /** Whether the page's script redefines what scripts stand on. */
  redefines?: boolean;
  /** Whether elements of the page shadow the document's own properties. */
  shadows?: boolean;
}

export const HOSTILE_TITLE = 'Detektivin: ein Beruf für Misstrauische <script>window.harmed="title"</script>';

export const HOSTILE_COMMENT_COUNT = COMMENTS.length;

export function hostilePage({ redefines = false, shadows = false }: HostileOptions = {}): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>${escaped(HOSTILE_TITLE)}</title>
<meta property="og:title" content="${escaped(HOSTILE_TITLE).replaceAll('"', '&quot;')}">
<meta property="article:published_time" content="2022-02-03T10:00:00+01:00">
</head>
<body>
<article class="post hentry">
<h1 class="entry-title">${escaped(HOSTILE_TITLE)}</h1>
<p class="entry-meta">von <span class="author vcard">Nora Falk</span></p>
<div class="entry-content">
${'<p>Wer beruflich misstraut, schaut zweimal hin: auf Rechnungen, auf Parkplätze, auf Menschen, die zu oft lächeln, und auf Webseiten, die zu viel wollen.</p>\n'.repeat(8)}
<p>Im Text: <img src="x" onerror="window.harmed='body'"> <a href="javascript:window.harmed='bodylink'">ein Verweis</a>
<input name="pin" value="1234"><iframe src="javascript:parent.harmed=1"></iframe></p>
</div>
</article>
<section id="comments" class="comments-area">
<h2 class="comments-title">${COMMENTS.length} Kommentare</h2>
<ol class="comment-list">
${COMMENTS.map(
  (text, index) => `<li id="comment-${index + 1}" class="comment depth-1"><article class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${index === 0 ? escaped(AUTHOR) : `Gast ${index + 1}`}</b></div>
<div class="comment-metadata"><a href="#comment-${index + 1}"><time datetime="2022-02-03T1${index % 10}:00:00+01:00">3. Februar 2022</time></a></div></footer>
<div class="comment-content">${text}</div></article></li>`,
).join('\n')}
</ol>
</section>
${shadows ? SHADOWS : ''}
${redefines ? `<script>${REDEFINES}</script>` : ''}
</body>
</html>`;
}
