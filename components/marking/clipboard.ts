/** What browsers have for pages without a secure connection; the types call it outdated, and nothing replaces it there. */
interface OlderClipboard {
  execCommand(command: 'copy'): boolean;
}

/** Puts a text on the clipboard; call it in a gesture of the user. Rejects where the browser does not let us. */
export async function copyText(document: Document, text: string): Promise<void> {
  const view = document.defaultView;
  // without https there is none, and a page's policy may forbid it
  if (view?.isSecureContext && 'clipboard' in view.navigator) {
    try {
      await view.navigator.clipboard.writeText(text);
      return;
    } catch {
      // the other way is left
    }
  }
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // the page may have its own mind about what is copied from it
    event.stopImmediatePropagation();
  };
  view?.addEventListener('copy', give, { capture: true });
  try {
    const copied = (document as unknown as OlderClipboard).execCommand('copy');
    if (!copied) throw new Error('The browser did not copy.');
  } finally {
    view?.removeEventListener('copy', give, { capture: true });
  }
}
