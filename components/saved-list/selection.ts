import { signal } from '@preact/signals';
import type { Id } from '@/lib/model';

/** The articles that are chosen in a list. */
export class Selection {
  readonly ids = signal<ReadonlySet<Id>>(new Set());
  /** Where a range begins. */
  private anchor: Id | null = null;

  has(id: Id): boolean {
    return this.ids.value.has(id);
  }

  toggle(id: Id): void {
    const ids = new Set(this.ids.peek());
    if (!ids.delete(id)) ids.add(id);
    this.ids.value = ids;
    this.anchor = id;
  }

  /** Adds all from the one chosen last to this one. */
  extend(id: Id, list: readonly Id[]): void {
    const from = this.anchor === null ? -1 : list.indexOf(this.anchor);
    const to = list.indexOf(id);
    if (from < 0 || to < 0) {
      this.toggle(id);
      return;
    }
    const range = list.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.ids.value = new Set([...this.ids.peek(), ...range]);
    this.anchor = id;
  }

  choose(ids: readonly Id[]): void {
    this.ids.value = new Set(ids);
  }

  clear(): void {
    this.anchor = null;
    if (this.ids.peek().size > 0) this.ids.value = new Set();
  }

  /** Those that are in the list, in its order. */
  within(list: readonly Id[]): Id[] {
    const ids = this.ids.peek();
    return ids.size === 0 ? [] : list.filter((id) => ids.has(id));
  }
}
