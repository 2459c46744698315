/** Properties that make up how a drawing looks: a file has no style sheet. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** What is only for the hand and the keyboard. */
const FOR_USE = ['tabindex', 'role', 'aria-label', 'aria-pressed', 'class', 'data-within', 'data-faded'];

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing as an SVG file that looks as it does now, on the page's paper. */
export function svgFile(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, i) => {
    const original = originals[i];
    if (!original) return;
    const style = getComputedStyle(original);
    const looks = LOOKS.map((name) => `${name}:${style.getPropertyValue(name)}`);
    element.setAttribute('style', looks.join(';'));
    for (const name of FOR_USE) element.removeAttribute(name);
  });
  for (const name of FOR_USE) copy.removeAttribute(name);

  const { x, y, width, height } = drawing.viewBox.baseVal;
  const paper = document.createElementNS(SVG, 'rect');
  const place = { x, y, width, height, fill: getComputedStyle(document.documentElement).backgroundColor };
  for (const [name, value] of Object.entries(place)) paper.setAttribute(name, String(value));
  copy.prepend(paper);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

/** Dots for each unit of the drawing: sharp on paper. */
const SCALE = 3;

/** The same as a PNG file. Rejects where the browser cannot draw it. */
export async function pngFile(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const address = URL.createObjectURL(new Blob([svgFile(drawing)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((drawn, failed) => {
      canvas.toBlob((blob) => (blob ? drawn(blob) : failed(new Error('The picture is empty.'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
