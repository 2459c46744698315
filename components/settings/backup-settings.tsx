import { i18n } from '#i18n';
import { BackupAge } from '@/components/exchange/backup-age';
import { BackupNow } from '@/components/exchange/backup-now';
import { BackupWarning } from '@/components/exchange/backup-warning';
import { useLive } from '@/components/live/use-live';
import { backupFailure, backupPlan } from '@/lib/store';
import { useAutomaticBackups } from './automatic-backups';
import { BackupPlanner } from './backup-planner';
import { Section } from './section';
import '@/components/exchange/exchange.css';

/** How old the last backup is, and whether the next one is made without being asked. */
export function BackupSettings() {
  const { target } = useAutomaticBackups();
  const plan = useLive(backupPlan, []).value;
  const failure = useLive(backupFailure, []).value;
  return (
    <Section title={i18n.t('exchange.backup.title')}>
      {!failure && <BackupWarning />}
      <BackupAge />
      <BackupNow />
      <h3>{i18n.t('settings.backup.title')}</h3>
      {target === null && <p class="quiet">{i18n.t('settings.backup.impossible')}</p>}
      {target !== null && plan && failure !== undefined && (
        <BackupPlanner target={target} plan={plan} failure={failure} />
      )}
    </Section>
  );
}
