import { i18n } from '#i18n';
import { bytesInWords } from '@/components/format/bytes';
import { numberInWords } from '@/components/format/numbers';
import { momentInWords } from '@/components/format/dates';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { lastBackup } from '@/lib/store';

const DAY_MS = 24 * 60 * 60 * 1000;
const MONTH_DAYS = 30;

/** "today", "3 days ago"; from two months on in months. */
export function ageInWords(age: number, language: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const days = Math.floor(age / DAY_MS);
  return days < 2 * MONTH_DAYS
    ? words.format(-days, 'day')
    : words.format(-Math.floor(days / MONTH_DAYS), 'month');
}

/** How old the last backup is, and how much is in it. */
export function BackupAge() {
  const { language } = useHost();
  const last = useLive(lastBackup, []).value;
  if (last === undefined) return null;
  return (
    <p data-testid="last-backup">
      {last === null ? (
        i18n.t('exchange.backup.none')
      ) : (
        <>
          {i18n.t('exchange.backup.last')}{' '}
          <time
            dateTime={new Date(last.at).toISOString()}
            title={momentInWords(last.at, language, Date.now()).exact}
          >
            {ageInWords(Date.now() - last.at, language)}
          </time>{' '}
          <span class="quiet">
            · {i18n.t('saved.count', last.articles, [numberInWords(last.articles, language)])} ·{' '}
            {bytesInWords(last.bytes, language)}
          </span>
        </>
      )}
    </p>
  );
}
