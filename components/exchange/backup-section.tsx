import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { Section } from '@/components/settings/section';
import { BackupAge } from './backup-age';
import { BackupNow } from './backup-now';
import { BackupWarning } from './backup-warning';

/** Everything in one file, and how old the last one is. */
export function BackupSection() {
  const { libraryAddress } = useHost();
  return (
    <Section title={i18n.t('exchange.backup.title')}>
      <p class="quiet">{i18n.t('exchange.backup.help')}</p>
      <BackupWarning />
      <BackupAge />
      <BackupNow primary />
      <p>
        <a href={libraryAddress('settings')}>{i18n.t('exchange.backup.toPlan')}</a>
      </p>
    </Section>
  );
}
