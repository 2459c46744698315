import { perArticle, type Exporter } from '../format';
import { discussionRows } from './rows';

/** One comment a line as a JSON object: what statistics programs and scripts read piece by piece. */
export const writeJsonLines: Exporter = (entries, { frame, notice }) =>
  perArticle(entries, (entry) =>
    discussionRows(entry, frame)
      .map((row) => `${JSON.stringify(notice === null ? row : { ...row, names: notice })}\n`)
      .join(''),
  );
