import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { Moment } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { Clearing } from '@/components/settings/clearing';
import type { SaveOutcome } from '@/lib/messages';
import type { Article } from '@/lib/model';

/** How what the page shows now stands to what is kept of it. */
export type SaveStand =
  | { state: 'unsaved' }
  /** `done` of `total` comments; both 0 before the first is written. */
  | { state: 'saving'; done: number; total: number }
  | { state: 'saved'; article: Article }
  /** Read again since it was saved, and different. */
  | { state: 'outdated'; article: Article; newComments: number };

interface SaveAreaProps {
  stand: SaveStand;
  /** How the last saving in this tab ended; null before. */
  outcome: SaveOutcome | null;
  onSave: () => void;
  onRead: () => void;
}

export function SaveArea({ stand, outcome, onSave, onRead }: SaveAreaProps) {
  const { language } = useHost();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // the button that was pressed has gone
    const lost = document.activeElement === document.body;
    if (stand.state === 'saved' && outcome?.ok && lost) box.current?.querySelector('a')?.focus();
  }, [stand.state]);

  return (
    <div class="save-area" ref={box}>
      {stand.state === 'unsaved' && (
        <button type="button" class="button primary" data-testid="save" onClick={onSave}>
          <Icon name="bookmark" /> {i18n.t('save.save')}
        </button>
      )}
      {stand.state === 'saving' && (
        <>
          <button type="button" class="button primary" data-testid="save" aria-disabled="true">
            <Icon name="bookmark" /> {i18n.t('save.saving')}
          </button>
          <progress
            class="after-500ms"
            aria-label={i18n.t('save.saving')}
            {...(stand.total > 0 ? { value: stand.done, max: stand.total } : {})}
          />
        </>
      )}
      {stand.state === 'outdated' && (
        <>
          <p data-testid="update-available">
            {stand.newComments > 0
              ? i18n.t('save.newSince', stand.newComments, [numberInWords(stand.newComments, language)])
              : i18n.t('save.changedSince')}
          </p>
          <button type="button" class="button primary" data-testid="save" onClick={onSave}>
            <Icon name="refresh" /> {i18n.t('save.update')}
          </button>
        </>
      )}
      <div role="status">
        {stand.state === 'saved' && <SavedLine article={stand.article} outcome={outcome} />}
        {outcome && !outcome.ok && stand.state !== 'saving' && (
          <SaveError outcome={outcome} onSave={onSave} onRead={onRead} />
        )}
      </div>
    </div>
  );
}

function SavedLine({ article, outcome }: { article: Article; outcome: SaveOutcome | null }) {
  const host = useHost();
  const updated = outcome?.ok && !outcome.created ? outcome : null;
  return (
    <>
      <p class="saved-line" data-testid="saved">
        <span>
          <Icon name="check" /> {i18n.t('save.saved')}{' '}
          <span class="quiet">
            <Moment at={article.readAt} />
          </span>
        </span>
        <a href={host.articleAddress(article.id)} target={host.libraryTarget} data-testid="open-in-library">
          {i18n.t('save.open')}
        </a>
      </p>
      {updated && (
        <p class="small quiet" data-testid="update-result">
          {[
            updated.newComments === 0
              ? i18n.t('save.nothingNew')
              : i18n.t('save.updated', updated.newComments, [
                  numberInWords(updated.newComments, host.language),
                ]),
            updated.missingComments > 0 &&
              i18n.t('save.missing', updated.missingComments, [
                numberInWords(updated.missingComments, host.language),
              ]),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
    </>
  );
}

interface SaveErrorProps extends Pick<SaveAreaProps, 'onSave' | 'onRead'> {
  outcome: SaveOutcome & { ok: false };
}

const ERRORS = {
  'page-gone': 'pageGone',
  'disk-full': 'diskFull',
  'not-understood': 'notUnderstood',
  failed: 'failed',
} as const;

function SaveError({ outcome, onSave, onRead }: SaveErrorProps) {
  const { why, detail } = outcome;
  return (
    <div class="problem" data-testid="save-error" data-why={why}>
      <p>
        <Icon name="alert" /> {i18n.t(`save.error.${ERRORS[why]}`)}
      </p>
      {why === 'page-gone' ? (
        <button type="button" class="button" onClick={onRead}>
          {i18n.t('page.read')}
        </button>
      ) : (
        <>
          {why === 'disk-full' && <Clearing />}
          {why !== 'not-understood' && (
            <button type="button" class="button" onClick={onSave}>
              {i18n.t('save.again')}
            </button>
          )}
          <details class="small quiet">
            <summary>{i18n.t('page.detail')}</summary>
            {detail}
          </details>
        </>
      )}
    </div>
  );
}
