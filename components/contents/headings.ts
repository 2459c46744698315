/** A heading of a text, for its table of contents. */
export interface TextHeading {
  /** Of its element. */
  id: string;
  text: string;
  /** 0 for the outermost. */
  level: number;
}

/** Longer ones are sentences that a page has set as headings. */
const LONGEST = 160;

/** The headings of a text in order. Those without an id get one, so that a link can lead there. */
export function headingsIn(text: Element): TextHeading[] {
  const elements = Array.from(text.querySelectorAll<HTMLElement>('h2, h3, h4, h5, h6'));
  const levels = elements.map((element) => Number(element.tagName.slice(1)));
  const outermost = Math.min(...levels);
  return elements.flatMap((element, i) => {
    const words = element.textContent.replace(/\s+/g, ' ').trim();
    if (words === '' || words.length > LONGEST) return [];
    element.id ||= `section-${i + 1}`;
    return [{ id: element.id, text: words, level: (levels[i] ?? outermost) - outermost }];
  });
}

/** The heading under which the reader is: the last that stands above the upper third of the window; null: none yet. */
export function currentHeading(headings: readonly TextHeading[]): string | null {
  const line = innerHeight / 3;
  const above = headings.findLast(({ id }) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top;
    return top !== undefined && top <= line;
  });
  return above?.id ?? null;
}
