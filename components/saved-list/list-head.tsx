import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { IconButton } from '@/components/icon/icon-button';
import { showToast } from '@/components/toast/toasts';
import { SORTS } from '@/lib/store';
import { changeOptions, listOptions } from './list-options';

/** How many articles, in which order, and how they look. */
export function ListHead({
  count,
  onHelp,
}: {
  /** Null: not known yet. */
  count: number | null;
  onHelp: () => void;
}) {
  const { language } = useHost();
  const { by, reversed, dense, pictures } = listOptions.value;
  const direction = i18n.t(reversed ? 'list.turnBack' : 'list.turnRound');
  return (
    <div class="list-head">
      <p class="small quiet" role="status" data-testid="saved-count">
        {count !== null && i18n.t('saved.count', count, [numberInWords(count, language)])}
      </p>
      <span class="list-options">
        <select
          class="list-sort"
          value={by}
          aria-label={i18n.t('list.sort')}
          title={i18n.t('list.sort')}
          data-testid="sort"
          onChange={(event) => {
            const chosen = SORTS.find((sort) => sort === event.currentTarget.value);
            if (chosen) changeOptions({ by: chosen, reversed: false });
          }}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {i18n.t(`list.sorts.${sort}`)}
            </option>
          ))}
        </select>
        <IconButton
          icon={reversed ? 'sortUp' : 'sortDown'}
          label={direction}
          data-testid="turn-round"
          onClick={() => changeOptions({ reversed: !reversed })}
        />
        <IconButton
          icon="dense"
          label={i18n.t('list.dense')}
          aria-pressed={dense}
          data-testid="dense"
          onClick={() => changeOptions({ dense: !dense })}
        />
        <IconButton
          icon="picture"
          label={i18n.t('list.pictures')}
          aria-pressed={pictures}
          data-testid="pictures"
          onClick={() => {
            changeOptions({ pictures: !pictures, ...(!pictures && { dense: false }) });
            if (!pictures) showToast(i18n.t('list.picturesFetched'));
          }}
        />
        <IconButton icon="help" label={i18n.t('keys.title')} data-testid="help" onClick={onHelp} />
      </span>
    </div>
  );
}
