/** The characters that XML 1.0 cannot hold, not even as a reference; half surrogate pairs are mended before. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // readers turn the bare character into a line feed, and in attributes all white space into blanks
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** The text with U+FFFD in the place of what XML cannot hold. */
export function possibleInXml(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '\uFFFD');
}

/** Text between tags. What XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return possibleInXml(text).replace(/[&<>\r]/g, (character) => REFERENCES[character] ?? character);
}

/** An attribute's value, without its quotation marks; white space comes back as it was. */
export function xmlAttribute(value: string): string {
  return possibleInXml(value).replace(/[&<>"'\r\n\t]/g, (character) => REFERENCES[character] ?? character);
}

/** ` name="value"` for each that has one, to stand in a tag; null and undefined are left out. */
export function xmlAttributes(values: Readonly<Record<string, string | number | null | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === null || value === undefined ? '' : ` ${name}="${xmlAttribute(String(value))}"`,
    )
    .join('');
}

/** The same string for the same id, and an XML name: what stands in `xml:id`. */
export function xmlName(prefix: string, id: string): string {
  const safe = id.replace(
    /[^A-Za-z0-9.-]/g,
    (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}_`,
  );
  return prefix + safe;
}
