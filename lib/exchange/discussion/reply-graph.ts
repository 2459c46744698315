import type { ArticleEntry } from '@/lib/model';
import { isoTime, type ExportContext, type Exporter, type ExportWords } from '../format';
import { xmlAttributes, xmlText } from '../xml';

/** Who answers whom: people as nodes, an edge from whoever answers to whoever is answered. */
export interface ReplyGraph {
  people: Map<string, { comments: number }>;
  /** By `answering\nanswered`, as numbers of people. */
  answers: Map<string, { from: string; to: string; count: number }>;
}

/** Comments without a name are each somebody of their own; what answers no comment answers the article's author or nobody. */
export async function replyGraph(
  entries: AsyncIterable<ArticleEntry>,
  words: ExportWords,
): Promise<ReplyGraph> {
  const people: ReplyGraph['people'] = new Map();
  const answers: ReplyGraph['answers'] = new Map();
  let nobody = 0;
  for await (const { comments } of entries) {
    const authors = new Map(
      comments.map(({ id, author }) => [id, author ?? `${words.anonymous} ${++nobody}`]),
    );
    for (const { id, parentId } of comments) {
      const from = authors.get(id) ?? '';
      people.set(from, { comments: (people.get(from)?.comments ?? 0) + 1 });
      const to = parentId === null ? undefined : authors.get(parentId);
      if (to === undefined) continue;
      const key = `${from}\n${to}`;
      answers.set(key, { from, to, count: (answers.get(key)?.count ?? 0) + 1 });
    }
  }
  return { people, answers };
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

const element = (name: string, text: string | null) =>
  text === null ? '' : `<${name}>${xmlText(text)}</${name}>`;

/** GEXF 1.3, for Gephi. */
export const writeGexf: Exporter = async function* (entries, context) {
  const graph = await numbered(entries, context);
  yield `${DECLARATION}<gexf xmlns="http://gexf.net/1.3" version="1.3"><meta lastmodifieddate="${isoTime(context.exportedAt).slice(0, 10)}"><creator>Randnotiz</creator>${element('description', context.notice)}</meta>
<graph defaultedgetype="directed" mode="static"><attributes class="node"><attribute id="comments" title="comments" type="integer"/></attributes>
<nodes>
`;
  for (const { id, name, comments } of graph.nodes)
    yield `<node${xmlAttributes({ id, label: name })}><attvalues><attvalue for="comments" value="${comments}"/></attvalues></node>\n`;
  yield '</nodes>\n<edges>\n';
  for (const [i, { from, to, count }] of graph.edges.entries())
    yield `<edge${xmlAttributes({ id: i, source: from, target: to, weight: count })}/>\n`;
  yield '</edges></graph></gexf>\n';
};

/** GraphML, for everything else that draws or counts networks. */
export const writeGraphml: Exporter = async function* (entries, context) {
  const graph = await numbered(entries, context);
  yield `${DECLARATION}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${element('desc', context.notice)}
<key id="name" for="node" attr.name="name" attr.type="string"/>
<key id="comments" for="node" attr.name="comments" attr.type="int"/>
<key id="weight" for="edge" attr.name="weight" attr.type="int"/>
<graph id="replies" edgedefault="directed">
`;
  for (const { id, name, comments } of graph.nodes)
    yield `<node id="${id}"><data key="name">${xmlText(name)}</data><data key="comments">${comments}</data></node>\n`;
  for (const { from, to, count } of graph.edges)
    yield `<edge source="${from}" target="${to}"><data key="weight">${count}</data></edge>\n`;
  yield '</graph></graphml>\n';
};

async function numbered(entries: AsyncIterable<ArticleEntry>, { words }: ExportContext) {
  const { people, answers } = await replyGraph(entries, words);
  const ids = new Map([...people.keys()].map((name, i) => [name, `n${i + 1}`]));
  return {
    nodes: [...people].map(([name, { comments }]) => ({ id: ids.get(name) ?? '', name, comments })),
    edges: [...answers.values()].map(({ from, to, count }) => ({
      from: ids.get(from) ?? '',
      to: ids.get(to) ?? '',
      count,
    })),
  };
}
