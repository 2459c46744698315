import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One subject of the settings. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="settings-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="settings-body">{children}</div>
    </section>
  );
}
