import type { CitedArticle } from '@/lib/exchange/citation/reference';
import type { Id } from '@/lib/model';

/** What can be done with a thread beyond reading it; where it is shown decides. */
export interface ThreadActions {
  /** Shows the element with this id in the page; false when it is not there. Null where no page is open beside it. */
  reveal: ((elementId: string) => Promise<boolean>) | null;
  /** The saved article that the thread belongs to, saved now if it is not yet. Rejects when that failed. */
  keep: () => Promise<Id>;
  /** Long comments are cut until they are asked for: where there is little room. */
  shortens: boolean;
  /** What the comments stand under, for references to them; null while no page is read. */
  article: CitedArticle | null;
  /** Names the page among others: its address. */
  place: string;
}
