import { placePoints, type Point } from './layout';
import type { Participant } from './participants';

export interface ReplyNode extends Point {
  name: string;
  comments: number;
  byArticleAuthor: boolean;
}

export interface ReplyEdge {
  /** Who answers whom, as places in `nodes`. */
  from: number;
  to: number;
  /** How often. */
  count: number;
}

export interface ReplyGraph {
  /** Those who answer or are answered, most comments first; placed within the unit square. */
  nodes: ReplyNode[];
  edges: ReplyEdge[];
  /** Those who do so, too, but were too many to draw. */
  leftOut: number;
}

/** More names cannot be read in a reader's column. */
const MOST_NODES = 40;

/** Who answers whom. */
export function replyGraphOf(participants: readonly Participant[]): ReplyGraph {
  const talking = participants.filter(
    ({ name, answers, answeredBy }) => name !== null && answers.size + answeredBy.size > 0,
  );
  const drawn = talking.slice(0, MOST_NODES);
  const places = new Map(drawn.map(({ name }, i) => [name, i]));
  const edges = drawn.flatMap(({ answers }, from) =>
    [...answers].flatMap(([name, count]): ReplyEdge[] => {
      const to = places.get(name);
      return to === undefined ? [] : [{ from, to, count }];
    }),
  );
  const points = placePoints(
    drawn.length,
    edges.map(({ from, to, count }) => ({ from, to, weight: count })),
  );
  const nodes = drawn.map(({ name, comments, byArticleAuthor }, i) => ({
    name: name ?? '',
    comments,
    byArticleAuthor,
    x: points[i]?.x ?? 0.5,
    y: points[i]?.y ?? 0.5,
  }));
  return { nodes, edges, leftOut: talking.length - drawn.length };
}
