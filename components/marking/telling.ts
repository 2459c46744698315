import { useEffect } from 'preact/hooks';
import { useHost } from '@/components/host/host';
import type { Annotation, Id } from '@/lib/model';

/** What is written here, or in another window of the extension, is shown on the page too. */
export function useTellingPages(articleId: Id, notes: readonly Annotation[]): void {
  const { tellPages } = useHost();
  const state = notes.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join();
  useEffect(() => tellPages(articleId), [articleId, state]);
}
