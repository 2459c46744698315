import { useEffect, useState } from 'preact/hooks';
import type { Article } from '@/lib/model';
import { picturesOf } from '@/lib/store';

type KeptPictures = ReadonlyMap<string, string>;

const NONE: KeptPictures = new Map();

/**
 * The kept pictures of an article as addresses that last as long as it is shown, by where they were fetched from.
 * @returns null until they are there: the text would ask the site for them
 */
export function useKeptPictures({
  id,
  pictureBytes,
}: Pick<Article, 'id' | 'pictureBytes'>): KeptPictures | null {
  const [kept, setKept] = useState<KeptPictures | null>(null);
  useEffect(() => {
    if (pictureBytes === 0) {
      setKept(NONE);
      return;
    }
    let ended = false;
    let made: KeptPictures = NONE;
    picturesOf(id).then(
      (pictures) => {
        if (ended) return;
        made = new Map(pictures.map(({ url, data }) => [url, URL.createObjectURL(data)]));
        setKept(made);
      },
      // the text is there without them
      () => setKept(NONE),
    );
    return () => {
      ended = true;
      for (const address of made.values()) URL.revokeObjectURL(address);
    };
  }, [id, pictureBytes]);
  return kept;
}
