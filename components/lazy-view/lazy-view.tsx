import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';

/** A view whose code is loaded when it is first shown, so that others do not wait for it. */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function LazyView(props: Props) {
    const [state, setState] = useState<'loading' | 'there' | 'failed'>(loaded ? 'there' : 'loading');
    useEffect(() => {
      if (loaded) return;
      let isLeft = false;
      const show = (next: typeof state) => {
        if (!isLeft) setState(next);
      };
      load().then(
        (view) => {
          loaded = view;
          show('there');
        },
        (error: unknown) => {
          console.error('The view could not be loaded:', error);
          show('failed');
        },
      );
      return () => {
        isLeft = true;
      };
    }, []);

    const View = loaded;
    if (View) return <View {...props} />;
    return state === 'failed' ? <LoadAnew /> : null;
  };
}

/** Its files are gone: the extension was updated while the page was open. */
function LoadAnew() {
  return (
    <EmptyState icon="refresh" title={i18n.t('library.outdated')} text={i18n.t('library.outdatedHelp')} whole>
      <button type="button" class="button primary" onClick={() => location.reload()}>
        {i18n.t('library.loadAnew')}
      </button>
    </EmptyState>
  );
}
