import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { Clearing } from '@/components/settings/clearing';
import type { Work } from './use-work';

interface WorkProgressProps<Result> {
  work: Work<Result>;
  /** What is being done. */
  label: string;
}

/** How far it is, with a way to stop it; or that it was stopped or failed, and why. */
export function WorkProgress<Result>({ work: { at, cancel }, label }: WorkProgressProps<Result>) {
  const { language } = useHost();
  return (
    <div class="work" role="status">
      {at.state === 'running' && (
        <>
          <p>
            {label}{' '}
            {at.done > 0 &&
              (at.total === null
                ? i18n.t('exchange.done', at.done, [numberInWords(at.done, language)])
                : i18n.t('exchange.doneOf', [
                    numberInWords(at.done, language),
                    numberInWords(at.total, language),
                  ]))}
          </p>
          <progress
            aria-label={label}
            {...(at.total !== null && at.total > 0 ? { value: at.done, max: at.total } : {})}
          />
          <button type="button" class="button" data-testid="cancel-work" onClick={cancel}>
            {i18n.t('exchange.cancel')}
          </button>
        </>
      )}
      {at.state === 'cancelled' && <p data-testid="work-cancelled">{i18n.t('exchange.cancelled')}</p>}
      {at.state === 'failed' && (
        <div class="problem" data-testid="work-failed">
          <p>
            <Icon name="alert" /> {i18n.t(at.isDiskFull ? 'exchange.diskFull' : 'exchange.failed')}
          </p>
          {at.isDiskFull && <Clearing />}
          <details class="small quiet">
            <summary>{i18n.t('page.detail')}</summary>
            {String(at.error)}
          </details>
        </div>
      )}
    </div>
  );
}
