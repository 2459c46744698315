import type { Draft, Step } from '../draft';

/** Attributes that scripts take a picture's address from, the surest first. */
const SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-file',
  'data-large-file',
  'data-src-large',
  'data-hi-res-src',
  'data-full-src',
  'data-lazy',
  'data-url',
  'data-image',
  'data-img-src',
  'data-echo',
  'data-li-src',
  'data-actualsrc',
  'data-runner-src',
  'lazy-src',
];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'];

/** Addresses of pictures that only hold the place of another one. */
const PLACEHOLDER =
  /^data:|(?:^|[/_-])(?:blank|spacer|placeholder|pixel|transparent|lazy(?:load)?|loading|1x1|grey|gray|dummy)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;

/** Wider than any reading column on a sharp screen: larger files cost only memory. */
const WIDEST = 1600;

/** Gives pictures that a script would load, or that only `noscript` shows, their real address. */
export const resolveLazyImages: Step = {
  name: 'lazy images',
  run: ({ body }: Draft) => {
    for (const image of body.querySelectorAll('img, amp-img')) resolve(image);
    for (const noscript of body.querySelectorAll('noscript')) {
      rescue(noscript);
      noscript.remove();
    }
  },
};

function resolve(image: Element): void {
  const source = image.getAttribute('src');
  if (!source || PLACEHOLDER.test(source)) {
    const real = lazySource(image) ?? bestOf(setOf(image));
    if (real) image.setAttribute('src', real);
    else if (source && !source.startsWith('data:')) image.removeAttribute('src');
  }
  if (image.localName === 'amp-img') {
    const plain = image.ownerDocument.createElement('img');
    for (const name of ['src', 'alt', 'width', 'height']) {
      const value = image.getAttribute(name);
      if (value) plain.setAttribute(name, value);
    }
    image.replaceWith(plain);
  }
}

function lazySource(image: Element): string | null {
  for (const name of SOURCES) {
    const value = image.getAttribute(name);
    if (value && !PLACEHOLDER.test(value) && !/^[[{]/.test(value)) return value;
  }
  return null;
}

function setOf(image: Element): string {
  const holders = [
    image,
    ...(image.parentElement?.localName === 'picture' ? image.parentElement.children : []),
  ];
  for (const holder of holders) {
    for (const name of SETS) {
      const value = holder.getAttribute(name);
      if (value && !value.startsWith('data:')) return value;
    }
  }
  return '';
}

/** The largest picture of a `srcset` that is not wider than needed. https://html.spec.whatwg.org/#srcset-attributes */
function bestOf(set: string): string | null {
  let best: string | null = null;
  let bestSize = 0;
  for (const [, address = '', size = '1', unit = 'x'] of set.matchAll(
    /([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g,
  )) {
    const width = unit === 'w' ? Number(size) : Number(size) * 800;
    if (
      best === null ||
      (width > bestSize ? bestSize < WIDEST && width <= WIDEST * 1.5 : bestSize > WIDEST * 1.5)
    ) {
      best = address;
      bestSize = width;
    }
  }
  return best;
}

/** The picture in a `noscript` after or before an empty place for it. Its text is never parsed as markup. */
function rescue(noscript: Element): void {
  const found = /<img\b[^>]*?\ssrc\s*=\s*["']([^"']+)["'][^>]*>/i.exec(noscript.textContent);
  const address =
    found?.[1]?.replace(/&amp;/g, '&') ?? noscript.querySelector('img[src]')?.getAttribute('src');
  if (!address || PLACEHOLDER.test(address) || /(?:pixel|count|track|stat)/i.test(address)) return;
  const neighbour = [noscript.previousElementSibling, noscript.nextElementSibling].find(
    (element) => element?.localName === 'img',
  );
  if (neighbour) {
    if (!neighbour.getAttribute('src') || PLACEHOLDER.test(neighbour.getAttribute('src') ?? '')) {
      neighbour.setAttribute('src', address);
    }
    return;
  }
  const figure = noscript.closest('figure, picture');
  if (!figure || [...figure.querySelectorAll('img[src]')].some((image) => !noscript.contains(image))) return;
  const image = noscript.ownerDocument.createElement('img');
  image.setAttribute('src', address);
  const alt = /\balt\s*=\s*["']([^"']*)["']/i.exec(found?.[0] ?? '')?.[1];
  if (alt) image.setAttribute('alt', alt);
  noscript.before(image);
}
