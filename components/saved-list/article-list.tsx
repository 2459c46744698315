import { useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { useLive } from '@/components/live/use-live';
import type { Article, Id } from '@/lib/model';
import { articleIds, firstArticles, type ArticleFilter } from '@/lib/store';
import { removeAll, toggleRead } from './article-actions';
import { ArticleRow } from './article-row';
import { ArticleRows, FIRST_ROWS } from './article-rows';
import { BulkBar, type BulkPanel } from './bulk-bar';
import { commandOf, isForList, type ListCommand } from './list-keys';
import { KeyHelp } from './key-help';
import { listOptions } from './list-options';
import { ListHead } from './list-head';
import type { Selection } from './selection';
import './saved-list.css';

/** Pixels of a row, dense or not. */
const HEIGHT = 82;
const DENSE_HEIGHT = 49;
const WITH_PICTURE = 92;

interface ArticleListProps {
  filter: ArticleFilter;
  /** Names the filter: another one begins another list. */
  place: string;
  /** Null where articles are not chosen. */
  selection: Selection | null;
  /** What stands there instead of no articles. */
  empty: ComponentChild;
  /** Called when the list can be seen. */
  onShown?: () => void;
}

/** What is shown of a list: it begins with its first articles. */
interface ShownList {
  place: string;
  ids: readonly Id[];
  /** Articles that were read already. */
  first: readonly Article[];
  isWhole: boolean;
}

/** Where the reader was in each list, until the page is left. */
const places = new Map<string, Id>();

/** Saved articles in the user's order: one stop for the Tab key, keys for everything. */
export function ArticleList({ filter, place, selection, empty, onShown }: ArticleListProps) {
  const options = listOptions.value;
  const { by, reversed, dense, pictures } = options;
  // where the reader was before is somewhere in the whole of it
  const isNew = !places.has(place);
  const first = useLive(
    async () => (isNew ? firstArticles({ by, reversed }, filter, FIRST_ROWS) : null),
    [by, reversed, place],
  );
  const isBegun = first.value !== undefined || first.failed;
  const answer = useLive(
    async () => (isBegun ? articleIds({ by, reversed }, filter) : null),
    [by, reversed, place, isBegun],
  );
  const shown = useRef<ShownList | null>(null);
  if (answer.value) shown.current = { place, ids: answer.value, first: first.value ?? [], isWhole: true };
  // sorted anew the old order stays until the new one is there
  else if (first.value && shown.current?.place !== place) {
    shown.current = { place, ids: first.value.map(({ id }) => id), first: first.value, isWhole: false };
  }
  const list = shown.current?.place === place ? shown.current : null;
  const ids = list?.ids ?? null;
  const isShown = list?.isWhole === true || answer.failed;
  useEffect(() => {
    if (isShown) onShown?.();
  }, [isShown]);

  const current = useSignal<Id | null>(null);
  const reveal = useSignal<Id | null>(null);
  const [panel, setPanel] = useState<BulkPanel>('none');
  const [helping, setHelping] = useState(false);
  // an article that was chosen by a key for one step only
  const isOnlyFor = useRef(false);
  const showPanel = (next: BulkPanel) => {
    setPanel(next);
    if (next !== 'none' || !isOnlyFor.current) return;
    isOnlyFor.current = false;
    selection?.clear();
    reveal.value = current.value;
  };

  useLayoutEffect(() => {
    if (!ids) return;
    const last = places.get(place);
    if (current.value === null && last !== undefined && ids.includes(last)) {
      current.value = last;
      reveal.value = last;
    } else if (current.value === null || !ids.includes(current.value)) {
      current.value = ids[0] ?? null;
    }
  }, [ids, place]);
  useEffect(() => {
    if (!ids) return;
    const end = current.subscribe((id) => {
      // the first one is where everybody begins
      if (id !== null && id === ids[0]) places.delete(place);
      else if (id !== null) places.set(place, id);
    });
    return end;
  }, [ids, place]);

  const remove = useCallback(
    (some: readonly Id[]) => {
      const list = shown.current?.ids ?? [];
      const gone = new Set(some);
      const at = list.findIndex((id) => gone.has(id));
      const next = list.slice(at).find((id) => !gone.has(id)) ?? list.slice(0, at).at(-1) ?? null;
      void removeAll(some, () => (reveal.value = some[0] ?? null)).then(() => {
        selection?.clear();
        reveal.value = next;
      });
    },
    [selection],
  );

  const run = (command: ListCommand): boolean => {
    if (!ids || !list) return false;
    const at = ids.indexOf(current.value ?? '');
    const go = (to: number) => {
      reveal.value = ids[Math.min(Math.max(to, 0), ids.length - 1)] ?? null;
    };
    const inRows = document.activeElement?.closest('[data-article-id]') != null;
    const chosen = selection?.within(ids) ?? [];
    const meant = chosen.length > 0 ? chosen : current.value === null ? [] : [current.value];
    switch (command) {
      case 'next':
        go(inRows ? at + 1 : Math.max(at, 0));
        return true;
      case 'previous':
        go(inRows ? at - 1 : Math.max(at, 0));
        return true;
      case 'first':
        go(0);
        return true;
      case 'last':
        if (!list.isWhole) return false;
        go(ids.length - 1);
        return true;
      case 'open':
        document
          .querySelector<HTMLElement>(`[data-article-id="${current.value ?? ''}"] .saved-title`)
          ?.click();
        return true;
      case 'choose':
        if (!selection || current.value === null) return false;
        selection.toggle(current.value);
        return true;
      case 'chooseAll':
        if (!selection || !list.isWhole) return false;
        selection.choose(ids);
        return true;
      case 'read':
        void toggleRead(meant);
        return true;
      case 'tag':
      case 'move':
        if (!selection || meant.length === 0) return false;
        if (chosen.length === 0) {
          selection.choose(meant);
          isOnlyFor.current = true;
        }
        showPanel(command === 'tag' ? 'tags' : 'move');
        return true;
      case 'delete':
        remove(meant);
        return true;
      case 'search':
        document.querySelector<HTMLElement>('[data-testid=filter]')?.focus();
        return true;
      case 'leave':
        if (!selection || (chosen.length === 0 && panel === 'none')) return false;
        showPanel('none');
        selection.clear();
        reveal.value = current.value;
        return true;
      case 'help':
        setHelping(true);
        return true;
    }
  };
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isForList(event.target)) return;
      const inRow = event.target instanceof Element && event.target.closest('[data-article-id]') !== null;
      // a button is pressed with the space bar, and its box chosen
      if (event.key === ' ' && !(event.target instanceof HTMLAnchorElement)) return;
      const command = commandOf(event, inRow);
      if (command !== null && latest.current(command)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const row = useCallback(
    (article: Article) => (
      <ArticleRow
        key={article.id}
        article={article}
        options={options}
        current={current}
        selection={selection}
        onExtend={(id) => selection?.extend(id, shown.current?.ids ?? [])}
        onDelete={() => remove([article.id])}
      />
    ),
    [options, selection, remove],
  );
  const height = dense ? DENSE_HEIGHT : pictures ? WITH_PICTURE : HEIGHT;

  const rows = useMemo(
    () =>
      list && (
        <ArticleRows
          key={place}
          ids={list.ids}
          first={list.first}
          row={row}
          height={height}
          reveal={reveal}
        />
      ),
    [ids, row, height, place],
  );

  if (answer.failed) {
    return (
      <EmptyState icon="alert" title={i18n.t('saved.unreadable')} text={i18n.t('saved.unreadableHelp')} />
    );
  }
  // known in an instant
  if (!ids) return null;
  if (ids.length === 0) return empty;
  return (
    <div class={dense ? 'saved-rows dense' : 'saved-rows'} data-testid="article-list">
      <ListHead count={list?.isWhole ? ids.length : null} onHelp={() => setHelping(true)} />
      {selection && (
        <BulkBar
          selection={selection}
          ids={ids}
          isAll={filter.name === 'all'}
          panel={panel}
          onPanel={showPanel}
          onDelete={remove}
          onEnd={() => (reveal.value = current.value)}
        />
      )}
      {rows}
      {helping && <KeyHelp onClose={() => setHelping(false)} chooses={selection !== null} />}
    </div>
  );
}
