import { MARK_LOOKS, type Annotation, type ArticleEntry, type Category, type Comment } from '@/lib/model';
import { isoTime, type ExportContext, type Exporter } from '../format';
import { CharacterOffsets } from '../annotations/character-offsets';
import { passageOf } from '../annotations/passage';
import { xmlAttributes, xmlText } from '../xml';
import { writeZip, type ZipFile } from '../zip/write';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** REFI-QDA codebook (`.qdc`): the coding scheme by itself. */
export const writeCodebook: Exporter = async function* (_entries, { frame }) {
  yield await Promise.resolve(
    `${DECLARATION}<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Randnotiz"><Codes>\n${codes(frame.categories, new Guids())}</Codes></CodeBook>\n`,
  );
};

/** REFI-QDA project (`.qdpx`): each article with its discussion as one text source, marks as coded passages. */
export const writeQdaProject: Exporter = (entries, context) =>
  writeZip(files(entries, context), new Date(context.exportedAt));

/** Texts come before the project that names them: only what it says of each stays in memory. */
async function* files(
  entries: AsyncIterable<ArticleEntry>,
  { frame, exportedAt, notice }: ExportContext,
): AsyncGenerator<ZipFile> {
  const guids = new Guids();
  const user = guids.of('user');
  const at = isoTime(exportedAt).replace(/\.\d+Z$/, 'Z');
  const sources: string[] = [];
  for await (const entry of entries) {
    const guid = guids.of(`source ${entry.article.id}`);
    const { text, selections } = sourceOf(entry);
    yield { name: `sources/${guid}.txt`, data: text };
    const coded = selections.map(({ annotation, start, end }) => {
      const { note, quote, categoryId, createdAt } = annotation;
      const made = isoTime(createdAt).replace(/\.\d+Z$/, 'Z');
      const code = frame.categories.some(({ id }) => id === categoryId)
        ? guids.of(`code ${categoryId ?? ''}`)
        : null;
      const coding =
        code === null
          ? ''
          : `<Coding${xmlAttributes({ guid: guids.of(`coding ${annotation.id}`), creatingUser: user, creationDateTime: made })}><CodeRef targetGUID="${code}"/></Coding>`;
      const description = note === '' ? '' : `<Description>${xmlText(note)}</Description>`;
      return `<PlainTextSelection${xmlAttributes({
        guid: guids.of(`selection ${annotation.id}`),
        name: quote.replace(/\s+/g, ' ').slice(0, 100).toWellFormed(),
        startPosition: start,
        endPosition: end,
        creatingUser: user,
        creationDateTime: made,
      })}>${description}${coding}</PlainTextSelection>`;
    });
    sources.push(
      `<TextSource${xmlAttributes({
        guid,
        name: entry.article.title,
        plainTextPath: `internal://${guid}.txt`,
        creatingUser: user,
        creationDateTime: at,
      })}>${coded.join('')}</TextSource>\n`,
    );
  }
  // lists without elements are none of the standard
  const data = `${DECLARATION}<Project xmlns="urn:QDA-XML:project:1.0"${xmlAttributes({ name: 'Randnotiz', origin: 'Randnotiz', creatingUserGUID: user, creationDateTime: at })}>
<Users><User guid="${user}" name="Randnotiz"/></Users>
${frame.categories.length === 0 ? '' : `<CodeBook><Codes>\n${codes(frame.categories, guids)}</Codes></CodeBook>\n`}${
    sources.length === 0 ? '' : `<Sources>\n${sources.join('')}</Sources>`
  }${notice === null ? '' : `<Description>${xmlText(notice)}</Description>`}</Project>
`;
  yield { name: 'project.qde', data };
}

function codes(categories: readonly Category[], guids: Guids): string {
  return categories
    .map(
      ({ id, name, color }) =>
        `<Code${xmlAttributes({ guid: guids.of(`code ${id}`), name, isCodable: 'true', color: MARK_LOOKS[color].line.light })}/>\n`,
    )
    .join('');
}

interface Selection {
  annotation: Annotation;
  /** In Unicode characters, `end` exclusive. */
  start: number;
  end: number;
}

/** The text of an article and its discussion, and where the marked words stand in it. */
function sourceOf({ article, bodies, comments, annotations }: ArticleEntry): {
  text: string;
  selections: Selection[];
} {
  const clean = (text: string) => text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\0', '\uFFFD');
  let text = `${clean(article.title)}\n\n`;
  const parts = new Map<string | null, { from: number; to: number }>();
  const add = (id: string | null, words: string) => {
    const from = text.length;
    text += clean(words);
    parts.set(id, { from, to: text.length });
    text += '\n\n';
  };
  add(null, bodies.at(-1)?.text ?? '');
  for (const comment of comments) {
    text += `${clean(headOf(comment))}\n`;
    add(comment.id, comment.text);
  }
  const offsets = new CharacterOffsets(text);
  const selections = annotations.flatMap((annotation): Selection[] => {
    const part = parts.get(annotation.commentId);
    if (!part) return [];
    const place = annotation.quote === '' ? part : passageOf(text, clean(annotation.quote), part);
    if (!place) return [];
    const [start, end] = [offsets.charactersBefore(place.from), offsets.charactersBefore(place.to)];
    return [{ annotation, start, end }];
  });
  return { text, selections };
}

function headOf({ author, publishedAt }: Comment): string {
  return [author, publishedAt].filter((part) => part !== null).join(', ') || '–';
}

/** The same GUID for the same thing within a file. */
class Guids {
  private readonly known = new Map<string, string>();

  of(thing: string): string {
    let guid = this.known.get(thing);
    if (guid === undefined) {
      guid = crypto.randomUUID();
      this.known.set(thing, guid);
    }
    return guid;
  }
}
