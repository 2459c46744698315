import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { Icon, type IconName } from '@/components/icon/icon';
import { IconButton } from '@/components/icon/icon-button';
import { addressOf, placeOfView, type ListView } from '@/components/saved-list/list-view';

interface NavItemProps {
  icon: IconName;
  name: string;
  view: ListView;
  /** The view that is shown now. */
  at: ListView;
  count?: number;
  /** How deep it lies within others. */
  level?: number;
  /** What can be done with it: shown below it when asked for. */
  children?: (close: () => void) => ComponentChildren;
}

/** One line of the library's side: where it leads, how much is there, and what can be done with it. */
export function NavItem({ icon, name, view, at, count, level = 0, children }: NavItemProps) {
  const host = useHost();
  const [open, setOpen] = useState(false);
  const isHere = placeOfView(view) === placeOfView(at);
  return (
    <li
      class="nav-item"
      style={level > 0 ? { '--level': level } : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        event.preventDefault();
        setOpen(false);
      }}
    >
      <div class="nav-line">
        <a href={addressOf(view, host)} aria-current={isHere ? 'page' : undefined} dir="auto">
          <Icon name={icon} />
          <span class="nav-name">{name}</span>
          {count !== undefined && count > 0 && (
            <span class="nav-count">{numberInWords(count, host.language)}</span>
          )}
        </a>
        {children && (
          <IconButton
            icon="more"
            label={i18n.t('nav.change', [name])}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      {open && children && <div class="nav-panel panel">{children(() => setOpen(false))}</div>}
    </li>
  );
}
