import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '@/components/icon/icon';
import './empty-state.css';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  text: string;
  /** What can be done about it. */
  children?: ComponentChildren;
  /** Names the state for tests. */
  state?: string;
}

/** Stands where nothing is to be shown: why, and what to do. */
export function EmptyState({ icon, title, text, children, state }: EmptyStateProps) {
  return (
    <div class="empty-state" data-testid={state ? 'page-state' : undefined} data-state={state}>
      <Icon name={icon} large />
      <h2>{title}</h2>
      <p class="quiet">{text}</p>
      {children}
    </div>
  );
}
