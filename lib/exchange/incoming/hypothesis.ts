import * as v from 'valibot';
import type { ImportItem } from '../import-item';
import { timeOf } from './fields';
import { byPage, describedBy, placeOf } from './placed-notes';

const maybe = v.nullish(v.string());
const list = v.nullish(v.array(v.unknown()), []);

const hypothesis = v.object({
  id: v.nullish(v.pipe(v.string(), v.nonEmpty())),
  created: maybe,
  updated: maybe,
  uri: v.string(),
  text: v.nullish(v.string(), ''),
  tags: v.nullish(v.array(v.string()), []),
  document: v.nullish(
    v.object({
      title: v.nullish(v.array(v.string()), []),
      link: v.nullish(v.array(v.object({ href: v.string() })), []),
    }),
    {},
  ),
  target: v.nullish(v.array(v.object({ selector: list })), []),
});

/** What the Hypothesis client exports, and the answers of its API. Positions are ours: UTF-16 code units. */
export function readHypothesis(annotations: readonly unknown[]): Generator<ImportItem> {
  return byPage(annotations, (value) => {
    const { uri, text, tags, document, target, id, created, updated } = v.parse(hypothesis, value);
    const passage = describedBy(target[0]?.selector ?? []);
    return [
      {
        ...placeOf(uri, document.link[0]?.href),
        title: document.title[0] ?? '',
        ...(id && { id }),
        ...passage,
        // without words it is a note on the whole page
        places: passage.quote === '' ? [] : passage.places,
        note: text,
        tags,
        at: timeOf(created),
        ...(updated && { changedAt: timeOf(updated) }),
      },
    ];
  });
}
