/** What is known of a system whose comments stand in a frame of its own site, as data. */
export interface FrameSystem {
  /** As in `DiscussionSystem`. */
  name: string;
  /** As people know it. */
  title: string;
  /** Host, path and query of the frame. Systems that a site hosts itself are known by the path. */
  address: RegExp;
  /** Where the page puts the frame; before somebody opens the discussion it is empty. */
  place: string;
  /** Element of the page in whose open shadow root the frame stands. */
  host?: string;
}

const FRAME_SYSTEMS: readonly FrameSystem[] = [
  {
    name: 'disqus',
    title: 'Disqus',
    address: /^disqus\.com\/embed\/comments\//,
    place: '#disqus_thread',
  },
  {
    name: 'giscus',
    title: 'giscus',
    address: /^giscus\.app\/(?:[\w-]+\/)?widget\b/,
    place: '.giscus',
    host: 'giscus-widget',
  },
  {
    name: 'utterances',
    title: 'utterances',
    address: /^utteranc\.es\/utterances\.html\b/,
    place: '.utterances',
  },
  {
    name: 'remark42',
    title: 'Remark42',
    address: /\/web\/iframe\.html\?(?:.*&)?site_id=/,
    place: '#remark42',
  },
  {
    name: 'coral',
    title: 'Coral',
    address: /\/embed\/stream\/?\?(?:.*&)?(?:story(?:ID|URL)|asset_(?:id|url))=/i,
    place: '#coral_thread, #coral_talk_stream',
  },
  {
    name: 'discourse',
    title: 'Discourse',
    address: /\/embed\/comments\?(?:.*&)?(?:embed_url|topic_id)=/,
    place: '#discourse-comments',
  },
];

/** The system whose frame has this address; null: it is no frame with comments that we know. */
export function frameSystemOf(address: string): FrameSystem | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const place = url.hostname + url.pathname + url.search;
  return FRAME_SYSTEMS.find((system) => system.address.test(place)) ?? null;
}

/** A discussion of the page that stands in a frame. */
export interface FoundFrame {
  system: FrameSystem;
  /** Address of the frame; null: the page has not opened it. */
  address: URL | null;
}

/**
 * Frames with comments of the page, and places where the page opens one when it is asked to.
 * @param systems that the page's own comments are of: an empty place of theirs lacks nothing
 */
export function findCommentFrames(document: Document, systems: readonly (string | null)[]): FoundFrame[] {
  const opened = framesOf(document)
    .flatMap((frame): FoundFrame[] => {
      const address = URL.parse(frame.getAttribute('src') ?? '', document.baseURI);
      const system = address && frameSystemOf(address.href);
      return system ? [{ system, address }] : [];
    })
    .slice(0, MOST_FRAMES);
  const known = new Set([...systems, ...opened.map(({ system }) => system.name)]);
  const unopened = FRAME_SYSTEMS.filter(
    ({ name, place }) => !known.has(name) && isEmpty(document.querySelector(place)),
  );
  return [...opened, ...unopened.map((system) => ({ system, address: null }))];
}

function framesOf(document: Document): Element[] {
  const hosts = FRAME_SYSTEMS.flatMap(({ host }) => host ?? []).join(',');
  const roots = [...document.querySelectorAll(hosts)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [document, ...roots].flatMap((root) => [...root.querySelectorAll('iframe[src], frame[src]')]);
}

/** Comments in it would be the page's own; a button, a spinner or a line that asks for scripts are none. */
const isEmpty = (place: Element | null) =>
  place !== null &&
  place.textContent.length < A_LINE_OR_TWO &&
  ![place, ...place.children].some(({ shadowRoot }) => shadowRoot !== null);

const A_LINE_OR_TWO = 300;

/** A page with more discussions than this wants something else. */
const MOST_FRAMES = 4;
