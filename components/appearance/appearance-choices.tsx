import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  applyAppearance,
  FACES,
  keepAppearance,
  keptAppearance,
  LINE_HEIGHTS,
  TEXT_SIZES,
  THEMES,
  watchAppearance,
  WIDTHS,
  type Appearance,
} from './appearance';
import './appearance.css';

/** The choice of colours and of how texts are set. What is chosen holds at once, in all windows. */
export function AppearanceChoices() {
  const [chosen, setChosen] = useState(keptAppearance);
  useEffect(() => watchAppearance(setChosen), []);

  const choose = (change: Partial<Appearance>) => {
    const appearance = { ...chosen, ...change };
    keepAppearance(appearance);
    applyAppearance(appearance);
  };

  return (
    <div class="appearance-choices">
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
      <Choice
        title={i18n.t('appearance.face')}
        names={FACES}
        chosen={chosen.face}
        label={(name) => i18n.t(`appearance.faces.${name}`)}
        onChoose={(face) => choose({ face })}
      />
      <Choice
        title={i18n.t('appearance.lineHeight')}
        names={LINE_HEIGHTS}
        chosen={chosen.lineHeight}
        label={(name) => i18n.t(`appearance.lineHeights.${name}`)}
        onChoose={(lineHeight) => choose({ lineHeight })}
      />
      <Choice
        title={i18n.t('appearance.width')}
        names={WIDTHS}
        chosen={chosen.width}
        label={(name) => i18n.t(`appearance.widths.${name}`)}
        onChoose={(width) => choose({ width })}
      />
      {chosen.face === 'clear' && <p class="appearance-hint small quiet">{i18n.t('appearance.clearHelp')}</p>}
    </div>
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
