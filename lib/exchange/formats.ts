import { writeHypothesis } from './annotations/hypothesis';
import { writeReadwise } from './annotations/readwise';
import { writeWebAnnotations } from './annotations/web-annotation';
import { writeBiblatex, writeBibtex } from './citation/bibtex';
import { writeCslJson } from './citation/csl-json';
import { writeRis } from './citation/ris';
import { writeActivityStreams } from './discussion/activity-streams';
import { writeDiscussionCsv } from './discussion/csv';
import { writeJsonLines } from './discussion/json-lines';
import { writeCodebook, writeQdaProject } from './discussion/refi-qda';
import { writeGexf, writeGraphml } from './discussion/reply-graph';
import { writeSchemaOrg } from './discussion/schema-org';
import { writeTei } from './discussion/tei';
import { writeEpub } from './epub/write';
import type { ExportFormat, FormatGroup } from './format';
import { writeLibraryJson } from './library/json';
import { writeMarkdown, writeMarkdownFolder } from './reading/markdown';
import { writePlainText } from './reading/plain-text';
import { writeWebPage } from './reading/web-page';

const format = (
  group: FormatGroup,
  extension: string,
  mediaType: string,
  write: ExportFormat['write'],
  complete = false,
) => ({
  group,
  extension,
  mediaType,
  write,
  complete,
  pictures: complete || extension === 'epub',
  template: extension === 'md' || write === writeMarkdownFolder,
  // a codebook holds nobody's words
  pseudonyms: (group === 'discussion' && extension !== 'qdc') || group === 'reading',
});

const JSON_TYPE = 'application/json';

/** Every format that articles go out in, under the names that its texts have. */
const FORMATS = {
  json: format(
    'library',
    'json',
    JSON_TYPE,
    (entries, { frame, exportedAt }) => writeLibraryJson(frame, entries, exportedAt),
    true,
  ),
  epub: format('reading', 'epub', 'application/epub+zip', writeEpub),
  markdownFolder: format('reading', 'zip', 'application/zip', writeMarkdownFolder),
  markdown: format('reading', 'md', 'text/markdown', writeMarkdown),
  webPage: format('reading', 'html', 'text/html', writeWebPage),
  plainText: format('reading', 'txt', 'text/plain', writePlainText),
  webAnnotation: format('annotations', 'jsonld', 'application/ld+json', writeWebAnnotations),
  hypothesis: format('annotations', 'json', JSON_TYPE, writeHypothesis),
  readwise: format('annotations', 'csv', 'text/csv', writeReadwise),
  discussionCsv: format('discussion', 'csv', 'text/csv', writeDiscussionCsv),
  jsonLines: format('discussion', 'jsonl', 'application/x-ndjson', writeJsonLines),
  schemaOrg: format('discussion', 'jsonld', 'application/ld+json', writeSchemaOrg),
  activityStreams: format('discussion', 'json', 'application/activity+json', writeActivityStreams),
  tei: format('discussion', 'xml', 'application/tei+xml', writeTei),
  gexf: format('discussion', 'gexf', 'application/xml', writeGexf),
  graphml: format('discussion', 'graphml', 'application/xml', writeGraphml),
  qdaProject: format('discussion', 'qdpx', 'application/zip', writeQdaProject),
  codebook: format('discussion', 'qdc', 'application/xml', writeCodebook),
  cslJson: format('citation', 'json', 'application/vnd.citationstyles.csl+json', writeCslJson),
  biblatex: format('citation', 'bib', 'text/x-bibtex', writeBiblatex),
  bibtex: format('citation', 'bib', 'text/x-bibtex', writeBibtex),
  ris: format('citation', 'ris', 'application/x-research-info-systems', writeRis),
} satisfies Record<string, ExportFormat>;

export type FormatName = keyof typeof FORMATS;

/** In the order in which they are offered. */
export const EXPORT_FORMATS = Object.entries(FORMATS).map(([name, format]) => ({
  name: name as FormatName,
  ...format,
}));
