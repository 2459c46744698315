import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { DrawingActions } from '@/components/drawing/drawing-actions';
import { useWidth } from '@/components/drawing/use-width';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { replyGraphOf, type Participant } from '@/lib/discussion';
import { GraphDrawing } from './graph-drawing';
import './reply-graph.css';

interface ReplyGraphViewProps {
  /** Of the article, for the picture. */
  title: string;
  participants: readonly Participant[];
  /** The name that is filtered by; null: none. */
  chosen: string | null;
  onChoose: (name: string) => void;
}

/** Who answers whom, as a drawing and as a table. */
export function ReplyGraphView({ title, participants, chosen, onChoose }: ReplyGraphViewProps) {
  const { language } = useHost();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const drawing = useRef<SVGSVGElement>(null);
  const graph = useMemo(() => replyGraphOf(participants), [participants]);
  const answers = useMemo(
    () =>
      participants
        .flatMap(({ name, answers }) => [...answers].map(([to, count]) => ({ from: name ?? '', to, count })))
        .sort((a, b) => b.count - a.count),
    [participants],
  );
  if (graph.nodes.length === 0) return <p class="quiet">{i18n.t('graph.none')}</p>;
  return (
    <div class="reply-graph" data-testid="reply-graph" ref={box}>
      <p class="small quiet">{i18n.t('graph.help')}</p>
      <GraphDrawing drawing={drawing} graph={graph} width={width} chosen={chosen} onChoose={onChoose} />
      {graph.leftOut > 0 && (
        <p class="small quiet">
          {i18n.t('graph.leftOut', graph.leftOut, [numberInWords(graph.leftOut, language)])}
        </p>
      )}
      <details class="small">
        <summary>{i18n.t('drawing.table')}</summary>
        <table class="drawing-table">
          <thead>
            <tr>
              <th scope="col">{i18n.t('graph.who')}</th>
              <th scope="col">{i18n.t('graph.whom')}</th>
              <th scope="col">{i18n.t('graph.times')}</th>
            </tr>
          </thead>
          <tbody>
            {answers.map(({ from, to, count }) => (
              <tr key={JSON.stringify([from, to])}>
                <th scope="row">
                  <bdi>{from}</bdi>
                </th>
                <td>
                  <bdi>{to}</bdi>
                </td>
                <td>{numberInWords(count, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <DrawingActions drawing={drawing} name={`${title} – ${i18n.t('discussion.overviews.replies')}`} />
    </div>
  );
}
