import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '@/components/icon/icon';
import './empty-state.css';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  text: string;
  /** What can be done about it. */
  children?: ComponentChildren;
  /** It is all there is on the page, so that its title is the page's. */
  whole?: boolean;
  /** Often over in an instant, so that it is shown only when it lasts. */
  late?: boolean;
  /** Names the state for tests. */
  state?: string;
}

/** Stands where nothing is to be shown: why, and what to do. */
export function EmptyState({
  icon,
  title,
  text,
  children,
  whole = false,
  late = false,
  state,
}: EmptyStateProps) {
  const Title = whole ? 'h1' : 'h2';
  return (
    <div
      class={late ? 'empty-state after-300ms' : 'empty-state'}
      data-testid={state ? 'page-state' : undefined}
      data-state={state}
    >
      <Icon name={icon} large />
      <Title>{title}</Title>
      <p class="quiet">{text}</p>
      {children}
    </div>
  );
}
