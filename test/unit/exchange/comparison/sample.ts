import { compare, type Comparison, type ComparisonWords } from '@/lib/exchange/comparison';
import type { Passage } from '@/lib/store';
import { anArticle, aPassage, byBen, PAY, TASKS } from '../../passages';

export const WORDS: ComparisonWords = {
  language: 'en',
  title: 'Comparison',
  category: 'Category',
  noCategory: 'No category',
  nothing: { whole: 'Says nothing', text: 'Says nothing', comments: 'Nobody says anything' },
  parts: { whole: '', text: 'text', comments: 'discussion' },
  source: ({ comment }) => (comment ? `Comment by ${comment.author ?? '?'}` : 'In the text'),
  note: 'Note',
  tags: 'Tags',
  total: 'Total',
  count: (passages) => `${passages} passages`,
  sources: 'Sources',
  about: ({ article }) => article.authors.join(', '),
  made: 'Made today',
};

/** Two profiles: the first one says something in both categories, the second one nothing of its pay. */
export function aComparison(changes: Partial<Passage> = {}): Comparison {
  const first = anArticle('tischlerin', { title: 'Tischlerin' });
  const second = anArticle('imkerin', { title: 'Imkerin' });
  return compare(
    [
      aPassage(first, { id: 'a', quote: '2600 Euro', ...changes }),
      aPassage(first, { id: 'b', quote: 'Möbel bauen', categoryId: TASKS.id, comment: byBen }),
      aPassage(second, { id: 'c', quote: 'Bienen halten', categoryId: TASKS.id }),
    ],
    [
      { article: first, part: 'whole' },
      { article: second, part: 'whole' },
    ],
    [PAY, TASKS],
  );
}
