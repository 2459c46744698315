import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import type { Precision } from '@/lib/model';
import { dateInWords, momentInWords } from './dates';

interface PageDateProps {
  /** As `dateInWords` takes it. */
  iso: string;
  inferred?: boolean;
  most?: Precision;
}

/** A date that a page gave, as precise as it was given; exact on hover. */
export function PageDate({ iso, inferred = false, most }: PageDateProps) {
  const words = dateInWords(iso, useHost().language, most);
  if (!words) return null;
  return (
    <time dateTime={iso} title={inferred ? i18n.t('date.inferredExact', [words.exact]) : words.exact}>
      {inferred ? i18n.t('date.inferred', [words.short]) : words.short}
    </time>
  );
}

/** When something happened on this machine. */
export function Moment({ at }: { at: number }) {
  const words = momentInWords(at, useHost().language, Date.now());
  return (
    <time dateTime={new Date(at).toISOString()} title={words.exact}>
      {words.short}
    </time>
  );
}
