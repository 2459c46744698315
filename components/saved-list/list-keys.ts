/** What keys do in the list of saved articles. */
export type ListCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'choose'
  | 'chooseAll'
  | 'read'
  | 'tag'
  | 'move'
  | 'delete'
  | 'search'
  | 'leave'
  | 'help';

interface Binding {
  command: ListCommand;
  /** `KeyboardEvent.key`. */
  keys: readonly string[];
  /** Only while a row has the focus: elsewhere the key has its usual meaning. */
  inRow?: boolean;
  ctrl?: boolean;
}

/** In the order of the help sheet. */
export const BINDINGS: readonly Binding[] = [
  { command: 'next', keys: ['j'] },
  { command: 'next', keys: ['ArrowDown'], inRow: true },
  { command: 'previous', keys: ['k'] },
  { command: 'previous', keys: ['ArrowUp'], inRow: true },
  { command: 'first', keys: ['Home'], inRow: true },
  { command: 'last', keys: ['End'], inRow: true },
  { command: 'open', keys: ['o'], inRow: true },
  { command: 'choose', keys: ['x'] },
  { command: 'choose', keys: [' '], inRow: true },
  { command: 'chooseAll', keys: ['a'], inRow: true, ctrl: true },
  { command: 'read', keys: ['e'] },
  { command: 'tag', keys: ['t'] },
  { command: 'move', keys: ['m'] },
  { command: 'delete', keys: ['Delete'], inRow: true },
  { command: 'search', keys: ['/'] },
  { command: 'leave', keys: ['Escape'] },
  { command: 'help', keys: ['?'] },
];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key asks for; null for keys that are none of the list's. */
export function commandOf(pressed: Pressed, inRow: boolean): ListCommand | null {
  if (pressed.altKey) return null;
  const ctrl = pressed.ctrlKey || pressed.metaKey;
  const binding = BINDINGS.find(
    ({ keys, inRow: onlyInRow = false, ctrl: withCtrl = false }) =>
      keys.includes(pressed.key) && withCtrl === ctrl && (inRow || !onlyInRow),
  );
  return binding?.command ?? null;
}

/** Keys in a field are text, those in a dialog or an open choice belong to it; the box of a row is none of these. */
export function isForList(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest('dialog, [popover], [role=menu], .panel')) return false;
  return !target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
}
