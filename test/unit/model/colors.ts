/** Colours as people see them: contrast, difference, and what is left of them without one kind of cone. */

export const VISIONS = ['typical', 'protan', 'deutan', 'tritan', 'no colour'] as const;
export type Vision = (typeof VISIONS)[number];

type Triple = [number, number, number];

/** Linear light, 0 to 1. */
function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function hexOf(color: Triple): string {
  const channel = (value: number) => {
    const clipped = Math.min(1, Math.max(0, value));
    const encoded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${color.map(channel).join('')}`;
}

const times = (matrix: readonly Triple[], [a, b, c]: Triple): Triple =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as Triple;

/** Machado, Oliveira, Fernandes (2009), severity 1, on linear light; the last one keeps lightness only. */
const SEEN: Record<Exclude<Vision, 'typical'>, readonly Triple[]> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'no colour': [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** A colour (CSS hex) as it is seen with that vision. */
export function seenBy(vision: Vision, hex: string): string {
  return vision === 'typical' ? hex : hexOf(times(SEEN[vision], linear(hex)));
}

/** WCAG 2 contrast, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [a, b]
    .map((hex) => times(SEEN['no colour'], linear(hex))[0])
    .sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Difference in Oklab times 100: 2 is just noticed side by side. */
export function difference(a: string, b: string): number {
  const [one, other] = [oklab(a), oklab(b)];
  return 100 * Math.hypot(...one.map((value, i) => value - (other[i] ?? 0)));
}

/** Björn Ottosson's Oklab. */
function oklab(hex: string): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    linear(hex),
  ).map(Math.cbrt) as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}
