/** Long enough for a browser that asks where to put the file. */
const KEPT_MS = 10 * 60 * 1000;

/**
 * Gives a file to the user.
 * @param type media type without a charset: the text is written as UTF-8
 */
export function downloadFile(name: string, type: string, content: string | Blob): void {
  const file = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

/** As every file system takes it: no separators, no signs that Windows keeps for itself, not too long. */
export function fileName(name: string): string {
  const clean = name
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = clean, ending = ''] = /^(.*?)(\.[a-z0-9]{1,5})?$/i.exec(clean) ?? [];
  return `${stem.slice(0, 100).trim() || 'randnotiz'}${ending}`;
}
