import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useWork } from '@/components/exchange/use-work';
import { WorkProgress } from '@/components/exchange/work-progress';
import { numberInWords } from '@/components/format/numbers';
import { Moment } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { nextBackupAt, type BackupOutcome } from '@/lib/exchange/backup/automatic';
import {
  automaticBackups,
  BACKUP_INTERVALS,
  changeBackupPlan,
  forgetBackup,
  type BackupFailure,
  type BackupInterval,
  type BackupPlan,
} from '@/lib/store';
import { useAutomaticBackups } from './automatic-backups';
import { BackupPlaceChoice } from './backup-place-choice';

interface BackupPlannerProps {
  target: 'folder' | 'downloads';
  plan: BackupPlan;
  failure: BackupFailure | null;
}

/** More would fill a disk unseen. */
const MOST_KEPT = 100;

/** How often, where to, how many are kept; what came of it. */
export function BackupPlanner({ target, plan, failure }: BackupPlannerProps) {
  const { backUp, follow, mayDownload } = useAutomaticBackups();
  const work = useWork<BackupOutcome>();
  const [granted, setGranted] = useState(false);
  useEffect(() => void mayDownload().then(setGranted), []);
  // what was granted may have been taken back meanwhile
  const ready = target === 'folder' ? plan.folder !== null : granted && failure?.why !== 'no-place';

  const makeOne = () => work.start(backUp);
  const change = async (changes: Partial<BackupPlan>) => {
    await changeBackupPlan(changes);
    await follow();
    const next = await nextBackupAt();
    if (ready && next !== null && next <= Date.now()) makeOne();
  };

  const { at } = work;
  return (
    <div class="backup-plan" data-testid="backup-plan" data-state={at.state}>
      <p class="quiet">{i18n.t(`settings.backup.help.${target}`)}</p>
      <label class="exchange-field">
        <span>{i18n.t('settings.backup.every')}</span>
        <select
          class="field"
          data-testid="backup-every"
          value={plan.every}
          onChange={({ currentTarget: { value } }) =>
            void change({ every: BACKUP_INTERVALS.find((one) => one === value) ?? 'off' })
          }
        >
          {BACKUP_INTERVALS.map((every: BackupInterval) => (
            <option key={every} value={every}>
              {i18n.t(`settings.backup.interval.${every}`)}
            </option>
          ))}
        </select>
      </label>
      {plan.every !== 'off' && (
        <>
          <BackupPlaceChoice
            target={target}
            plan={plan}
            failure={failure}
            ready={ready}
            onPlace={async (folder) => {
              setGranted(true);
              await changeBackupPlan({ folder });
              // at once: so it is seen whether it works
              makeOne();
            }}
            onAgain={makeOne}
          />
          <label class="exchange-field">
            <span>{i18n.t('settings.backup.keep')}</span>
            <input
              type="number"
              class="field"
              min={1}
              max={MOST_KEPT}
              value={plan.keep}
              data-testid="backup-keep"
              onChange={({ currentTarget }) => {
                const keep = Math.round(Math.min(MOST_KEPT, Math.max(1, currentTarget.valueAsNumber || 1)));
                currentTarget.value = String(keep);
                void change({ keep });
              }}
            />
          </label>
          {/* what went wrong stands above, with its way out */}
          {!(at.state === 'failed' && failure) && (
            <WorkProgress work={work} label={i18n.t('exchange.backup.running')} />
          )}
          {at.state !== 'running' && ready && <Outlook keep={plan.keep} failed={failure !== null} />}
          {at.state === 'done' && at.result !== 'made' && (
            <p role="status">{i18n.t(`settings.backup.${at.result}`)}</p>
          )}
        </>
      )}
    </div>
  );
}

/** What is there, and when the next one comes. */
function Outlook({ keep, failed }: { keep: number; failed: boolean }) {
  const { language } = useHost();
  const files = useLive(automaticBackups, []).value;
  const next = useLive(nextBackupAt, []).value;
  if (files === undefined || next === undefined || next === null) return null;
  const last = files.at(-1);
  const tooMany = files.slice(0, Math.max(0, files.length - keep));
  return (
    <div class="small" role="status" data-testid="backup-outlook">
      {last && (
        <p class="backup-file">
          {i18n.t('settings.backup.files', files.length, [numberInWords(files.length, language)])}{' '}
          <span class="quiet">{last.name}</span>
        </p>
      )}
      {!failed && tooMany.length > 0 && (
        <p>
          {i18n.t('settings.backup.tooMany', tooMany.length, [numberInWords(tooMany.length, language)])}{' '}
          <button
            type="button"
            class="button"
            onClick={() => void Promise.all(tooMany.map(({ id }) => forgetBackup(id)))}
          >
            {i18n.t('settings.backup.removedByHand')}
          </button>
        </p>
      )}
      {!failed && last && (
        <p>
          {i18n.t('settings.backup.next')} <Moment at={next} />
        </p>
      )}
    </div>
  );
}
