import type { Outline } from '../outline';
import type { Sliced } from '../slices';
import { textOf } from '../text';
import { isReadable } from './readable';

/** How much text an element holds, in characters with white space at the edges of text nodes left out. */
export interface Mass {
  text: number;
  /** Of it, within links that lead away. */
  link: number;
  /** Of it, in blocks of running text: long enough, and not made of links. */
  prose: number;
}

/** Elements that continue the line they stand in. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr output q ruby rp rt s ' +
    'samp small span strike strong sub sup time tt u var wbr img button'
  ).split(' '),
);

/** A shorter block is a heading, a button, a date: no running text. */
const SHORTEST_PROSE = 50;

/** A block with a larger share of links is a list of links. */
const MOST_LINKS = 0.5;

const NOTHING: Mass = { text: 0, link: 0, prose: 0 };

/** An element of more nodes is no line, however little text it holds; reading all of it again and again takes long on deep pages. */
const MOST_NODES = 300;

interface Line {
  text: string;
  /** Characters that the element held when it was read. */
  length: number;
}

/** How much text the elements of a tree hold. */
export class Masses {
  private readonly lines = new Map<Element, Line>();

  constructor(private readonly masses: Map<Node, Mass>) {}

  /** Whether an element was measured and is still there. Of what stands in it nothing is said. */
  has(element: Element): boolean {
    return this.masses.has(element);
  }

  /** Whether it is there with all that it stands in. */
  holds(element: Element, within: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (!this.masses.has(at)) return false;
      if (at === within) return true;
    }
    return false;
  }

  of(element: Element): Mass {
    return this.masses.get(element) ?? NOTHING;
  }

  /** Share of the text that is links; 0 for an element without text. */
  linkShare(element: Element): number {
    const { text, link } = this.of(element);
    return text ? link / text : 0;
  }

  /** The text of a small element in one line; empty for one of many parts. */
  line(element: Element): string {
    const { text: length } = this.of(element);
    const known = this.lines.get(element);
    if (known?.length === length) return known.text;
    const only = element.firstElementChild;
    // boxes in boxes around one line
    const isBox = only !== null && length > 0 && this.of(only).text === length;
    const text = isBox ? this.line(only) : isSmall(element) ? textOf(element).replace(/\s+/g, ' ') : '';
    this.lines.set(element, { text, length });
    return text;
  }

  /** Takes an element and its mass out of what holds it. The tree itself stays as it is. */
  remove(element: Element): void {
    const { text, link, prose } = this.of(element);
    if (text) {
      for (let holder = element.parentElement; holder; holder = holder.parentElement) {
        const mass = this.masses.get(holder);
        if (!mass) break;
        mass.text -= text;
        mass.link -= link;
        mass.prose -= prose;
      }
    }
    this.masses.delete(element);
  }
}

/** Those of a copy: what is taken out of them is taken out of the tree, too. */
export class CopiedMasses extends Masses {
  override remove(element: Element): void {
    super.remove(element);
    element.remove();
  }
}

/** The mass of an element in the making. */
interface Measure extends Mass {
  /** Text of the line that the element is part of, or holds. */
  line: number;
  lineLink: number;
  /** Its words are those of a link that leads away. */
  readonly inLink: boolean;
}

/** Entries between two pauses. */
const STRETCH = 10_000;

/**
 * The mass of every element of a page that is for reading.
 * @param left elements to leave out, with all they hold
 */
export function* massesOf(outline: Outline, left: ReadonlySet<Node>): Sliced<Masses> {
  const { nodes, names, lengths, parents } = outline;
  const measures: (Measure | null)[] = [];
  for (const [i, node] of nodes.entries()) {
    if (i % STRETCH === 0) yield;
    const holder = measures[parents[i] ?? -1] ?? null;
    const isMeasured = names[i] !== '' && (i === 0 || (holder && !left.has(node) && isReadable(outline, i)));
    measures.push(isMeasured ? measureOf(node as Element, holder) : null);
  }
  const masses = new Map<Node, Mass>();
  // backwards: what stands in an element is measured before it
  for (let i = nodes.length - 1; i >= 0; i--) {
    if (i % STRETCH === 0) yield;
    const holder = measures[parents[i] ?? -1] ?? null;
    const own = measures[i];
    if (own) {
      const continues = INLINE.has(names[i] ?? '');
      if (!continues) closeLine(own);
      if (holder) addTo(holder, own, continues);
      masses.set(nodes[i] as Element, own);
    } else if (holder && names[i] === '') addText(holder, lengths[i] ?? 0);
  }
  return new Masses(masses);
}

const measureOf = (element: Element, holder: Measure | null): Measure => ({
  text: 0,
  link: 0,
  prose: 0,
  line: 0,
  lineLink: 0,
  inLink: (holder?.inLink ?? false) || (element.localName === 'a' && leadsAway(element)),
});

/** Links within the page (footnotes, contents) are text. */
function leadsAway(link: Element): boolean {
  const href = link.getAttribute('href');
  return href !== null && !href.startsWith('#');
}

function addText(measure: Measure, length: number): void {
  measure.text += length;
  measure.line += length;
  if (!measure.inLink) return;
  measure.link += length;
  measure.lineLink += length;
}

function closeLine(measure: Measure): void {
  const { line, lineLink } = measure;
  if (line >= SHORTEST_PROSE && lineLink < line * MOST_LINKS) measure.prose += line;
}

function addTo(holder: Measure, part: Measure, continues: boolean): void {
  holder.text += part.text;
  holder.link += part.link;
  holder.prose += part.prose;
  if (!continues) return;
  holder.line += part.line;
  holder.lineLink += part.lineLink;
}

function isSmall(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element);
  for (let nodes = 0; walker.nextNode(); nodes++) if (nodes >= MOST_NODES) return false;
  return true;
}
