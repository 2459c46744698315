/** Names of files for titles: as every file system takes them, each once. */
export function uniqueNames(extension: string): (title: string) => string {
  const taken = new Set<string>();
  return (title) => {
    const clean =
      title
        .toWellFormed()
        .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|#^[\]]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .slice(0, 100)
        .toWellFormed()
        .replace(/^[. ]+|[. ]+$/g, '') || 'article';
    let name = clean;
    // file systems that do not tell capitals apart
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${clean} (${number})`;
    taken.add(name.toLowerCase());
    return `${name}.${extension}`;
  };
}
