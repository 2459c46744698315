import { i18n } from '#i18n';
import { THREAD_ORDERS, type ThreadOrder } from '@/components/thread/rows';

interface SearchLineProps {
  text: string;
  onText: (text: string) => void;
  order: ThreadOrder;
  onOrder: (order: ThreadOrder) => void;
}

/** Looking for words in the discussion, and the order it is read in. */
export function SearchLine({ text, onText, order, onOrder }: SearchLineProps) {
  return (
    <div class="discussion-search">
      <input
        type="search"
        class="field"
        value={text}
        placeholder={i18n.t('discussion.search')}
        aria-label={i18n.t('discussion.search')}
        data-testid="discussion-search"
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '') onText('');
        }}
      />
      <label class="discussion-order">
        <span class="visually-hidden">{i18n.t('discussion.order')}</span>
        <select
          class="field"
          value={order}
          data-testid="discussion-order"
          onChange={(event) => {
            const chosen = THREAD_ORDERS.find((name) => name === event.currentTarget.value);
            if (chosen) onOrder(chosen);
          }}
        >
          {THREAD_ORDERS.map((name) => (
            <option key={name} value={name}>
              {i18n.t(`discussion.orders.${name}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
