import { readIsoDate, type Comment, type Id, type Persona } from '@/lib/model';

/** What of a comment says who took part, when and in answer to whom. */
export type Contribution = Pick<
  Comment,
  'id' | 'parentId' | 'author' | 'publishedAt' | 'kind' | 'byArticleAuthor'
>;

/** How often one person answers each other one, by the name that stands for them. */
export type Answers = ReadonlyMap<string, number>;

export interface Participant {
  /** The name that stands for the person; null: all who gave none, who may be many. */
  name: string | null;
  /** As written in the comments; several where the user has joined them. */
  names: string[];
  /** By which the names are joined; null: they are not. */
  personaId: Id | null;
  comments: number;
  byArticleAuthor: boolean;
  /** ISO 8601, of the earliest and the latest comment with a date; null: none has one. */
  first: string | null;
  last: string | null;
  answers: Answers;
  answeredBy: Answers;
}

/** The name that stands for whoever wrote under a name. */
export function nameOfPerson(personas: readonly Persona[]): (author: string | null) => string | null {
  const standsFor = new Map(personas.flatMap(({ names }) => names.map((name) => [name, names[0] ?? name])));
  return (author) => (author === null ? null : (standsFor.get(author) ?? author));
}

/**
 * How many take part under a name.
 * @param nameOf as `nameOfPerson` gives it
 */
export function namesIn(
  comments: readonly Pick<Contribution, 'author' | 'kind'>[],
  nameOf: (author: string | null) => string | null,
): number {
  const names = new Set(comments.map(({ author, kind }) => (kind === 'pingback' ? null : nameOf(author))));
  names.delete(null);
  return names.size;
}

/** A participant who is being counted. */
interface Tally {
  participant: Participant;
  answers: Map<string, number>;
  answeredBy: Map<string, number>;
  firstTime: number;
  lastTime: number;
}

/** Who took part, most comments first. Pages that only link here (pingbacks) do not talk. */
export function participantsOf(
  comments: readonly Contribution[],
  personas: readonly Persona[],
): Participant[] {
  const nameOf = nameOfPerson(personas);
  const personaOf = new Map(personas.map((persona) => [persona.names[0], persona.id]));
  const tallies = new Map<string | null, Tally>();
  const byId = new Map(comments.map((comment) => [comment.id, comment]));

  const tallyOf = (author: string | null): Tally => {
    const name = nameOf(author);
    let tally = tallies.get(name);
    if (!tally) {
      const [answers, answeredBy] = [new Map<string, number>(), new Map<string, number>()];
      const participant = {
        name,
        names: [],
        personaId: name === null ? null : (personaOf.get(name) ?? null),
        comments: 0,
        byArticleAuthor: false,
        first: null,
        last: null,
        answers,
        answeredBy,
      };
      tally = { participant, answers, answeredBy, firstTime: Infinity, lastTime: -Infinity };
      tallies.set(name, tally);
    }
    return tally;
  };

  for (const comment of comments) {
    if (comment.kind === 'pingback') continue;
    const tally = tallyOf(comment.author);
    const { participant } = tally;
    const { author } = comment;
    participant.comments++;
    participant.byArticleAuthor ||= comment.byArticleAuthor;
    if (author !== null && !participant.names.includes(author)) participant.names.push(author);
    noteTime(tally, comment.publishedAt);

    const parent = comment.parentId === null ? undefined : byId.get(comment.parentId);
    const asked = parent && parent.kind !== 'pingback' ? nameOf(parent.author) : null;
    // nobody is answered by themselves, and who has no name may be anybody
    if (!parent || asked === null || participant.name === null || asked === participant.name) continue;
    count(tally.answers, asked);
    count(tallyOf(parent.author).answeredBy, participant.name);
  }
  return [...tallies.values()]
    .map(({ participant }) => participant)
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.comments - a.comments);
}

function noteTime(tally: Tally, publishedAt: string | null): void {
  const time = publishedAt === null ? undefined : readIsoDate(publishedAt)?.date.getTime();
  if (time === undefined) return;
  if (time < tally.firstTime) [tally.firstTime, tally.participant.first] = [time, publishedAt];
  if (time > tally.lastTime) [tally.lastTime, tally.participant.last] = [time, publishedAt];
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
