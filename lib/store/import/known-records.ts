import { addressKey, type ArticleEntry, type EntryDraft, type Id } from '@/lib/model';
import { database } from '../connection';

/** What has an id that a file could give to something else. */
const KINDS = ['articles', 'bodies', 'comments', 'annotations', 'personas', 'pictures'] as const;

type Kind = (typeof KINDS)[number];

/**
 * Which articles and ids the library has, as of one moment. In memory, some 80 bytes an id: to ask the database for each
 * would take longer than to write what comes in.
 */
export class KnownRecords {
  private constructor(
    private readonly addresses: Map<string, Id>,
    private readonly ids: Record<Kind, Set<Id>>,
  ) {}

  /** Read within the running transaction, or in one of its own. */
  static async read(): Promise<KnownRecords> {
    const db = database();
    return db.transaction(
      'r',
      KINDS.map((kind) => db[kind]),
      async () => {
        const byAddress = db.articles.orderBy('urlKey');
        const [keys, owners, ...ids] = await Promise.all([
          byAddress.keys(),
          byAddress.primaryKeys(),
          ...KINDS.map((kind): Promise<Id[]> => db[kind].toCollection().primaryKeys()),
        ]);
        const sets = KINDS.map((kind, i): [Kind, Set<Id>] => [kind, new Set(ids[i])]);
        return new KnownRecords(
          new Map(owners.map((id, i) => [keys[i] as string, id])),
          Object.fromEntries(sets) as Record<Kind, Set<Id>>,
        );
      },
    );
  }

  /** The article of an address in any of its spellings; null when there is none. */
  articleAt(url: string): Id | null {
    return this.addresses.get(addressKey(url)) ?? null;
  }

  /** Which ids of an entry the library has given to something else than what belongs to `before`. */
  givenToOthers(entry: EntryDraft, before: ArticleEntry | null): Set<Id> {
    const given = new Set<Id>();
    const own = before && idsOf(before);
    const wanted = idsOf(entry);
    for (const kind of KINDS) {
      const mine = new Set(own?.[kind]);
      for (const id of wanted[kind]) if (this.ids[kind].has(id) && !mine.has(id)) given.add(id);
    }
    return given;
  }

  /** What has been written since. */
  add(entry: ArticleEntry): void {
    this.addresses.set(entry.article.urlKey, entry.article.id);
    const ids = idsOf(entry);
    for (const kind of KINDS) for (const id of ids[kind]) this.ids[kind].add(id);
  }
}

function idsOf(entry: EntryDraft): Record<Kind, Id[]> {
  const ids = (records: readonly { id: Id }[]) => records.map(({ id }) => id);
  return {
    articles: [entry.article.id],
    bodies: ids(entry.bodies),
    comments: ids(entry.comments),
    annotations: ids(entry.annotations),
    personas: ids(entry.personas),
    pictures: ids(entry.pictures),
  };
}
