/** A value of a JSON object: a whole one, or one element where the value is a list. */
export interface JsonPart {
  key: string;
  /** Place in the list, from 0; null for a value that is no list. */
  index: number | null;
  /** JSON. */
  text: string;
}

export class JsonEnds extends Error {}

/** A single value longer than this is none of an article: 256 million characters. */
const LONGEST = 0x10000000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * The values of a JSON object that is too large to be read at once. Values are told apart, not checked: each is for
 * `JSON.parse` to judge.
 * @throws {JsonEnds} when the text ends before the object, after giving all that came before
 */
export async function* splitJson(chunks: AsyncIterable<string>): AsyncGenerator<JsonPart> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let text = '';
  let key: string | null = null;
  let index: number | null = null;

  const part = (): JsonPart | null => {
    const value = text.trim();
    text = '';
    if (value === '' || key === null) return null;
    return { key, index: index === null ? null : index++, text: value };
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inString = false;
        continue;
      }
      if (code === QUOTE) {
        inString = true;
        continue;
      }
      const character = chunk.charAt(at);
      const level = index === null ? 1 : 2;
      if (character === '{' || character === '[') {
        depth++;
        const opens =
          depth === 1 || (depth === 2 && character === '[' && (text + chunk.slice(from, at)).trim() === '');
        if (!opens) continue;
        if (depth === 2) index = 0;
      } else if (character === '}' || character === ']') {
        depth--;
        if (depth >= level) continue;
        text += chunk.slice(from, at);
        const last = part();
        if (last) yield last;
        if (depth === 0) return;
        index = null;
      } else if (character === ',' && depth === level) {
        text += chunk.slice(from, at);
        const next = part();
        if (next) yield next;
        if (depth === 1) key = null;
      } else if (character === ':' && depth === 1) {
        key = String(JSON.parse(text + chunk.slice(from, at)));
      } else {
        continue;
      }
      text = '';
      from = at + 1;
    }
    text += chunk.slice(from);
    if (text.length > LONGEST) throw new JsonEnds('A value is too long to be read.');
  }
  throw new JsonEnds('The file ends before its end.');
}
