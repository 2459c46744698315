/**
 * JSON as pages write it: with comments or CDATA around it, line breaks within strings, a comma too many, a
 * semicolon at the end. Undefined when it cannot be read with that either.
 */
export function parseLeniently(text: string): unknown {
  return tryParse(text) ?? tryParse(repair(text));
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function repair(text: string): string {
  return (
    text
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
      // strings: no control characters as they are, no backslash before what needs none
      .replace(/"(?:[^"\\]|\\[\s\S])*"/g, (string) =>
        string
          .replace(/\r?\n|[\r\t]/g, ' ')
          .replace(/\p{Cc}/gu, '')
          .replace(/\\(?!["\\/bfnrtu])/g, ''),
      )
      .replace(/,(\s*[}\]])/g, '$1')
      .replace(/;\s*$/, '')
  );
}
