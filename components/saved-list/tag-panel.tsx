import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '@/components/live/use-live';
import { TagField } from '@/components/tags/tag-field';
import type { Id } from '@/lib/model';
import { sharedTags, tagCounts } from '@/lib/store';
import { retag } from './article-actions';
import '@/components/panel/panel.css';

interface TagPanelProps {
  ids: readonly Id[];
  onProgress: (done: number, total: number) => void;
  onDone: () => void;
}

const tagNames = async () => (await tagCounts()).map(({ tag }) => tag);

/** The tags that all of these articles have: what is added goes to all, what is taken away goes from all. */
export function TagPanel({ ids, onProgress, onDone }: TagPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const tags = useLive(() => sharedTags(ids), [ids.join()]).value;
  const known = useLive(tagNames, []).value ?? [];
  const isReady = tags !== undefined;
  useEffect(() => {
    if (isReady) panel.current?.querySelector('input')?.focus();
  }, [isReady]);
  if (!tags) return null;
  const change = (wanted: readonly string[]) =>
    void retag(
      ids,
      {
        add: wanted.filter((tag) => !tags.includes(tag)),
        remove: tags.filter((tag) => !wanted.includes(tag)),
      },
      onProgress,
    );
  return (
    <div ref={panel} class="panel" data-testid="tag-panel">
      <TagField tags={tags} known={known} onChange={change} />
      <button type="button" class="quiet-button" onClick={onDone}>
        {i18n.t('notes.done')}
      </button>
    </div>
  );
}
