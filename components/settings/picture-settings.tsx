import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useBrowserSettings } from './browser-settings';
import { Section } from './section';

/** Whether pictures are kept from now on; what is kept already is counted with the storage. */
export function PictureSettings() {
  const { keepsPictures, setKeepsPictures } = useBrowserSettings();
  const [keeps, setKeeps] = useState<boolean | null>(null);
  useEffect(() => {
    // not known is as if nobody was asked
    keepsPictures().then(setKeeps, () => undefined);
  }, []);
  return (
    <Section title={i18n.t('pictures.title')}>
      <label class="settings-check">
        <input
          type="checkbox"
          checked={keeps === true}
          data-testid="keep-pictures"
          onChange={({ currentTarget: { checked } }) => {
            setKeeps(checked);
            void setKeepsPictures(checked);
          }}
        />
        {i18n.t('pictures.setting')}
      </label>
      <p class="quiet">{i18n.t('pictures.askHelp')}</p>
    </Section>
  );
}
