import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { search } from '@/lib/search';
import {
  addAnnotation,
  addNote,
  deleteArticle,
  removeCategory,
  restoreArticle,
  saveArticle,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aComment, aPage } from '../pages';

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

let pages = 0;

async function save(...parts: Parameters<typeof aPage>): Promise<string> {
  const url = `https://beruf.example/${++pages}`;
  return (await saveArticle(aPage({ url, ...parts[0] }), 1000 + pages)).articleId;
}

const titles = async (query: string) => (await search(query)).articles.map((hit) => hit.article.title).sort();

/** The marked words of all passages. */
const marked = async (query: string) =>
  (await search(query)).articles.flatMap((hit) =>
    hit.passages.flatMap((passage) => passage.marks.map(([start, end]) => passage.text.slice(start, end))),
  );

describe('words', () => {
  it('are found in other spellings: umlauts, sharp s, case', async () => {
    await save({ title: 'a', text: 'Die Größe der Werkstatt ist entscheidend.' });
    await save({ title: 'b', text: 'Die Groesse der Werkstatt ist gleich.' });
    await save({ title: 'c', text: 'Nichts davon.' });
    for (const query of ['Größe', 'groesse', 'GROSSE', 'grö', 'groe']) {
      expect(await titles(query), query).toEqual(['a', 'b']);
    }
  });

  it('are found in other forms, in German and in English', async () => {
    await save({ title: 'a', text: 'Das Berufsbild ist alt, und die Gehälter sind hoch für alle.' });
    await save({ title: 'b', text: 'She was happy with the salaries and the training of the apprentices.' });
    expect(await titles('Berufsbilder')).toEqual(['a']);
    expect(await titles('Gehalt')).toEqual(['a']);
    expect(await titles('salary')).toEqual(['b']);
    expect(await titles('apprentice')).toEqual(['b']);
    expect(await titles('happiness')).toEqual(['b']);
  });

  it('are found while they are typed, from three letters on', async () => {
    const words = [
      'Vorstellungsgespräch',
      'Bewerbung',
      'Arbeitslosigkeit',
      'training',
      'happiness',
      'Prüfungen',
    ];
    for (const word of words) await save({ title: word, text: `Hier steht ${word} und das ist alles.` });
    for (const word of words) {
      for (let length = 3; length <= word.length; length++) {
        expect(await titles(word.slice(0, length)), word.slice(0, length)).toContain(word);
      }
    }
  });

  it('of one or two letters are looked for in titles only', async () => {
    await save({ title: 'KI im Büro', text: 'Ein Text.' });
    await save({ title: 'b', text: 'Auch die KI kommt vor, und ein Kino.' });
    expect(await titles('ki')).toEqual(['KI im Büro']);
  });

  it('must all be there; function words need not', async () => {
    await save({ title: 'a', text: 'Lehre bei einer Tischlerin.' });
    await save({ title: 'b', text: 'Lehre bei einem Maurer.' });
    expect(await titles('die Lehre der Tischlerin')).toEqual(['a']);
    expect(await titles('Lehre T')).toEqual(['a', 'b']);
  });

  it('in the title count more', async () => {
    await save({ title: 'Etwas anderes', text: 'Bewerbung ist hier ein Wort unter vielen anderen Wörtern.' });
    await save({ title: 'Die Bewerbung', text: 'Hier ist es ein Wort unter vielen anderen Wörtern auch.' });
    const { articles } = await search('Bewerbung');
    expect(articles[0]?.article.title).toBe('Die Bewerbung');
  });
});

