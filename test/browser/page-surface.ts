import type { Page } from 'puppeteer-core';
import { surface, type Surface } from './surface.ts';

/** A page in a tab or panel as a surface. */
export function pageSurface(page: Page): Surface {
  return surface({
    run: (expression) => page.evaluate(expression),
    clickAt: (x, y) => page.mouse.click(x, y),
    typeText: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    picture: () => page.screenshot(),
    resize: (width, height) => page.setViewport({ width, height }),
  });
}
