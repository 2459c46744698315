import { expect, it } from 'vitest';
import { participantsOf, replyGraphOf, type Contribution } from '@/lib/discussion';

function by(id: string, author: string | null, parentId: string | null = null): Contribution {
  return { id, author, parentId, publishedAt: null, kind: 'comment', byArticleAuthor: false };
}

const graphOf = (comments: Contribution[]) => replyGraphOf(participantsOf(comments, []));

it('draws those who answer and are answered, with how often', () => {
  const { nodes, edges, leftOut } = graphOf([
    by('1', 'Ada'),
    by('2', 'Bo', '1'),
    by('3', 'Bo', '1'),
    by('4', 'Ada', '2'),
    by('5', 'Cem'),
    by('6', null, '1'),
  ]);
  expect(nodes.map(({ name, comments }) => [name, comments])).toEqual([
    ['Ada', 2],
    ['Bo', 2],
  ]);
  expect(edges).toEqual([
    { from: 0, to: 1, count: 1 },
    { from: 1, to: 0, count: 2 },
  ]);
  expect(leftOut).toBe(0);
});

const many = Array.from({ length: 100 }, (_, i) =>
  by(String(i), `Name ${i}`, i === 0 ? null : String(i % 9)),
);

it('places all of them apart, within the square, and the same each time', () => {
  const { nodes, leftOut } = graphOf(many);
  expect(nodes).toHaveLength(40);
  expect(leftOut).toBe(60);
  for (const { x, y } of nodes) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(1);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(1);
  }
  const distances = nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  expect(Math.min(...distances)).toBeGreaterThan(0.02);
  expect(graphOf(many)).toEqual(graphOf(many));
});

it('puts those who talk to each other nearer than those who do not', () => {
  const groups = [0, 1].flatMap((group) =>
    Array.from({ length: 5 }, (_, i) =>
      by(`${group}-${i}`, `${group} ${i}`, i === 0 ? null : `${group}-${(i + 3) % i}`),
    ),
  );
  const { nodes } = graphOf(groups);
  const distance = (a: string, b: string) => {
    const [p, q] = [a, b].map((name) => nodes.find((node) => node.name === name));
    return Math.hypot((p?.x ?? 0) - (q?.x ?? 0), (p?.y ?? 0) - (q?.y ?? 0));
  };
  expect(distance('0 0', '0 1')).toBeLessThan(distance('0 1', '1 1'));
});

it('has nothing to draw where nobody answers', () => {
  expect(graphOf([by('1', 'Ada'), by('2', 'Bo')])).toEqual({ nodes: [], edges: [], leftOut: 0 });
});
