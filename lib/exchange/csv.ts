/** Spreadsheets take a file without it for one in the system's old encoding, and break umlauts. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** First characters that make spreadsheets take a cell for a formula, after white space, too. */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]|^[\t\r\n]/;

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * A cell that no spreadsheet calculates: what looks like a formula gets an apostrophe before it, which they take for
 * "this is text". `fromCell` takes it off again.
 */
export function disarm(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Undoes `disarm`. */
export function fromCell(cell: string): string {
  return cell.startsWith("'") && disarm(cell.slice(1)) === cell ? cell.slice(1) : cell;
}

/**
 * A line of RFC 4180 with its CRLF; null is an empty cell. Formulas are disarmed.
 * @param separator `,` when not given: see `listSeparator`
 */
export function csvRow(cells: readonly (string | number | null)[], separator = ','): string {
  const texts = cells.map((cell) => (typeof cell === 'number' ? String(cell) : disarm(cell ?? '')));
  return `${texts.map((text) => quoted(text)).join(separator)}\r\n`;
}

/** What spreadsheets of a language (BCP 47) take between columns: a semicolon where numbers have a comma. */
export function listSeparator(language: string): ',' | ';' {
  return new Intl.NumberFormat(language).format(0.5).includes(',') ? ';' : ',';
}

function quoted(cell: string): string {
  // NUL ends the text for many readers; half a surrogate pair is no UTF-8
  const clean = cell.replaceAll('\0', '\uFFFD').toWellFormed();
  return /[",;\r\n]|^\s|\s$/.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}

/**
 * The rows of a CSV file as RFC 4180 has it, with bare line feeds and a byte order mark allowed; empty lines left out.
 * @param separator `,` when not given; some spreadsheets write `;`
 */
export function readCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quotes = false;
  let wasQuoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.length > 1 || cell !== '' || wasQuoted) rows.push(row);
    row = [];
    cell = '';
    wasQuoted = false;
  };
  for (let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quotes) {
      const end = text.indexOf('"', at);
      cell += text.slice(at, end === -1 ? undefined : end);
      if (end === -1) break;
      at = end;
      if (text[at + 1] === '"') cell += text.charAt(++at);
      else quotes = false;
    } else if (character === '"' && cell === '') {
      quotes = wasQuoted = true;
    } else if (character === separator) {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++;
      endRow();
    } else {
      cell += character;
    }
  }
  endRow();
  return rows;
}
