import alert from '@tabler/icons/outline/alert-triangle.svg?raw';
import answered from '@tabler/icons/outline/corner-down-right.svg?raw';
import back from '@tabler/icons/outline/arrow-left.svg?raw';
import ban from '@tabler/icons/outline/file-off.svg?raw';
import bookmark from '@tabler/icons/outline/bookmark.svg?raw';
import check from '@tabler/icons/outline/check.svg?raw';
import cite from '@tabler/icons/outline/blockquote.svg?raw';
import close from '@tabler/icons/outline/x.svg?raw';
import collection from '@tabler/icons/outline/folder.svg?raw';
import columns from '@tabler/icons/outline/columns-3.svg?raw';
import comment from '@tabler/icons/outline/message-circle.svg?raw';
import comments from '@tabler/icons/outline/messages.svg?raw';
import contents from '@tabler/icons/outline/list-tree.svg?raw';
import copies from '@tabler/icons/outline/copy.svg?raw';
import dense from '@tabler/icons/outline/baseline-density-small.svg?raw';
import download from '@tabler/icons/outline/download.svg?raw';
import external from '@tabler/icons/outline/external-link.svg?raw';
import eye from '@tabler/icons/outline/eye.svg?raw';
import fold from '@tabler/icons/outline/chevron-down.svg?raw';
import graph from '@tabler/icons/outline/affiliate.svg?raw';
import help from '@tabler/icons/outline/help-circle.svg?raw';
import history from '@tabler/icons/outline/history.svg?raw';
import left from '@tabler/icons/outline/chevron-left.svg?raw';
import link from '@tabler/icons/outline/link.svg?raw';
import menu from '@tabler/icons/outline/menu-2.svg?raw';
import more from '@tabler/icons/outline/dots.svg?raw';
import move from '@tabler/icons/outline/arrows-horizontal.svg?raw';
import note from '@tabler/icons/outline/note.svg?raw';
import page from '@tabler/icons/outline/file-text.svg?raw';
import pencil from '@tabler/icons/outline/pencil.svg?raw';
import people from '@tabler/icons/outline/users.svg?raw';
import picture from '@tabler/icons/outline/photo.svg?raw';
import pingback from '@tabler/icons/outline/arrow-back-up.svg?raw';
import plus from '@tabler/icons/outline/plus.svg?raw';
import printer from '@tabler/icons/outline/printer.svg?raw';
import quote from '@tabler/icons/outline/quote.svg?raw';
import refresh from '@tabler/icons/outline/refresh.svg?raw';
import reveal from '@tabler/icons/outline/viewfinder.svg?raw';
import right from '@tabler/icons/outline/chevron-right.svg?raw';
import search from '@tabler/icons/outline/search.svg?raw';
import side from '@tabler/icons/outline/layout-sidebar.svg?raw';
import sidebar from '@tabler/icons/outline/layout-sidebar-right.svg?raw';
import social from '@tabler/icons/outline/share.svg?raw';
import sortDown from '@tabler/icons/outline/sort-descending.svg?raw';
import sortUp from '@tabler/icons/outline/sort-ascending.svg?raw';
import star from '@tabler/icons/outline/star.svg?raw';
import tag from '@tabler/icons/outline/tag.svg?raw';
import timeline from '@tabler/icons/outline/chart-bar.svg?raw';
import trash from '@tabler/icons/outline/trash.svg?raw';
import typography from '@tabler/icons/outline/typography.svg?raw';
import undo from '@tabler/icons/outline/arrow-back-up.svg?raw';
import up from '@tabler/icons/outline/chevron-up.svg?raw';
import './icon.css';

/** Tabler Icons (MIT), under the names of what they stand for here. */
const ICONS = {
  alert,
  answered,
  back,
  ban,
  bookmark,
  check,
  cite,
  close,
  collection,
  columns,
  comment,
  comments,
  contents,
  copies,
  dense,
  download,
  external,
  eye,
  fold,
  graph,
  help,
  history,
  left,
  link,
  menu,
  more,
  move,
  note,
  page,
  pencil,
  people,
  picture,
  pingback,
  plus,
  printer,
  quote,
  refresh,
  reveal,
  right,
  search,
  side,
  sidebar,
  social,
  sortDown,
  sortUp,
  star,
  tag,
  timeline,
  trash,
  typography,
  undo,
  up,
};

export type IconName = keyof typeof ICONS;

interface IconProps {
  name: IconName;
  /** Said by screen readers; without it the icon stands beside a text that says the same, and is not read. */
  label?: string;
  large?: boolean;
}

export function Icon({ name, label, large = false }: IconProps) {
  const meaning =
    label === undefined ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': label };
  return (
    <svg class={large ? 'icon large' : 'icon'} viewBox="0 0 24 24" {...meaning}>
      {label !== undefined && <title>{label}</title>}
      <path d={pathOf(name)} />
    </svg>
  );
}

const paths = new Map<IconName, string>();

/** All strokes of an icon as one path: a list has thousands of icons. Each stroke begins with an absolute move. */
function pathOf(name: IconName): string {
  let path = paths.get(name);
  if (path === undefined) {
    path = Array.from(ICONS[name].matchAll(/<path d="([^"]*)"/g), ([, stroke]) => stroke).join(' ');
    paths.set(name, path);
  }
  return path;
}
