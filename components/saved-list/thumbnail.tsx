import { useEffect, useState } from 'preact/hooks';
import { useLive } from '@/components/live/use-live';
import type { Article } from '@/lib/model';
import { keptPicture } from '@/lib/store';

/** An article's lead picture: as it is kept, else from its site, which does not learn where it is shown. */
export function Thumbnail({ article: { id, leadImageUrl, pictureBytes } }: { article: Article }) {
  const isKept = pictureBytes > 0;
  const kept = useLive(
    async () => (isKept && leadImageUrl !== null ? keptPicture(id, leadImageUrl) : null),
    [id, leadImageUrl, isKept],
  ).value;
  const [broken, setBroken] = useState(false);
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    if (!kept) return;
    const address = URL.createObjectURL(kept.data);
    setOwn(address);
    return () => URL.revokeObjectURL(address);
  }, [kept]);

  const source = own ?? (kept === null ? leadImageUrl : null);
  return (
    <div class="thumbnail">
      {source !== null && !broken && (
        <img
          src={source}
          alt=""
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          onError={() => setBroken(true)}
        />
      )}
    </div>
  );
}
