// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readDiscussion } from '@/lib/extraction/discussion';
import { parsePage, readingOf } from './reading';

const comment = (id: number, name: string, text: string, attributes = '') =>
  `<li class="comment depth-1" id="comment-${id}" ${attributes}><div class="comment-author vcard"><cite class="fn">${name}</cite></div>
  <div class="comment-meta commentmetadata"><a href="#comment-${id}">3. Mai 2014 um 10:0${id}</a></div><div class="comment-content">${text}</div></li>`;

const page = (list: string, more = '') =>
  parsePage(`<html lang="de"><body><main><h1>Titel</h1><p>${'Ein Satz des Artikels. '.repeat(40)}</p>
  <section id="below"><h3>Kommentare</h3><ol class="commentlist">${list}</ol><div id="respond"><form></form></div></section>${more}</main></body></html>`);

const read = (document: Document) => readDiscussion(document, readingOf(document));

describe('readDiscussion', () => {
  it('finds nothing on a page without a discussion, but its form', async () => {
    const { comments, system, claimedCommentCount, regions } = await read(
      parsePage('<main><h1>T</h1><p>Text.</p></main><div id="respond"><h3>Leave a Reply</h3></div>'),
    );
    expect({ comments, system, claimedCommentCount }).toEqual({
      comments: [],
      system: null,
      claimedCommentCount: null,
    });
    expect(regions.map(({ id }) => id)).toEqual(['respond']);
  });

  it('names as regions the whole discussion and nothing of the article', async () => {
    const document = page(comment(1, 'Anna', '<p>Ja.</p>'));
    const { regions } = await read(document);
    expect(regions.map(({ id }) => id)).toEqual(['below']);
  });

  it('leaves the post that opens a forum thread out of its regions', async () => {
    const post = (id: number, name: string, text: string) =>
      `<li class="message" id="post-${id}" data-author="${name}"><div class="messageText">${text}</div></li>`;
    const document = parsePage(
      `<body><h1>Rigging</h1><ol class="messageList">${post(1, 'Kim', 'How do I rig a mizzen on a boat of six metres?')}
       ${post(2, 'Anna', 'With two stays and a little patience.')}${post(3, 'Jona', 'As Anna says, and buy good rope.')}</ol></body>`,
    );
    const { comments, regions } = await read(document);
    expect(comments.map(({ author }) => author)).toEqual(['Anna', 'Jona']);
    const opening = document.getElementById('post-1');
    expect(regions.some((region) => region.contains(opening))).toBe(false);
    expect(regions.map(({ id }) => id)).toEqual(['post-2', 'post-3']);
  });

  it('knows the answers of the article’s author by name', async () => {
    const { comments } = await read(
      page(comment(1, 'Anna', '<p>Ja.</p>') + comment(2, 'jona', '<p>Danke.</p>')),
    );
    expect(comments.map(({ byArticleAuthor }) => byArticleAuthor)).toEqual([false, true]);
  });

  it('gives the same ids when comments come before and after', async () => {
    const list = (texts: string[]) =>
      page('').querySelector('ol') &&
      parsePage(
        `<section id="comments"><h2>Comments</h2>${texts
          .map(
            (text) =>
              `<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Kim</b><p itemprop="text">${text}</p></div>`,
          )
          .join('')}</section>`,
      );
    const idsOf = async (texts: string[]) => {
      const document = list(texts);
      return document ? (await read(document)).comments.map(({ id }) => id) : [];
    };
    const before = await idsOf(['Zwei', 'Drei']);
    const after = await idsOf(['Eins', 'Zwei', 'Drei', 'Vier']);
    expect(after.slice(1, 3)).toEqual(before);
    expect(new Set(after).size).toBe(4);
  });

  it('makes ids unique that the page repeats', async () => {
    const { comments } = await read(
      page(comment(1, 'Anna', '<p>Ja.</p>') + comment(1, 'Ben', '<p>Nein.</p>')),
    );
    expect(comments.map(({ id }) => id)).toEqual(['1', '1-2']);
  });

  it('leaves out who answers whom where a page says it in a circle', async () => {
    const document = parsePage(
      ['ab', 'ba']
        .map(
          ([id, parent]) =>
            `<shreddit-comment author="x" thingid="t1_${id ?? ''}" parentid="t1_${parent ?? ''}"><div slot="comment">Text ${id ?? ''}</div></shreddit-comment>`,
        )
        .join(''),
    );
    const { comments } = await read(document);
    expect(comments.map(({ parentId }) => parentId)).toEqual([null, null]);
  });

  it('takes no markup of a page for an address', async () => {
    const { comments } = await read(
      page(comment(1, '<a class="url" href="javascript:alert(1)">Eve</a>', '<p>Hallo.</p>')),
    );
    expect(comments[0]?.author).toBe('Eve');
    expect(comments[0]?.authorUrl).toBeNull();
  });

  it('decides the order of day and month once for the whole thread', async () => {
    const dated = (id: number, date: string) =>
      `<li class="comment depth-1" id="comment-${id}"><cite class="fn">A</cite><span class="comment-date">${date}</span><div class="comment-content">Text ${id}</div></li>`;
    const { comments } = await read(page(dated(1, '5/6/2014') + dated(2, '5/23/2014')));
    expect(comments.map(({ publishedAt }) => publishedAt)).toEqual(['2014-05-06', '2014-05-23']);
  });

  it('says that a date was counted back from the time of reading', async () => {
    const { comments } = await read(
      page(
        '<li class="comment depth-1" id="comment-1"><cite class="fn">A</cite><span class="comment-date">vor 3 Tagen</span><div class="comment-content">Text</div></li>',
      ),
    );
    expect(comments[0]).toMatchObject({ publishedAt: '2026-11-19', publishedAtInferred: true });
  });

  it('leaves newest comments of the site to the side bar', async () => {
    const { comments } = await read(
      page(
        comment(1, 'Anna', '<p>Ja.</p>'),
        `<aside class="widget"><ol class="commentlist">${comment(9, 'Ben', '<p>Woanders.</p>')}</ol></aside>`,
      ),
    );
    expect(comments.map(({ author }) => author)).toEqual(['Anna']);
  });

  it('does not take the opening post of a short forum topic for an answer because the topic counts more', async () => {
    const posts = [900, 901, 902].map(
      (id) =>
        `<div id="p${id}" class="post"><dl class="postprofile"><dt><a class="username">User${id}</a></dt></dl><div class="postbody"><p class="author"><time datetime="2016-03-02T10:15:00+00:00">2. März 2016, 10:15</time></p><div class="content">Das hier ist der Beitrag ${id} zum Thema.</div></div></div>`,
    );
    const page = parsePage(
      `<body id="phpbb"><h2>Ein Thema</h2><div class="pagination">23 Beiträge</div>${posts.join('')}</body>`,
    );
    const { system, comments } = await readDiscussion(page, readingOf(page));
    expect([system, comments.map(({ id }) => id)]).toEqual(['phpbb', ['901', '902']]);
  });

  it('reads into open shadow roots and frames of the page’s own origin', async () => {
    const coral = parsePage('<div id="coral_thread"><div></div></div>');
    const shadow = coral.querySelector('#coral_thread > div')?.attachShadow({ mode: 'open' });
    if (shadow) {
      shadow.innerHTML =
        '<div class="coral-comment" id="comment-u1"><span class="coral-comment-username">Nils</span><time class="coral-comment-timestamp" datetime="2022-01-01T10:00:00Z"></time><div class="coral-comment-content">Im Schatten.</div></div>';
    }
    expect((await read(coral)).comments).toMatchObject([{ id: 'u1', author: 'Nils', text: 'Im Schatten.' }]);

    document.body.innerHTML = '<div id="ghost-comments-root"><iframe></iframe></div>';
    const frame = document.querySelector('iframe')?.contentDocument;
    if (frame) {
      frame.body.innerHTML =
        '<div data-testid="comment-component"><h4 data-testid="member-name">Olga</h4><div class="gh-comment-content"><p>Im Rahmen.</p></div></div>';
    }
    expect((await read(document)).comments).toMatchObject([{ author: 'Olga', text: 'Im Rahmen.' }]);
    expect((await read(document)).regions.map(({ id }) => id)).toEqual(['ghost-comments-root']);
  });

  it('stops when the reading is cancelled', async () => {
    const document = page(comment(1, 'Anna', '<p>Ja.</p>'));
    const context = readingOf(document, {
      breathe: () => {
        throw new DOMException('cancelled', 'AbortError');
      },
    });
    await expect(readDiscussion(document, context)).rejects.toThrow('cancelled');
  });
});
