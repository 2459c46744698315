import { i18n } from '#i18n';
import { usePageTitle } from '@/components/host/page-title';
import { BackupSection } from './backup-section';
import { ExportSection } from './export-section';
import { ImportSection } from './import-section';
import '@/components/settings/settings.css';
import './exchange.css';

/** What goes out and comes in. `articles=ID,ID` in the query names those to begin with. */
export function ExchangePage({ query }: { query: string }) {
  usePageTitle(i18n.t('exchange.title'));
  const given = new URLSearchParams(query).get('articles')?.split(',').filter(Boolean) ?? [];
  return (
    <div class="settings exchange">
      <h1>{i18n.t('exchange.title')}</h1>
      <BackupSection />
      <ExportSection key={query} given={given} />
      <ImportSection />
    </div>
  );
}