describe('hits', () => {
  it('are passages with the words marked, grouped by article; a comment is named', async () => {
    await save({
      title: 'Lehre',
      text: 'Eine Lehre dauert drei Jahre.',
      comments: [aComment('1', { text: 'Meine Lehren daraus' }), aComment('2', { text: 'Unsinn' })],
    });
    const { articles, total } = await search('lehre');
    expect(total).toBe(1);
    const [hit] = articles;
    expect(hit?.hits).toBe(2);
    expect(hit?.passages.map(({ source, text }) => [source, text])).toEqual([
      ['title', 'Lehre'],
      ['body', 'Eine Lehre dauert drei Jahre.'],
      ['comment', 'Meine Lehren daraus'],
    ]);
    const comment = await database()
      .comments.where({ articleId: hit?.article.id ?? '' })
      .toArray();
    expect(hit?.passages[2]?.commentId).toBe(comment.find(({ sourceId }) => sourceId === '1')?.id);
    expect(await marked('lehre')).toEqual(['Lehre', 'Lehre', 'Lehren']);
  });

  it('show the part of a long text where the words stand', async () => {
    const filler = 'Wieder ein Satz ohne Belang. '.repeat(50);
    await save({ title: 'a', text: `${filler}\nHier steht das Zeugnis des Meisters.\n${filler}` });
    const [hit] = (await search('zeugnis meister')).articles;
    const [passage] = hit?.passages ?? [];
    expect(passage?.text).toMatch(/^… .*das Zeugnis des Meisters\. .* …$/);
    expect(passage?.text.length).toBeLessThan(300);
    expect(await marked('zeugnis meister')).toEqual(['Zeugnis', 'Meisters']);
  });

  it('are notes too, in the words of the note or in what it marks', async () => {
    const articleId = await save({ title: 'a', text: 'Text.' });
    const note = await addNote({ articleId, commentId: null }, 'Widerspricht Huber', 5);
    const [hit] = (await search('huber')).articles;
    expect(hit?.passages).toMatchObject([
      { source: 'note', annotationId: note.id, text: 'Widerspricht Huber' },
    ]);
  });

  it('of what is in the bin are not shown until it is taken out', async () => {
    const id = await save({ title: 'a', text: 'Tischler' });
    await deleteArticle(id, 5);
    expect(await titles('tischler')).toEqual([]);
    await restoreArticle(id);
    expect(await titles('tischler')).toEqual(['a']);
  });
});

describe('phrases and exclusions', () => {
  it('finds a phrase only where its words follow one another', async () => {
    await save({ title: 'a', text: 'Der öffentliche Dienst zahlt nach Tarif.' });
    await save({ title: 'b', text: 'Dienst ist Dienst, öffentliche Stellen gibt es auch.' });
    expect(await titles('"öffentliche Dienst"')).toEqual(['a']);
    expect(await marked('„Oeffentliche Dienst“')).toEqual(['öffentliche Dienst']);
  });

  it('finds no article with an excluded word or phrase', async () => {
    await save({ title: 'a', text: 'Lehre im Handwerk.' });
    await save({ title: 'b', text: 'Lehre im Büro. Sehr gute Noten nötig.' });
    expect(await titles('lehre -büro')).toEqual(['a']);
    expect(await titles('lehre -"gute Noten"')).toEqual(['a']);
    expect(await titles('lehre -"Noten gute"')).toEqual(['a', 'b']);
  });
});

