// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanBody, type BodySurroundings } from '@/lib/extraction/discussion/body';

function clean(html: string, around: Partial<BodySurroundings> = {}) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return cleanBody([...page.body.childNodes], {
    author: null,
    dateText: null,
    baseUrl: new URL('https://blog.example/a/'),
    inert: document.implementation.createHTMLDocument(''),
    ...around,
  });
}

describe('cleanBody', () => {
  it('keeps paragraphs, quotations and emphasis', () => {
    const { html, text } = clean('<blockquote><p>Was?</p></blockquote><p>Das <em>hier</em>.</p>');
    expect(text).toBe('Was?\nDas hier.');
    expect(html).toContain('<blockquote>');
    expect(html).toContain('<em>hier</em>');
  });

  it.each([
    '<a href="#respond">Antworten</a>',
    '<a class="x" href="/report">Report comment</a>',
    '<div class="reply"><a href="?replytocom=3">Ответить</a></div>',
    '<span class="btn">Répondre ↓</span>',
    '<ul class="actions"><li>Gefällt mir</li><li>Zgłoś</li></ul>',
    '<p class="comment-likes"><span>Liken</span> 3</p>',
    '<a href="/c/1" class="more">mehr …</a>',
    '<p><em>Your comment is awaiting moderation.</em></p>',
    '<em>Dein Kommentar wartet auf Moderation.</em>',
    '<i>Votre commentaire est en attente de modération.</i>',
    '<img class="avatar" alt="Anna" src="a.png">',
    '<div class="signature">Gruß aus Kiel</div>',
  ])('drops what the system adds: %s', (added) => {
    expect(clean(`<p>Ich sehe das auch so.</p>${added}`).text).toBe('Ich sehe das auch so.');
  });

  it('keeps a comment that is no more than the word of a control', () => {
    expect(clean('<p class="text">Top!</p>').text).toBe('Top!');
  });

  it('keeps words of controls inside a sentence', () => {
    expect(
      clean('<p>Bitte <a href="https://x.example/">antworten</a> Sie mir nicht: Antworten kenne ich.</p>')
        .text,
    ).toContain('Antworten kenne ich.');
  });

  it('drops name and date before the text, and the date after it', () => {
    const around = { author: 'Max', dateText: '3. Mai 2014, 10:00' };
    expect(clean('<b>Max</b> sagt: <br>3. Mai 2014, 10:00<p>Nein.</p>', around).text).toBe('Nein.');
    expect(clean('<p>Nein.</p><small>3. Mai 2014, 10:00 Uhr</small>', around).text).toBe('Nein.');
  });

  it('keeps a signature of the author below the text', () => {
    expect(clean('<p>Liebe Grüße<br>Max</p>', { author: 'Max' }).text).toBe('Liebe Grüße\nMax');
  });

  it('spells pictures of signs', () => {
    expect(clean('<p>Ja <img class="wp-smiley" src="s.gif" alt=":)"></p>').text).toBe('Ja :)');
  });

  it('lets nothing through that acts', () => {
    const { html } = clean(
      '<p onclick="x()">A<script>x()</script><img src="y" onerror="x()"><a href="javascript:x()">b</a><input name="c"></p>',
    );
    expect(html).not.toMatch(/script|onclick|onerror|<input/i);
  });
});
