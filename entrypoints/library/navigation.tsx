import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LIBRARY_PAGES } from '@/components/host/addresses';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import type { Route } from './route';
import './navigation.css';

/** The ways to the library's pages: a row where there is room, a list behind a button where there is none. */
export function Navigation({ at }: { at: Route['name'] }) {
  const { libraryAddress } = useHost();
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [at]);

  return (
    <nav
      ref={box}
      class="library-nav"
      aria-label={i18n.t('library.navigation')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <a class="library-name" href={libraryAddress()} aria-current={at === 'list' ? 'page' : undefined}>
        {at === 'article' && <Icon name="back" />} {i18n.t('reader.library')}
      </a>
      <button
        ref={button}
        type="button"
        class="quiet-button library-menu"
        data-testid="library-menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" /> {i18n.t('library.menu')}
      </button>
      <ul id={id} class="library-pages" data-open={open}>
        {LIBRARY_PAGES.filter((page) => page !== 'list').map((page) => (
          <li key={page}>
            <a
              class="quiet-button"
              href={libraryAddress(page)}
              aria-current={at === page ? 'page' : undefined}
              onClick={() => setOpen(false)}
            >
              {i18n.t(`library.pages.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
