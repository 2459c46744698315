import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { Moment } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { IconButton } from '@/components/icon/icon-button';
import type { Body } from '@/lib/model';
import { compareTexts, type BlockChange, type TextPart } from './compare-texts';

interface TextChangesProps {
  before: Body;
  after: Body;
  /** BCP 47 language of the texts. */
  language: string | null;
  onClose: () => void;
}

/** What changed between two versions of a text. */
export function TextChanges({ before, after, language, onClose }: TextChangesProps) {
  const host = useHost();
  const box = useRef<HTMLElement>(null);
  const [at, setAt] = useState(-1);
  const changes = useMemo(() => compareTexts(before.text, after.text), [before, after]);
  const count = changes.filter(({ kind }) => kind !== 'same').length;

  const step = (by: number) => {
    const next = (at + by + count) % count;
    setAt(next);
    const target = box.current?.querySelectorAll<HTMLElement>('.change')[next];
    target?.scrollIntoView({ block: 'center', behavior: 'instant' });
    target?.focus({ preventScroll: true });
  };

  return (
    <section ref={box} class="changes" aria-label={i18n.t('versions.changes')} data-testid="changes">
      <div class="changes-head">
        <p>
          <Moment at={before.readAt} /> → <Moment at={after.readAt} /> ·{' '}
          <span class="quiet" role="status">
            {at >= 0
              ? i18n.t('versions.changeOf', [
                  numberInWords(at + 1, host.language),
                  numberInWords(count, host.language),
                ])
              : i18n.t('versions.changeCount', count, [numberInWords(count, host.language)])}
          </span>
        </p>
        {count > 0 && (
          <>
            <IconButton icon="up" label={i18n.t('versions.previous')} onClick={() => step(at < 0 ? 0 : -1)} />
            <IconButton
              icon="fold"
              label={i18n.t('versions.next')}
              data-testid="next-change"
              onClick={() => step(1)}
            />
          </>
        )}
        <button type="button" class="button" onClick={onClose}>
          {i18n.t('versions.close')}
        </button>
      </div>
      <div class="changes-text" lang={language ?? undefined} dir="auto">
        {count === 0 ? <p class="quiet">{i18n.t('versions.sameWords')}</p> : changes.map(block)}
      </div>
    </section>
  );
}

/** Unchanged paragraphs that stand around a change; more are folded away. */
const AROUND = 1;

function block(change: BlockChange, i: number) {
  switch (change.kind) {
    case 'same':
      return <Unchanged key={i} blocks={change.blocks} />;
    case 'added':
    case 'removed':
      return (
        <p key={i} class="change" tabIndex={-1}>
          {part({ kind: change.kind, text: change.text }, 0)}
        </p>
      );
    case 'changed':
      return (
        <p key={i} class="change" tabIndex={-1}>
          {change.parts.map(part)}
        </p>
      );
  }
}

function part({ kind, text }: TextPart, i: number) {
  if (kind === 'same') return text;
  const Tag = kind === 'added' ? 'ins' : 'del';
  // many screen readers do not tell of these elements
  return (
    <Tag key={i}>
      <span class="visually-hidden"> {i18n.t(`versions.${kind}`)}: </span>
      {text}
      <span class="visually-hidden">. </span>
    </Tag>
  );
}

function Unchanged({ blocks }: { blocks: readonly string[] }) {
  const { language } = useHost();
  const folded = blocks.length > 2 * AROUND + 1 ? blocks.slice(AROUND, -AROUND) : [];
  const [before, after] = folded.length > 0 ? [blocks.slice(0, AROUND), blocks.slice(-AROUND)] : [blocks, []];
  return (
    <>
      {before.map((text, i) => (
        <p key={`before ${i}`}>{text}</p>
      ))}
      {folded.length > 0 && (
        <details class="unchanged">
          <summary class="small quiet">
            {i18n.t('versions.unchanged', folded.length, [numberInWords(folded.length, language)])}
          </summary>
          {folded.map((text, i) => (
            <p key={i}>{text}</p>
          ))}
        </details>
      )}
      {after.map((text, i) => (
        <p key={`after ${i}`}>{text}</p>
      ))}
    </>
  );
}
