import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { bibtexEntry } from '@/lib/exchange/citation/bibtex';
import type { Reference } from '@/lib/exchange/citation/reference';
import { risRecord } from '@/lib/exchange/citation/ris';
import { toHtml, toPlain } from '@/lib/exchange/references/rich-text';
import { formattedReference, REFERENCE_STYLES } from '@/lib/exchange/references/styles';
import { referenceLanguage } from '@/lib/exchange/references/words';
import { keepStyle, keptStyle } from './citation-style';
import { copyRich } from './copy-rich';

interface CitePanelProps {
  title: string;
  reference: Reference;
  /** The panel has another size now. */
  onResized: () => void;
}

/** The reference in the style that the user chooses, and what reference managers read. */
export function CitePanel({ title, reference, onResized }: CitePanelProps) {
  const { language, copy } = useHost();
  const first = useRef<HTMLSelectElement>(null);
  const [style, setStyle] = useState(keptStyle);
  const [outcome, setOutcome] = useState('');
  const written = referenceLanguage(language);
  const text = formattedReference(reference, style, written);

  useLayoutEffect(() => {
    onResized();
    first.current?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(onResized, [style, outcome]);

  const say = (what: string, done: Promise<void>) =>
    void done.then(
      () => setOutcome(i18n.t('cite.copied', [what])),
      () => setOutcome(i18n.t('cite.failed')),
    );
  const styleName = REFERENCE_STYLES.find((one) => one.style === style)?.name ?? '';

  return (
    <>
      <p class="cite-title" aria-hidden="true">
        {title}
      </p>
      <label class="cite-style">
        {i18n.t('cite.style')}{' '}
        <select
          ref={first}
          class="field"
          value={style}
          data-testid="cite-style"
          onChange={({ currentTarget }) => {
            const chosen = REFERENCE_STYLES.find((one) => one.style === currentTarget.value);
            if (!chosen) return;
            keepStyle(chosen.style);
            setStyle(chosen.style);
            setOutcome('');
          }}
        >
          {REFERENCE_STYLES.map(({ style: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p
        class="cite-reference"
        role="group"
        aria-label={i18n.t('cite.reference')}
        lang={written}
        data-testid="reference"
      >
        {text.map((part, i) => (typeof part === 'string' ? part : <i key={i}>{part.italic}</i>))}
      </p>
      <div class="cite-actions">
        <button
          type="button"
          class="button primary"
          data-testid="copy-reference"
          onClick={() => say(styleName, copyRich(toPlain(text), toHtml(text), copy))}
        >
          <Icon name="copies" /> {i18n.t('cite.copy')}
        </button>
        <button
          type="button"
          class="button"
          data-testid="copy-bibtex"
          onClick={() => say('BibTeX', copy(bibtexEntry(reference).trim()))}
        >
          BibTeX
        </button>
        <button
          type="button"
          class="button"
          data-testid="copy-ris"
          onClick={() => say('RIS', copy(risRecord(reference)))}
        >
          RIS
        </button>
      </div>
      <p class="cite-outcome small" role="status">
        {outcome}
      </p>
    </>
  );
}
