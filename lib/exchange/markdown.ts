import Turndown from 'turndown';

const turndown = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-' });

/** Markup as Markdown. */
export function markdownOf(html: string): string {
  return turndown.turndown(html);
}

/** A text that Markdown shows as it is, on one line: nothing in it becomes emphasis, link, heading, list or HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([-+=]|\d+[.)])/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** A link; the words alone where the address is neither of a web page nor of a file. */
export function markdownLink(words: string, address: string): string {
  if (!/^(?:https?|file):\/\//i.test(address)) return escapeMarkdown(words);
  // in pointed brackets an address may have any sign but these
  return `[${escapeMarkdown(words)}](<${address.replace(/[<>\s|]/g, encodeURIComponent)}>)`;
}
