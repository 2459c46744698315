import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '@/components/icon/icon';
import {
  applyAppearance,
  keepAppearance,
  keptAppearance,
  TEXT_SIZES,
  THEMES,
  watchAppearance,
  type Appearance,
} from './appearance';
import './appearance.css';

/** A button that opens the choice of colours and text size. */
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

/** What of the appearance can be chosen; applied and kept at once. */
export function AppearanceChoices() {
  const [chosen, setChosen] = useState(keptAppearance);
  useEffect(() => watchAppearance(setChosen), []);
  const choose = (change: Partial<Appearance>) => {
    const appearance = { ...chosen, ...change };
    keepAppearance(appearance);
    applyAppearance(appearance);
  };
  return (
    <>
      <Choice
        title={i18n.t('appearance.theme')}
        names={THEMES}
        chosen={chosen.theme}
        label={(name) => i18n.t(`appearance.themes.${name}`)}
        onChoose={(theme) => choose({ theme })}
      />
      <Choice
        title={i18n.t('appearance.textSize')}
        names={TEXT_SIZES}
        chosen={chosen.textSize}
        label={(name) => i18n.t(`appearance.textSizes.${name}`)}
        onChoose={(textSize) => choose({ textSize })}
      />
    </>
  );
}

interface ChoiceProps<Name extends string> {
  title: string;
  names: readonly Name[];
  chosen: Name;
  label: (name: Name) => string;
  onChoose: (name: Name) => void;
}

function Choice<Name extends string>({ title, names, chosen, label, onChoose }: ChoiceProps<Name>) {
  const group = useId();
  return (
    <fieldset class="choice">
      <legend class="quiet">{title}</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name={group}
            value={name}
            checked={name === chosen}
            onChange={() => onChoose(name)}
          />
          {label(name)}
        </label>
      ))}
    </fieldset>
  );
}
