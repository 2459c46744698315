import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { namesInWords } from '@/components/format/names';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { showToast } from '@/components/toast/toasts';
import type { Participant } from '@/lib/discussion';
import type { Id, Persona } from '@/lib/model';
import { joinNames, setPersonas } from '@/lib/store';
import { PersonRow } from './person-row';
import { firstSort, PEOPLE_COLUMNS, sortPeople, type PeopleColumn, type PeopleSort } from './sorting';
import './people.css';

interface PeopleProps {
  articleId: Id;
  participants: readonly Participant[];
  /** The name that is filtered by; empty: those without a name; null: none. */
  chosen: string | null;
  onChoose: (name: string) => void;
}

/** Rows that are shown before all are asked for. */
const FIRST = 12;

/** Who takes part in a discussion. Names are joined here by hand where one person writes under two. */
export function People({ articleId, participants, chosen, onChoose }: PeopleProps) {
  const { language } = useHost();
  const [sort, setSort] = useState<PeopleSort>(firstSort('comments'));
  const [all, setAll] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const sorted = useMemo(() => sortPeople(participants, sort, language), [participants, sort, language]);
  const shown = all ? sorted : sorted.slice(0, FIRST);
  const there = picked.filter((name) => participants.some((one) => one.name === name));

  const join = async () => {
    const [first, ...others] = there;
    if (first === undefined) return;
    const befores: Persona[][] = [];
    for (const other of others) befores.push(await joinNames(articleId, first, other));
    setPicked([]);
    showToast(i18n.t('people.joined', [namesInWords(there, language)]), () =>
      setPersonas(articleId, befores[0] ?? []),
    );
  };

  return (
    <div class="people" data-testid="people">
      <div class="people-scroll" role="group" tabIndex={0} aria-label={i18n.t('discussion.overviews.people')}>
        <table>
          <thead>
            <tr>
              {PEOPLE_COLUMNS.map((column) => (
                <ColumnHead key={column} column={column} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((person) => (
              <PersonRow
                key={person.name ?? ''}
                articleId={articleId}
                person={person}
                chosen={chosen === (person.name ?? '')}
                picked={person.name !== null && there.includes(person.name)}
                onChoose={() => onChoose(person.name ?? '')}
                onPick={(name) =>
                  setPicked(there.includes(name) ? there.filter((one) => one !== name) : [...there, name])
                }
              />
            ))}
          </tbody>
        </table>
      </div>
      <p class="people-foot">
        {sorted.length > shown.length && (
          <button type="button" class="quiet-button" onClick={() => setAll(true)}>
            {i18n.t('people.all', [numberInWords(sorted.length, language)])}
          </button>
        )}
        {there.length > 1 ? (
          <button type="button" class="button" data-testid="join-names" onClick={() => void join()}>
            <Icon name="people" /> {i18n.t('people.join', [namesInWords(there, language)])}
          </button>
        ) : (
          <span class="small quiet">{i18n.t('people.joinHelp')}</span>
        )}
      </p>
    </div>
  );
}

interface ColumnHeadProps {
  column: PeopleColumn;
  sort: PeopleSort;
  onSort: (sort: PeopleSort) => void;
}

function ColumnHead({ column, sort, onSort }: ColumnHeadProps) {
  const sorted = sort.column === column;
  const descending = sorted && sort.descending;
  return (
    <th scope="col" aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        class="quiet-button"
        onClick={() => onSort(sorted ? { column, descending: !sort.descending } : firstSort(column))}
      >
        {i18n.t(`people.columns.${column}`)}
        {sorted && <Icon name={descending ? 'fold' : 'up'} />}
      </button>
    </th>
  );
}
