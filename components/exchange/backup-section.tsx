import { i18n } from '#i18n';
import { bytesInWords } from '@/components/format/bytes';
import { numberInWords } from '@/components/format/numbers';
import { Moment } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { Section } from '@/components/settings/section';
import { writeBackup } from '@/lib/exchange/backup/write';
import type { ArticleEntry } from '@/lib/model';
import { allArticleIds, libraryFrame, readEntries } from '@/lib/store';
import { BackupWarning } from './backup-warning';
import { keepLastBackup, lastBackup } from './last-backup';
import { saveFile } from './save-file';
import { useWork } from './use-work';
import { WorkProgress } from './work-progress';

/** Everything in one file, and how old the last one is. */
export function BackupSection() {
  const { language } = useHost();
  const work = useWork<null>();
  const last = lastBackup.value;

  const write = () =>
    work.start(async (report, signal) => {
      const at = Date.now();
      const ids = await allArticleIds();
      let done = 0;
      const counted = async function* (entries: AsyncIterable<ArticleEntry>) {
        for await (const entry of entries) {
          yield entry;
          report(++done, ids.length);
        }
      };
      const entries = counted(readEntries(ids, { deleted: true, pictures: true }, signal));
      const parts = writeBackup(await libraryFrame(), entries, at);
      const name = `randnotiz-backup-${new Date(at).toISOString().slice(0, 16).replace(/[T:]/g, '-')}.zip`;
      const bytes = await saveFile(name, 'application/zip', parts, signal);
      keepLastBackup({ at, articles: done, bytes });
      return null;
    });

  return (
    <Section title={i18n.t('exchange.backup.title')}>
      <p class="quiet">{i18n.t('exchange.backup.help')}</p>
      <BackupWarning />
      <p data-testid="last-backup">
        {last === null ? (
          i18n.t('exchange.backup.none')
        ) : (
          <>
            {i18n.t('exchange.backup.last')} <Moment at={last.at} />{' '}
            <span class="quiet">
              {i18n.t('saved.count', last.articles, [numberInWords(last.articles, language)])} ·{' '}
              {bytesInWords(last.bytes, language)}
            </span>
          </>
        )}
      </p>
      {work.at.state !== 'running' && (
        <p>
          <button type="button" class="button primary" data-testid="backup" onClick={write}>
            <Icon name="download" /> {i18n.t('exchange.backup.now')}
          </button>
        </p>
      )}
      <WorkProgress work={work} label={i18n.t('exchange.backup.running')} />
      {work.at.state === 'done' && (
        <p role="status" data-testid="backup-done">
          <Icon name="check" /> {i18n.t('exchange.backup.done')}
        </p>
      )}
    </Section>
  );
}
