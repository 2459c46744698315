/** A link between two of `count` points, by their places in the list; `weight` 1 or more draws them together. */
export interface LayoutLink {
  from: number;
  to: number;
  weight: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Enough for sixty points to come to rest; each costs some 4,000 distances. */
const ROUNDS = 300;

/** The angle between neighbours on a spiral that never overlap: 137.5 degrees. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Places points so that linked ones are near each other and none cover another: Fruchterman and Reingold 1991, from a
 * spiral instead of chance, so that the same graph always looks the same.
 * @returns within the unit square, using it to its edges
 */
export function placePoints(count: number, links: readonly LayoutLink[]): Point[] {
  if (count === 1) return [{ x: 0.5, y: 0.5 }];
  const points = Array.from({ length: count }, (_, i): Point => {
    const radius = Math.sqrt((i + 0.5) / count) / 2;
    return { x: 0.5 + radius * Math.cos(i * GOLDEN), y: 0.5 + radius * Math.sin(i * GOLDEN) };
  });
  const apart = Math.sqrt(1 / count);
  for (let round = 0; round < ROUNDS; round++) {
    const moves = points.map(() => ({ x: 0, y: 0 }));
    repel(points, moves, apart);
    attract(points, moves, links, apart);
    const most = 0.1 * (1 - round / ROUNDS);
    points.forEach((point, i) => {
      const move = moves[i] ?? { x: 0, y: 0 };
      // a pull to the middle holds groups together that no link does
      move.x += (0.5 - point.x) * 0.4;
      move.y += (0.5 - point.y) * 0.4;
      const length = Math.hypot(move.x, move.y) || 1;
      point.x += (move.x / length) * Math.min(length, most);
      point.y += (move.y / length) * Math.min(length, most);
    });
  }
  return fillSquare(points);
}

function repel(points: readonly Point[], moves: Point[], apart: number): void {
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++)
      push(points, moves, i, j, (distance) => apart ** 2 / distance);
  }
}

function attract(
  points: readonly Point[],
  moves: Point[],
  links: readonly LayoutLink[],
  apart: number,
): void {
  for (const { from, to, weight } of links) {
    push(points, moves, from, to, (distance) => (-(distance ** 2) / apart) * (1 + Math.log(weight)));
  }
}

/** Moves two points away from each other by what `force` says for their distance; below zero: towards each other. */
function push(
  points: readonly Point[],
  moves: readonly Point[],
  i: number,
  j: number,
  force: (distance: number) => number,
): void {
  const [a, b, moveA, moveB] = [points[i], points[j], moves[i], moves[j]];
  if (!a || !b || !moveA || !moveB) return;
  const [dx, dy] = [a.x - b.x || 1e-4, a.y - b.y];
  const distance = Math.max(Math.hypot(dx, dy), 1e-4);
  const strength = force(distance) / distance;
  moveA.x += dx * strength;
  moveA.y += dy * strength;
  moveB.x -= dx * strength;
  moveB.y -= dy * strength;
}

function fillSquare(points: readonly Point[]): Point[] {
  const fit = (values: readonly number[]) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (most - least < 1e-6 ? 0.5 : (value - least) / (most - least));
  };
  const [fitX, fitY] = [fit(points.map(({ x }) => x)), fit(points.map(({ y }) => y))];
  return points.map(({ x, y }) => ({ x: fitX(x), y: fitY(y) }));
}
