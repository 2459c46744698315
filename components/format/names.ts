const formats = new Map<string, Intl.ListFormat>();

/** "A, B and C" in the user's language. */
export function namesInWords(names: readonly string[], language: string): string {
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.ListFormat(language, { type: 'conjunction' })));
  return format.format(names);
}

/** The host of an address as people write it; the address itself where it has none. */
export function siteOf(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '') || address;
  } catch {
    return address;
  }
}
