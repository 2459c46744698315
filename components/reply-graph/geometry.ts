import type { ReplyEdge, ReplyGraph, ReplyNode } from '@/lib/discussion';

/** Room for names beside the outermost circles. */
const MARGIN = { x: 58, y: 34 };

const LARGEST = 20;
const SMALLEST = 5;

/** How far an arrow bends to the side, so that one there and one back are two. */
const BEND = 0.12;

export interface Circle {
  x: number;
  y: number;
  radius: number;
}

export interface Arrow {
  /** SVG paths. */
  line: string;
  head: string;
  /** Of the line. */
  width: number;
}

/** Height of a drawing of this width. */
export function heightFor(width: number): number {
  return Math.min(Math.max(width * 0.7, 320), 500);
}

/** Where the people of a graph stand in a drawing of this width. Areas compare as their numbers of comments do. */
export function circlesOf({ nodes }: ReplyGraph, width: number): Circle[] {
  const most = Math.max(...nodes.map(({ comments }) => comments), 1);
  return nodes.map(({ x, y, comments }: ReplyNode): Circle => ({
    x: MARGIN.x + x * (width - 2 * MARGIN.x),
    y: MARGIN.y + y * (heightFor(width) - 2 * MARGIN.y),
    radius: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(comments / most),
  }));
}

/** From the edge of one circle to the edge of the other; the more answers, the wider. */
export function arrowBetween(from: Circle, to: Circle, { count }: Pick<ReplyEdge, 'count'>): Arrow {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [cx, cy] = [(from.x + to.x) / 2 - dy * BEND, (from.y + to.y) / 2 + dx * BEND];
  const [ox, oy] = unit(cx - from.x, cy - from.y);
  const [ex, ey] = unit(to.x - cx, to.y - cy);
  const width = 1 + Math.log2(count) * 0.6;
  const [length, half] = [6 + width * 1.5, 2.5 + width];

  const [endX, endY] = [to.x - ex * (to.radius + 2), to.y - ey * (to.radius + 2)];
  const [baseX, baseY] = [endX - ex * length, endY - ey * length];
  const start = at(from.x + ox * (from.radius + 1), from.y + oy * (from.radius + 1));
  return {
    line: `M${start}Q${at(cx, cy)} ${at(baseX, baseY)}`,
    head: `M${at(endX, endY)}L${at(baseX - ey * half, baseY + ex * half)}L${at(baseX + ey * half, baseY - ex * half)}Z`,
    width,
  };
}

function unit(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

const at = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