describe('filters', () => {
  it('by author find an article by its authors and a comment by who wrote it', async () => {
    await save({ title: 'a', authors: ['Ada Müller'], text: 'Eins.' });
    await save({ title: 'b', authors: [], text: 'Zwei.', comments: [aComment('1', { author: 'Mueller' })] });
    await save({ title: 'c', authors: ['Kurt'], text: 'Der Müller mahlt.' });
    expect(await titles('author:müller')).toEqual(['a', 'b']);
    expect(await titles('autor:müll')).toEqual(['a', 'b']);
    expect(await titles('author:"mül"')).toEqual([]);
  });

  it('by site and tag hold for the comments of an article too', async () => {
    await save({
      title: 'a',
      siteName: 'Blog für Berufe',
      tags: ['soft skills'],
      comments: [aComment('1', { text: 'Genau' })],
    });
    await save({ title: 'b', siteName: null, tags: ['soft'], comments: [aComment('1', { text: 'Genau' })] });
    expect(await titles('genau site:berufe')).toEqual(['a']);
    expect(await titles('genau site:beruf.example')).toEqual(['a', 'b']);
    expect(await titles('genau tag:soft')).toEqual(['a', 'b']);
    expect(await titles('genau tag:"soft"')).toEqual(['b']);
    expect(await titles('genau -tag:"soft skills"')).toEqual(['b']);
  });

  it('by date take the year of the comment for a comment, and leave out what has none', async () => {
    await save({ title: 'a', publishedAt: '2012-03', text: 'Wort.' });
    await save({
      title: 'b',
      publishedAt: '2014-01-01T10:00',
      text: 'Wort.',
      comments: [aComment('1', { text: 'Wort', publishedAt: '2013-12-31' })],
    });
    await save({ title: 'c', publishedAt: null, text: 'Wort.' });
    expect(await titles('wort before:2014')).toEqual(['a', 'b']);
    expect((await search('wort before:2014')).articles.find((hit) => hit.article.title === 'b')?.hits).toBe(
      1,
    );
    expect(await titles('wort nach:2013')).toEqual(['b']);
    expect(await titles('wort ab:2012-03-01 vor:2013')).toEqual(['a']);
  });

  it('by kind, notes and category', async () => {
    const articleId = await save({ title: 'a', text: 'Wort.', comments: [aComment('1', { text: 'Wort' })] });
    await save({ title: 'b', text: 'Wort.' });
    await database().categories.put({ id: 'c1', name: 'Ausbildung', position: 0, color: 'red', key: null });
    const note = { articleId, commentId: null, bodyId: null, selectors: [], note: '', tags: [] };
    await addAnnotation({ ...note, quote: 'Wort und Tat', categoryId: 'c1' }, 5);
    expect(await titles('wort kind:comment')).toEqual(['a']);
    expect((await search('wort art:kommentar')).articles[0]?.hits).toBe(1);
    expect(await titles('wort has:note')).toEqual(['a']);
    expect(await titles('wort -hat:notiz')).toEqual(['b']);
    expect(await titles('has:comments')).toEqual(['a']);
    expect((await search('category:ausb')).articles[0]?.passages).toMatchObject([{ source: 'note' }]);

    await database().categories.put({ id: 'c2', name: 'Lohn', position: 1, color: 'blue', key: null });
    await removeCategory('c1', 'c2', 6);
    expect(await titles('kategorie:lohn')).toEqual(['a']);
    expect(await titles('category:ausb')).toEqual([]);
  });

  it('alone list what was saved last first', async () => {
    await save({ title: 'a', publishedAt: '2012' });
    await save({ title: 'b', publishedAt: '2013' });
    expect((await search('before:2020 kind:article')).articles.map((hit) => hit.article.title)).toEqual([
      'b',
      'a',
    ]);
  });

  it('are offered where they divide the result', async () => {
    await save({
      title: 'a',
      siteName: 'Eins',
      publishedAt: '2012',
      text: 'Wort',
      comments: [aComment('1', { text: 'Wort', publishedAt: null })],
    });
    await save({ title: 'b', siteName: 'Zwei', publishedAt: '2013', text: 'Wort' });
    const { filters } = await search('wort');
    expect(filters.find((filter) => filter.query === 'kind:comment')?.count).toBe(1);
    expect(filters.map((filter) => filter.query)).toEqual(expect.arrayContaining(['in:2012', 'site:Eins']));
  });
});

describe('a search', () => {
  it('of nothing finds nothing', async () => {
    await save({});
    expect(await search('  ')).toMatchObject({ total: 0, articles: [] });
    expect((await search('gibtesnicht')).articles).toEqual([]);
  });

  it('that is aborted ends with the reason', async () => {
    await expect(search('wort', { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});
