import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import type { DoubtfulFinding } from '@/lib/exchange/pseudonyms/entry';
import type { NameSearch } from '@/lib/exchange/pseudonyms/pseudonymise';
import { groupFindings, type FindingGroup } from './finding-groups';
import './name-review.css';

interface NameReviewProps {
  search: NameSearch;
  /** Writes the file; with the keys of what stays as it is. */
  onWrite: (spared: ReadonlySet<string>) => void;
  onLeave: () => void;
}

/** Rows that are shown before more are asked for. */
const STEP = 100;

/** What was found, and of what is doubtful the choice: what is ticked is replaced. */
export function NameReview({ search, onWrite, onLeave }: NameReviewProps) {
  const { language } = useHost();
  const { doubtful, certain, cast } = search;
  const groups = useMemo(() => groupFindings(doubtful), [doubtful]);
  const [spared, setSpared] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(STEP);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);

  const choose = (findings: readonly DoubtfulFinding[], replaced: boolean) => {
    const next = new Set(spared);
    for (const { key } of findings) {
      if (replaced) next.delete(key);
      else next.add(key);
    }
    setSpared(next);
  };
  const number = (count: number) => numberInWords(count, language);

  return (
    <div
      ref={box}
      class="exchange-preview name-review"
      data-testid="name-review"
      tabIndex={-1}
      role="group"
      aria-label={i18n.t('exchange.names.reviewTitle')}
    >
      <p>
        {i18n.t('exchange.names.people', cast.people, [number(cast.people)])} ·{' '}
        {i18n.t('exchange.names.certain', certain, [number(certain)])}
      </p>
      {doubtful.length === 0 ? (
        <p>{i18n.t('exchange.names.noDoubt')}</p>
      ) : (
        <>
          <p>{i18n.t('exchange.names.review')}</p>
          <div class="exchange-buttons">
            <button
              type="button"
              class="button"
              data-testid="replace-all"
              onClick={() => choose(doubtful, true)}
            >
              {i18n.t('exchange.names.all')}
            </button>
            <button
              type="button"
              class="button"
              data-testid="replace-none"
              onClick={() => choose(doubtful, false)}
            >
              {i18n.t('exchange.names.none')}
            </button>
            <span class="quiet" role="status">
              {i18n.t('exchange.names.chosen', [
                number(doubtful.length - spared.size),
                number(doubtful.length),
              ])}
            </span>
          </div>
          <ul class="name-groups">
            {groups.slice(0, shown).map((group) => (
              <Group key={group.id} group={group} spared={spared} onChoose={choose} />
            ))}
          </ul>
          {groups.length > shown && (
            <More rest={groups.length - shown} onMore={() => setShown(shown + STEP)} />
          )}
        </>
      )}
      <p class="exchange-buttons">
        <button type="button" class="button primary" data-testid="write-file" onClick={() => onWrite(spared)}>
          <Icon name="download" /> {i18n.t('exchange.names.write')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {i18n.t('exchange.cancel')}
        </button>
      </p>
    </div>
  );
}

interface GroupProps {
  group: FindingGroup;
  spared: ReadonlySet<string>;
  onChoose: (findings: readonly DoubtfulFinding[], replaced: boolean) => void;
}

/** One word: all its places at once, and each by itself. */
function Group({ group: { found, by, findings }, spared, onChoose }: GroupProps) {
  const { language } = useHost();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(STEP);
  const [first] = findings;
  const replaced = findings.filter(({ key }) => !spared.has(key)).length;
  const single = findings.length === 1 && first;
  return (
    <li class="name-group">
      <label class="name-choice">
        <input
          type="checkbox"
          checked={replaced > 0}
          indeterminate={replaced > 0 && replaced < findings.length}
          onChange={(event) => onChoose(findings, event.currentTarget.checked)}
        />
        <span>
          <b>{found}</b> → {by}{' '}
          {single ? (
            <Place finding={single} />
          ) : (
            <span class="quiet">
              {i18n.t('exchange.names.places', findings.length, [numberInWords(findings.length, language)])}
            </span>
          )}
        </span>
      </label>
      {!single && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{i18n.t('exchange.names.each')}</summary>
          {open && (
            <ul>
              {findings.slice(0, shown).map((finding) => (
                <li key={finding.key}>
                  <label class="name-choice">
                    <input
                      type="checkbox"
                      checked={!spared.has(finding.key)}
                      onChange={(event) => onChoose([finding], event.currentTarget.checked)}
                    />
                    <Place finding={finding} />
                  </label>
                </li>
              ))}
              {findings.length > shown && (
                <li>
                  <More rest={findings.length - shown} onMore={() => setShown(shown + STEP)} />
                </li>
              )}
            </ul>
          )}
        </details>
      )}
    </li>
  );
}

/** A word with what stands around it. */
function Place({ finding: { before, found, after, articleTitle } }: { finding: DoubtfulFinding }) {
  return (
    <span class="name-place" title={articleTitle}>
      {before}
      <mark>{found}</mark>
      {after}
    </span>
  );
}

function More({ rest, onMore }: { rest: number; onMore: () => void }) {
  const { language } = useHost();
  return (
    <button type="button" class="button" onClick={onMore}>
      {i18n.t('exchange.names.more', [numberInWords(rest, language)])}
    </button>
  );
}
