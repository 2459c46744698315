import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { downloadFile } from '@/components/download/download';
import { Icon } from '@/components/icon/icon';
import { showToast } from '@/components/toast/toasts';
import { pngFile, svgFile } from './picture-file';
import './drawing.css';

interface DrawingActionsProps {
  drawing: RefObject<SVGSVGElement | null>;
  /** Of the file, without its ending. */
  name: string;
}

/** Gives a drawing to the user as a picture. */
export function DrawingActions({ drawing, name }: DrawingActionsProps) {
  const save = async (type: 'svg' | 'png') => {
    if (!drawing.current) return;
    try {
      if (type === 'svg') downloadFile(`${name}.svg`, 'image/svg+xml', svgFile(drawing.current));
      else downloadFile(`${name}.png`, 'image/png', await pngFile(drawing.current));
    } catch (error) {
      console.error('The picture could not be made:', error);
      showToast(i18n.t('drawing.failed'));
    }
  };
  return (
    <p class="drawing-actions">
      <span class="small quiet">{i18n.t('drawing.save')}</span>
      {(['svg', 'png'] as const).map((type) => (
        <button
          key={type}
          type="button"
          class="quiet-button"
          data-testid={`drawing-${type}`}
          onClick={() => void save(type)}
        >
          <Icon name="download" /> {type.toUpperCase()}
        </button>
      ))}
    </p>
  );
}
