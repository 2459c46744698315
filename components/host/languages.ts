/**
 * The language for dates and numbers beside our texts: the user's own variant of the texts' language
 * (`de-AT` beside German texts), else that of the texts: an English sentence holds no Polish date.
 */
export function languageBeside(texts: string, user: string): string {
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  if (primary(texts) !== primary(user)) return texts;
  const tag = user.replaceAll('_', '-');
  return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? texts;
}
