import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Id } from '@/lib/model';
import type { Addresses } from './addresses';

export interface MarkShortcuts {
  /** The toolbar for what is selected, or the note one is at. */
  mark: () => unknown;
  next: () => unknown;
}

/** What components need of the browser; each entrypoint hands in its own. */
export interface Host extends Addresses {
  /** BCP 47: the language of the texts, in the region the user has chosen. Dates and numbers are written in it. */
  language: string;
  /** Where links to the library open. */
  libraryTarget: '_self' | '_blank';
  copy: (text: string) => Promise<void>;
  /** Has the browser's shortcuts for marks do this until the function returned is called. */
  watchShortcuts: (shortcuts: MarkShortcuts) => () => void;
  /** Brings pages that show this article up to date with its marks and notes; null: all pages, with the categories. */
  tellPages: (articleId: Id | null) => void;
}

const HostContext = createContext<Host | null>(null);

export const HostProvider = HostContext.Provider;

export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('A component that needs a host stands outside of HostProvider.');
  return host;
}
