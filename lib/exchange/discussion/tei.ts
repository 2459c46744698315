import { buildThread, flattenThread, inFormat, isRealDate, type ArticleEntry } from '@/lib/model';
import { isoTime, type Exporter } from '../format';
import { xmlAttributes, xmlName, xmlText } from '../xml';

/** TEI P5 with its module for computer-mediated communication: a `TEI` an article, within a `teiCorpus`. */
export const writeTei: Exporter = async function* (entries, { exportedAt, words, notice }) {
  const date = isoTime(exportedAt).slice(0, 10);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>Randnotiz: ${xmlText(words.discussion)}</title></titleStmt>
<publicationStmt><publisher>Randnotiz</publisher><date when="${date}"/>${RESTRICTED}</publicationStmt>
<sourceDesc><p>Web pages with reader comments, saved by Randnotiz.</p></sourceDesc>
</fileDesc>${notice === null ? '' : `<encodingDesc><editorialDecl><p>${xmlText(notice)}</p></editorialDecl></encodingDesc>`}</teiHeader>
`;
  let number = 0;
  for await (const entry of entries) yield teiText(entry, ++number, date);
  yield '</teiCorpus>\n';
};

const RESTRICTED =
  '<availability status="restricted"><p>The texts are those of their authors.</p></availability>';

/** @param number of the article in the file: ids are unique in all of it */
function teiText({ article, comments }: ArticleEntry, number: number, date: string): string {
  const prefix = `a${number}`;
  const names = [...new Set(comments.flatMap(({ author }) => author ?? []))];
  const people = new Map(names.map((name, i) => [name, `${prefix}.u${i + 1}`]));
  const posts = flattenThread(buildThread(comments)).map(({ comment, level }) => {
    const { author, parentId, parentInferred, publishedAt, publishedAtInferred, kind, url } = comment;
    const who = author === null ? null : `#${people.get(author) ?? ''}`;
    const attributes = xmlAttributes({
      'xml:id': xmlName(`${prefix}.c`, comment.id),
      modality: 'written',
      type: kind === 'comment' ? null : kind,
      generatedBy: kind === 'pingback' ? 'system' : 'human',
      who,
      when: publishedAtInferred ? null : teiDate(publishedAt),
      indentLevel: level,
      // only what the system records: what is guessed from the text is said by the level
      replyTo: parentId === null || parentInferred ? null : `#${xmlName(`${prefix}.c`, parentId)}`,
      source: url !== null && URL.canParse(url) ? new URL(url).href : null,
    });
    const paragraphs = comment.text.split(/\n+/).filter((line) => line.trim() !== '');
    return `<post${attributes}>${paragraphs.map((line) => `<p>${xmlText(line)}</p>`).join('') || '<p/>'}</post>`;
  });
  const persons = [...people].map(
    ([name, id]) => `<person xml:id="${id}"><persName type="userName">${xmlText(name)}</persName></person>`,
  );
  return `<TEI><teiHeader><fileDesc>
<titleStmt><title>${xmlText(article.title)}</title></titleStmt>
<publicationStmt><publisher>Randnotiz</publisher><date when="${date}"/>${RESTRICTED}</publicationStmt>
<sourceDesc><bibl><title>${xmlText(article.title)}</title>${article.authors
    .map((author) => `<author>${xmlText(author)}</author>`)
    .join(
      '',
    )}<ptr${xmlAttributes({ target: new URL(article.url).href })}/><date type="captured" when="${isoTime(article.readAt)}"/></bibl></sourceDesc>
</fileDesc>${
    persons.length > 0
      ? `<profileDesc><particDesc><listPerson>${persons.join('')}</listPerson></particDesc></profileDesc>`
      : ''
  }</teiHeader>
<text><body><div type="thread">${posts.length > 0 ? `\n${posts.join('\n')}\n` : '<p/>'}</div></body></text></TEI>
`;
}

/** What TEI takes as a date (`teidata.temporal.w3c`): with seconds, where there is a time. */
function teiDate(iso: string | null): string | null {
  if (iso === null || !isRealDate(iso)) return null;
  return inFormat(iso)
    .replace(/(T\d{2}:\d{2})(?!:)/, '$1:00')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
}
