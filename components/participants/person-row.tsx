import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { PageDate } from '@/components/format/when';
import { useHost } from '@/components/host/host';
import { showToast } from '@/components/toast/toasts';
import type { Answers, Participant } from '@/lib/discussion';
import type { Id } from '@/lib/model';
import { separateNames, setPersonas } from '@/lib/store';

interface PersonRowProps {
  articleId: Id;
  person: Participant;
  /** The discussion is filtered by this person. */
  chosen: boolean;
  /** To be joined with others. */
  picked: boolean;
  onChoose: () => void;
  onPick: (name: string) => void;
}

export function PersonRow({ articleId, person, chosen, picked, onChoose, onPick }: PersonRowProps) {
  const { language } = useHost();
  const { name, names, personaId, comments, first, last, answers, answeredBy } = person;
  const shownName = name ?? i18n.t('comment.anonymous');

  const separate = async (persona: Id) => {
    const before = await separateNames(articleId, persona);
    showToast(i18n.t('people.separated', [shownName]), () => setPersonas(articleId, before));
  };

  return (
    <tr data-testid="person">
      <th scope="row">
        <span class="person-name">
          {name !== null && (
            <input
              type="checkbox"
              checked={picked}
              aria-label={i18n.t('people.pick', [name])}
              onChange={() => onPick(name)}
            />
          )}
          <button type="button" class="person" aria-pressed={chosen} dir="auto" onClick={onChoose}>
            {shownName}
          </button>
          {person.byArticleAuthor && <span class="comment-mark">{i18n.t('comment.articleAuthor')}</span>}
        </span>
        {personaId !== null && (
          <span class="person-names small quiet">
            {i18n.t('people.alsoAs', [names.filter((one) => one !== name).join(', ')])}{' '}
            <button type="button" class="quiet-button" onClick={() => void separate(personaId)}>
              {i18n.t('people.separate')}
            </button>
          </span>
        )}
      </th>
      <td class="number">{numberInWords(comments, language)}</td>
      <td>{first !== null && <PageDate iso={first} most="day" />}</td>
      <td>{last !== null && <PageDate iso={last} most="day" />}</td>
      <td>
        <AnswerList answers={answers} />
      </td>
      <td>
        <AnswerList answers={answeredBy} />
      </td>
    </tr>
  );
}

/** Names in a cell before it says how many more there are. */
const MOST_NAMES = 3;

function AnswerList({ answers }: { answers: Answers }) {
  const { language } = useHost();
  const sorted = [...answers].sort(([, m], [, n]) => n - m);
  const words = sorted
    .slice(0, MOST_NAMES)
    .map(([name, count]) => (count > 1 ? `${name} (${numberInWords(count, language)})` : name));
  const more = sorted.length - words.length;
  return (
    <span
      dir="auto"
      title={more > 0 ? sorted.map(([name, count]) => `${name} (${count})`).join(', ') : undefined}
    >
      {words.join(', ')}
      {more > 0 && ` ${i18n.t('people.more', [numberInWords(more, language)])}`}
    </span>
  );
}
