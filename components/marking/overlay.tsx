import { render, type ComponentChildren } from 'preact';
import { placeBeside, type Box } from './place';
import css from './marking.css?inline';

/**
 * The one thing that is drawn into a page: an element with a closed shadow root, there only while something is shown.
 * What is in it stands beside a passage and does not hear or reach the page.
 */
export class Overlay {
  readonly #host: HTMLElement;
  readonly #layer: HTMLElement;

  constructor(private readonly document: Document) {
    this.#host = document.createElement('randnotiz-marking');
    const shadow = this.#host.attachShadow({ mode: 'closed' });
    // a <style>, because Firefox forbids adopted style sheets to content scripts before version 153
    const style = document.createElement('style');
    style.textContent = css;
    this.#layer = document.createElement('div');
    shadow.append(style, this.#layer);
    // the page's shortcuts must not fire while a note is written, nor its menus close
    for (const type of [
      'keydown',
      'keyup',
      'keypress',
      'pointerdown',
      'mousedown',
      'mouseup',
      'click',
      'input',
      'focusin',
    ]) {
      this.#host.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  get shown(): boolean {
    return this.#host.isConnected;
  }

  /** True when an event came from what is drawn here. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  /** Shows `content`, its first panel beside `target` (CSS pixels of the viewport). */
  show(content: ComponentChildren, target: Box): void {
    if (!this.shown) this.document.documentElement.append(this.#host);
    render(content, this.#layer);
    const panel = this.#layer.querySelector<HTMLElement>('.panel');
    if (!panel) return;
    const { width, height } = panel.getBoundingClientRect();
    const viewport = this.document.defaultView ?? window;
    const size = { width: viewport.innerWidth, height: viewport.innerHeight };
    const { left, top } = placeBeside(target, { width, height }, size);
    panel.style.left = `${left}px`;
    panel.style.top = `${top}px`;
  }

  hide(): void {
    render(null, this.#layer);
    this.#host.remove();
  }
}
