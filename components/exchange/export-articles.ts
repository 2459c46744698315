import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import type { ExportFormat, ExportWords } from '@/lib/exchange/format';
import { castOf } from '@/lib/exchange/pseudonyms/cast';
import type { PlaceholderWords } from '@/lib/exchange/pseudonyms/entry';
import { pseudonymised, searchNames, type NameSearch } from '@/lib/exchange/pseudonyms/pseudonymise';
import type { PseudonymKind } from '@/lib/exchange/pseudonyms/stand-ins';
import type { ArticleEntry, Id } from '@/lib/model';
import { joinedPeople, libraryFrame, readEntries } from '@/lib/store';
import { markdownTemplate } from './template/kept-template';
import { saveFile } from './save-file';
import type { Report } from './use-work';

/** How names are replaced. */
export interface Replacing {
  kind: PseudonymKind;
  search: NameSearch;
  /** Keys of doubtful places that stay as they are. */
  spared: ReadonlySet<string>;
}

/** Looks for names in what goes out. */
export async function findPeople(
  ids: readonly Id[],
  kind: PseudonymKind,
  report: Report,
  signal: AbortSignal,
): Promise<NameSearch> {
  const options = { deleted: false, pictures: false };
  // each article is looked at twice: who takes part must be known before texts are looked through
  let looks = 0;
  const counted = () =>
    each(readEntries(ids, options, signal), () => report(Math.floor(++looks / 2), ids.length));
  const cast = await castOf(counted(), await joinedPeople(), kind);
  return searchNames(counted(), cast, placeholders());
}

/** Writes articles into a file and gives it to the user. */
export async function exportArticles(
  ids: readonly Id[],
  format: ExportFormat,
  replacing: Replacing | null,
  language: string,
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  let done = 0;
  const options = { deleted: format.complete, pictures: format.pictures };
  const read = each(readEntries(ids, options, signal), () => report(++done, ids.length));
  const entries = replacing
    ? pseudonymised(read, replacing.search.cast, replacing.spared, placeholders())
    : read;
  const exportedAt = Date.now();
  const context = {
    frame: await libraryFrame(),
    exportedAt,
    words: exportWords(language),
    notice: replacing && noticeOf(replacing, language),
    template: markdownTemplate.value,
  };
  const day = new Date(exportedAt).toISOString().slice(0, 10);
  const name = `randnotiz-${day}.${format.extension}`;
  await saveFile(name, format.mediaType, format.write(entries, context), signal);
}

async function* each(entries: AsyncIterable<ArticleEntry>, seen: () => void): AsyncGenerator<ArticleEntry> {
  for await (const entry of entries) {
    yield entry;
    seen();
  }
}

function placeholders(): PlaceholderWords {
  return {
    somebody: i18n.t('exchange.names.somebody'),
    mail: i18n.t('exchange.names.mail'),
    profile: i18n.t('exchange.names.profile'),
  };
}

/** What was done, as it stands in the file. */
function noticeOf({ kind, search, spared }: Replacing, language: string): string {
  const number = (count: number) => numberInWords(count, language);
  const { certain, doubtful, cast } = search;
  return i18n.t('exchange.names.notice', [
    i18n.t(`exchange.names.${kind}`),
    number(cast.people),
    number(certain),
    number(doubtful.length - spared.size),
    number(doubtful.length),
  ]);
}

/** The words that stand in files. */
export function exportWords(language: string): ExportWords {
  return {
    notes: i18n.t('exchange.words.notes'),
    discussion: i18n.t('discussion.title'),
    anonymous: i18n.t('comment.anonymous'),
    contents: i18n.t('exchange.words.contents'),
    answerTo: i18n.t('exchange.words.answerTo'),
    backToText: i18n.t('exchange.words.backToText'),
    accessibility: i18n.t('exchange.words.accessibility'),
    language,
  };
}
