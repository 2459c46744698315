import { i18n } from '#i18n';
import { EmptyState } from '@/components/empty-state/empty-state';
import { Icon } from '@/components/icon/icon';
import { showToast } from '@/components/toast/toasts';
import { sampleIn } from '@/lib/sample';
import { deleteArticle, saveArticle } from '@/lib/store';
import './first-steps.css';

const STEPS = ['page', 'comments', 'note'] as const;

/** The library before the first article: what to do, and a sample to try it with. */
export function FirstSteps() {
  const trySample = async () => {
    const { articleId } = await saveArticle(sampleIn(i18n.t('language')), Date.now());
    showToast(i18n.t('firstSteps.sampleIsHere'), () => deleteArticle(articleId, Date.now()));
  };
  return (
    <div class="first-steps" data-testid="first-steps">
      <EmptyState icon="bookmark" title={i18n.t('firstSteps.title')} text={i18n.t('firstSteps.text')}>
        <ol>
          {STEPS.map((step) => (
            <li key={step}>
              <Icon name={step} />
              <span>{i18n.t(`firstSteps.steps.${step}`)}</span>
            </li>
          ))}
        </ol>
        <button type="button" class="button primary" data-testid="sample" onClick={() => void trySample()}>
          {i18n.t('firstSteps.trySample')}
        </button>
        <p class="small quiet">{i18n.t('firstSteps.sampleHelp')}</p>
      </EmptyState>
    </div>
  );
}
