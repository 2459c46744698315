import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '@/components/icon/icon';
import { AppearanceChoices } from './appearance-choices';

/** A button that opens the choice of colours and of how texts are set. */
export function AppearanceControl() {
  const id = useId();
  const title = i18n.t('appearance.title');
  return (
    <>
      <button
        type="button"
        class="icon-button"
        popovertarget={id}
        aria-label={title}
        title={title}
        data-testid="appearance"
      >
        <Icon name="typography" />
      </button>
      <div id={id} popover="auto" class="appearance" role="group" aria-label={title}>
        <AppearanceChoices />
      </div>
    </>
  );
}
