import { render, type ComponentChildren } from 'preact';
import markupCss from '@/components/markup/markup.css?inline';
import { placeBeside, type Box, type Side } from './place';
import css from './marking.css?inline';

/** What is said stays so long, in milliseconds: screen readers take it up with a delay. */
const SAID_MS = 5000;
/** A live region must have been there before its text comes. */
const BEFORE_SAYING_MS = 100;

/**
 * The one thing that is drawn into a page: an element with a closed shadow root, there only while something is shown
 * or said. What is in it stands beside a passage and does not hear or reach the page.
 */
export class Overlay {
  readonly #host: HTMLElement;
  readonly #layer: HTMLElement;
  readonly #voice: HTMLElement;
  #shown = false;
  /** The element that had the focus before it came into the overlay. */
  #before: HTMLElement | null = null;
  #pressed = false;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly document: Document) {
    this.#host = document.createElement('randnotiz-marking');
    const shadow = this.#host.attachShadow({ mode: 'closed' });
    // a <style>, because Firefox forbids adopted style sheets to content scripts before version 153
    const style = document.createElement('style');
    style.textContent = markupCss + css;
    this.#layer = document.createElement('div');
    this.#voice = document.createElement('div');
    this.#voice.className = 'visually-hidden';
    this.#voice.role = 'status';
    shadow.append(style, this.#layer, this.#voice);
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
    this.#host.addEventListener('focusin', (event) => this.#remember(event.relatedTarget));
    this.#host.addEventListener('pointerdown', () => (this.#pressed = true));
    for (const type of ['pointerup', 'pointercancel'] as const) {
      // the click that belongs to it comes after
      this.#host.addEventListener(type, () => setTimeout(() => (this.#pressed = false)));
    }
  }

  /** A button of the overlay is just being pressed: a finger on it may end the selection before the click comes. */
  get pressed(): boolean {
    return this.#pressed;
  }

  /** True when an event came from what is drawn here. */
  holds(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  /** Shows `content`, its first panel beside `target` (CSS pixels of the viewport). */
  show(content: ComponentChildren, target: Box, side: Side = 'above'): void {
    this.#shown = true;
    this.#enter();
    render(content, this.#layer);
    const panel = this.#layer.querySelector<HTMLElement>('.panel');
    if (!panel) return;
    const seen = this.inSight();
    panel.style.maxInlineSize = `${seen.width - 16}px`;
    const { width, height } = panel.getBoundingClientRect();
    const { left, top } = placeBeside(target, { width, height }, seen, side);
    panel.style.left = `${left}px`;
    panel.style.top = `${top}px`;
  }

  hide(): void {
    const hadFocus = this.document.activeElement === this.#host;
    render(null, this.#layer);
    this.#shown = false;
    this.#pressed = false;
    if (hadFocus && this.#before?.isConnected) this.#before.focus({ preventScroll: true });
    this.#before = null;
    this.#leave();
  }

  /** Has screen readers say something; nothing is seen. */
  say(text: string): void {
    clearTimeout(this.#saying);
    this.#enter();
    this.#voice.textContent = '';
    this.#saying = setTimeout(() => {
      this.#voice.textContent = text;
      this.#saying = setTimeout(() => {
        this.#voice.textContent = '';
        this.#saying = undefined;
        this.#leave();
      }, SAID_MS);
    }, BEFORE_SAYING_MS);
  }

  stop(): void {
    clearTimeout(this.#saying);
    this.#saying = undefined;
    this.hide();
  }

  /** The part of the page that is seen, also when it was enlarged with two fingers; in CSS pixels of the viewport. */
  inSight(): Box {
    const view = this.document.defaultView ?? window;
    const seen = view.visualViewport;
    if (!seen) return { left: 0, top: 0, width: view.innerWidth, height: view.innerHeight };
    return { left: seen.offsetLeft, top: seen.offsetTop, width: seen.width, height: seen.height };
  }

  #enter(): void {
    if (!this.#host.isConnected) this.document.documentElement.append(this.#host);
  }

  #leave(): void {
    if (!this.#shown && this.#saying === undefined) this.#host.remove();
  }

  #remember(from: EventTarget | null): void {
    // null from within the overlay, and where nothing had the focus
    if (from !== null && from !== this.#host && 'focus' in from) this.#before = from as HTMLElement;
  }
}
