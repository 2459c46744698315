import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect } from 'vitest';
import type { Driver } from '../browser/driver.ts';
import type { Surface } from '../browser/surface.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What reaches over the right edge of the document. */
export function beyondTheEdge(surface: Surface): Promise<string[]> {
  return surface.evaluate(({ document, innerWidth }) =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : Array.from(document.querySelectorAll('body *'))
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
          .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Nothing that axe finds wrong, in the dark and in the light. */
export async function expectAccessible(driver: Driver, surface: Surface): Promise<void> {
  await surface.inject(AXE);
  for (const dark of [true, false]) {
    await driver.setDark(dark);
    const violations = await surface.evaluate(async (window) => {
      const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
      // colours on their way from light to dark have any contrast; one whose element goes is cancelled
      const changes = window.document.getAnimations().filter((one) => one instanceof window.CSSTransition);
      await Promise.allSettled(changes.map(({ finished }) => finished));
      return (await axe.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
      );
    });
    expect(violations, dark ? 'in the dark' : 'in the light').toEqual([]);
  }
}
