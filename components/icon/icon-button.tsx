import type { ButtonHTMLAttributes } from 'preact';
import { Icon, type IconName } from './icon';

type IconButtonProps = Omit<ButtonHTMLAttributes, 'icon'> & {
  icon: IconName;
  /** What it does, for screen readers and on hover. */
  label: string;
};

export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} class="icon-button" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
