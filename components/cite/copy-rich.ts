/**
 * Puts a text on the clipboard with its italics, for word processors; where the browser takes only plain text, without.
 * @param copyPlain the host's way
 */
export async function copyRich(
  plain: string,
  html: string,
  copyPlain: (text: string) => Promise<void>,
): Promise<void> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ]);
  } catch {
    await copyPlain(plain);
  }
}
