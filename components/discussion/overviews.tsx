import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Icon, type IconName } from '@/components/icon/icon';
import { People } from '@/components/participants/people';
import { ReplyGraphView } from '@/components/reply-graph/reply-graph-view';
import { TimelineView } from '@/components/timeline/timeline-view';
import type { ThreadComment } from '@/components/thread/thread-comment';
import { namesIn, participantsOf, type Participant } from '@/lib/discussion';
import type { Article, Persona } from '@/lib/model';
import { wantedBy, type DiscussionFilter } from './filter';

interface OverviewsProps {
  article: Article;
  thread: readonly ThreadComment[];
  personas: readonly Persona[];
  filter: DiscussionFilter;
  nameOf: (author: string | null) => string | null;
  onChange: (changes: Partial<DiscussionFilter>) => void;
}

type Overview = 'people' | 'time' | 'replies';

const NOBODY: readonly Participant[] = [];

const ICONS: Record<Overview, IconName> = { people: 'people', time: 'timeline', replies: 'graph' };

/** The discussion as a whole: who takes part, when it went on, who answers whom. One is open at a time. */
export function Overviews({ article, thread, personas, filter, nameOf, onChange }: OverviewsProps) {
  const { language } = useHost();
  const id = useId();
  const [open, setOpen] = useState<Overview | null>(null);
  // counted when they are asked for: among thousands of comments that takes a while
  const isAsked = open === 'people' || open === 'replies';
  const participants = useMemo(
    () => (isAsked ? participantsOf(thread, personas) : NOBODY),
    [thread, personas, isAsked],
  );
  const named = useMemo(() => namesIn(thread, nameOf), [thread, nameOf]);
  const choosePerson = (name: string) => onChange({ person: filter.person === name ? null : name });

  const dates = useMemo(() => thread.map(({ publishedAt }) => publishedAt), [thread]);
  const chosenDates = useMemo(() => {
    const wanted = wantedBy({ ...filter, from: null, to: null }, nameOf);
    return wanted && thread.filter(wanted).map(({ publishedAt }) => publishedAt);
  }, [thread, nameOf, filter.only, filter.person, filter.text]);

  return (
    <div class="overviews">
      <div class="overview-buttons">
        {(Object.keys(ICONS) as Overview[]).map((name) => (
          <button
            key={name}
            type="button"
            class="overview-button"
            aria-expanded={open === name}
            aria-controls={`${id}-${name}`}
            data-testid={`overview-${name}`}
            onClick={() => setOpen(open === name ? null : name)}
          >
            <Icon name={ICONS[name]} /> {i18n.t(`discussion.overviews.${name}`)}
            {name === 'people' && <span class="quiet">{numberInWords(named, language)}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-people`} hidden={open !== 'people'}>
        {open === 'people' && (
          <People
            articleId={article.id}
            participants={participants}
            chosen={filter.person}
            onChoose={choosePerson}
          />
        )}
      </div>
      <div id={`${id}-time`} hidden={open !== 'time'}>
        {open === 'time' && (
          <TimelineView
            title={article.title}
            dates={dates}
            chosenDates={chosenDates}
            from={filter.from}
            to={filter.to}
            onPeriod={(from, to) => onChange({ from, to })}
          />
        )}
      </div>
      <div id={`${id}-replies`} hidden={open !== 'replies'}>
        {open === 'replies' && (
          <ReplyGraphView
            title={article.title}
            participants={participants}
            chosen={filter.person}
            onChoose={choosePerson}
          />
        )}
      </div>
    </div>
  );
}
