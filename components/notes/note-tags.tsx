import { useLive } from '@/components/live/use-live';
import { TagField } from '@/components/tags/tag-field';
import '@/components/tags/tags.css';
import type { Annotation } from '@/lib/model';
import { changeAnnotation, tagsOfAnnotations } from '@/lib/store';

/** The tags of a note, with those of other notes offered while one types. */
export function NoteTags({ note }: { note: Annotation }) {
  const known = useLive(tagsOfAnnotations, []).value ?? [];
  return (
    <TagField
      tags={note.tags}
      known={known}
      onChange={(tags) => void changeAnnotation(note.id, { tags }, Date.now())}
    />
  );
}
