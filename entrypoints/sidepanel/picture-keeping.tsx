import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { keepsPictures, setKeepsPictures, watchKeepsPictures } from '@/lib/keep-pictures';
import { onMessage, sendMessage, type PictureOutcome } from '@/lib/messages';
import type { Article } from '@/lib/model';
import type { PictureProblem } from '@/lib/pictures';

interface PictureKeepingProps {
  tabId: number;
  article: Article;
  /** Of the page, as it was read. */
  html: string;
}

/** Asks once whether pictures are to be kept, and says how keeping those of this page goes. */
export function PictureKeeping({ tabId, article, html }: PictureKeepingProps) {
  // undefined: not known yet
  const [keeps, setKeeps] = useState<boolean | null>();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [outcome, setOutcome] = useState<PictureOutcome | null>(null);
  useEffect(() => {
    const stops = [
      watchKeepsPictures(setKeeps),
      onMessage('pictureProgress', ({ data }) => {
        if (data.tabId === tabId) setProgress(data);
      }),
      onMessage('picturesKept', ({ data }) => {
        if (data.tabId !== tabId || data.outcome.articleId !== article.id) return;
        setProgress(null);
        setOutcome(data.outcome);
      }),
    ];
    // not known is as if nobody was asked
    keepsPictures().then(setKeeps, () => setKeeps(null));
    return () => stops.forEach((stop) => stop());
  }, [tabId, article.id]);

  const keep = () => {
    setOutcome(null);
    setProgress({ done: 0, total: 0 });
    // how it went is told by `picturesKept`
    sendMessage('keepPictures', { tabId }).catch(() => setProgress(null));
  };

  if (keeps === null && /<img\b/i.test(html)) {
    return (
      <div class="picture-question" data-testid="ask-pictures">
        <p>{i18n.t('pictures.ask')}</p>
        <p class="small quiet">{i18n.t('pictures.askHelp')}</p>
        <p class="picture-answers">
          <button
            type="button"
            class="button"
            data-testid="keep-pictures"
            onClick={() => void setKeepsPictures(true).then(keep)}
          >
            {i18n.t('pictures.yes')}
          </button>
          <button type="button" class="button" onClick={() => void setKeepsPictures(false)}>
            {i18n.t('pictures.no')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <div role="status" data-testid="pictures">
      {progress && (
        <progress
          class="after-300ms"
          aria-label={i18n.t('pictures.keeping')}
          {...(progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
        />
      )}
      {outcome && outcome.total > 0 && <Outcome outcome={outcome} onAgain={keep} />}
    </div>
  );
}

const PROBLEMS = {
  'not-given': 'notGiven',
  'too-large': 'tooLarge',
  'no-picture': 'noPicture',
  'disk-full': 'diskFull',
} as const satisfies Record<PictureProblem, string>;

function Outcome({
  outcome: { kept, total, problems },
  onAgain,
}: {
  outcome: PictureOutcome;
  onAgain: () => void;
}) {
  const { language } = useHost();
  const words = (number: number) => numberInWords(number, language);
  if (kept === total) {
    return (
      <p class="small quiet" data-testid="pictures-kept">
        {i18n.t('pictures.kept', kept, [words(kept)])}
      </p>
    );
  }
  return (
    <p class="small" data-testid="pictures-missing">
      {i18n.t('pictures.partly', [words(kept), words(total)])}{' '}
      {problems.map((problem) => i18n.t(`pictures.problems.${PROBLEMS[problem]}`)).join(' ')}{' '}
      <button type="button" class="quiet-button" onClick={onAgain}>
        {i18n.t('pictures.again')}
      </button>
    </p>
  );
}
