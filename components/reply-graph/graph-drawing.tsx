import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import type { ReplyGraph, ReplyNode } from '@/lib/discussion';
import { arrowBetween, circlesOf, heightFor } from './geometry';

interface GraphDrawingProps {
  drawing: RefObject<SVGSVGElement | null>;
  graph: ReplyGraph;
  /** In CSS pixels. */
  width: number;
  chosen: string | null;
  onChoose: (name: string) => void;
}

const ARROWS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One stop for the Tab key; arrows go from person to person, Enter shows what they wrote alone. */
export function GraphDrawing({ drawing, graph, width, chosen, onChoose }: GraphDrawingProps) {
  const { nodes, edges } = graph;
  const circles = useMemo(() => circlesOf(graph, width), [graph, width]);
  const height = heightFor(width);
  const { language } = useHost();
  const [at, setAt] = useState(0);
  const [looked, setLooked] = useState<number | null>(null);
  const focus = looked ?? (chosen === null ? null : nodes.findIndex(({ name }) => name === chosen));
  const inFocus = focus === -1 ? null : focus;

  const near = new Set(
    edges.flatMap(({ from, to }) => (from === inFocus || to === inFocus ? [from, to] : [])),
  );
  const isFaded = (i: number) => inFocus !== null && i !== inFocus && !near.has(i);

  const move = (event: KeyboardEvent) => {
    const step = ARROWS[event.key as keyof typeof ARROWS] as number | undefined;
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + nodes.length) % nodes.length;
    setAt(next);
    drawing.current?.querySelector<SVGElement>(`[data-node="${next}"]`)?.focus();
  };

  const label = (node: ReplyNode, i: number) => {
    const sum = (counts: number[]) =>
      numberInWords(
        counts.reduce((all, count) => all + count, 0),
        language,
      );
    return i18n.t('graph.person', [
      node.name,
      numberInWords(node.comments, language),
      sum(edges.filter(({ from }) => from === i).map(({ count }) => count)),
      sum(edges.filter(({ to }) => to === i).map(({ count }) => count)),
    ]);
  };

  return (
    <svg
      ref={drawing}
      class="graph"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={i18n.t('discussion.overviews.replies')}
      onKeyDown={move}
    >
      {edges.map((edge) => {
        const { from, to } = edge;
        const [a, b] = [circles[from], circles[to]];
        if (!a || !b) return null;
        const arrow = arrowBetween(a, b, edge);
        const faded = inFocus !== null && from !== inFocus && to !== inFocus;
        return (
          <g key={`${from} ${to}`} data-faded={faded}>
            <path class="graph-line" d={arrow.line} stroke-width={arrow.width} />
            <path class="graph-head" d={arrow.head} />
          </g>
        );
      })}
      {nodes.map((node, i) => {
        const { x, y, radius } = circles[i] ?? { x: 0, y: 0, radius: 0 };
        return (
          <g
            key={node.name}
            class="graph-node"
            role="button"
            tabindex={i === at ? 0 : -1}
            data-node={i}
            data-faded={isFaded(i)}
            data-author={node.byArticleAuthor}
            aria-label={label(node, i)}
            aria-pressed={chosen === node.name}
            onClick={() => {
              setAt(i);
              onChoose(node.name);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onChoose(node.name);
            }}
            onMouseEnter={() => setLooked(i)}
            onMouseLeave={() => setLooked(null)}
            onFocus={() => setLooked(i)}
            onBlur={() => setLooked(null)}
          >
            <title>{label(node, i)}</title>
            <circle cx={x} cy={y} r={radius} />
            <text x={x} y={y + radius + 12} text-anchor="middle">
              {shortName(node.name)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const LONGEST = 18;

function shortName(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}
