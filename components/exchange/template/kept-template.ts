import { signal, type ReadonlySignal } from '@preact/signals';
import type { MarkdownTemplate } from '@/lib/exchange/format';
import { DEFAULT_TEMPLATE, problemOf } from '@/lib/exchange/reading/template/article-template';

const KEY = 'markdown-template';

/** The user's own; that which is given when there is none, or one that cannot be used any more. */
function kept(): MarkdownTemplate {
  try {
    const { name, text } = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Record<string, unknown>;
    if (typeof name === 'string' && typeof text === 'string' && !problemOf(name) && !problemOf(text))
      return { name, text };
  } catch {
    // none, or not ours
  }
  return DEFAULT_TEMPLATE;
}

const shown = signal(kept());

/** What Markdown files are made by. */
export const markdownTemplate: ReadonlySignal<MarkdownTemplate> = shown;

/** @param template null: that which is given */
export function keepTemplate(template: MarkdownTemplate | null): void {
  if (template) localStorage.setItem(KEY, JSON.stringify(template));
  else localStorage.removeItem(KEY);
  shown.value = template ?? DEFAULT_TEMPLATE;
}
