import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { useTellingPages } from '@/components/marking/telling';
import { MarkList, type MarkListActions } from '@/components/marking/mark-list';
import { onMessage, sendMessage } from '@/lib/messages';
import type { Annotation, Article, MarkPlaces } from '@/lib/model';
import { categoriesInOrder, tagsOfAnnotations } from '@/lib/store';
import { placesOf, watchPlaces } from '@/lib/tab-readings';
import { RevisitOption } from './revisit-option';

interface MarksSectionProps {
  tabId: number;
  article: Article;
  notes: readonly Annotation[];
}

/** The marked passages of the page in the tab. */
export function MarksSection({ tabId, article, notes }: MarksSectionProps) {
  const host = useHost();
  const scheme = useLive(
    async () => ({ categories: await categoriesInOrder(), tags: await tagsOfAnnotations() }),
    [],
  );
  const places = useMarkPlaces(tabId);
  const marks = notes.filter(({ selectors }) => selectors.length > 0);
  useTellingPages(article.id, notes);
  useOpenedMark();
  if (marks.length === 0 || !scheme.value) return null;

  const page = { tabId, frameId: 0 };
  // a page that has gone cannot show anything
  const ask = (asking: Promise<unknown>) => void asking.catch(() => undefined);
  const actions: MarkListActions = {
    goTo: (id) => ask(sendMessage('goToMark', { id }, page)),
    hint: (id) => ask(sendMessage('hintMark', { id }, page)),
    move: (id) => ask(sendMessage('moveMark', { id }, page)),
    copyAddress: (markId) => host.articleAddress(article.id, { markId }),
  };
  return (
    <section class="page-notes" aria-labelledby="page-marks" data-testid="marks">
      <h2 id="page-marks">{i18n.t('marks.title')}</h2>
      <MarkList
        marks={marks}
        categories={scheme.value.categories}
        knownTags={scheme.value.tags}
        missing={new Set(places?.missing)}
        actions={actions}
      />
      <RevisitOption url={article.url} />
    </section>
  );
}

/** Which marks the tab's page has; null until it has said so. */
function useMarkPlaces(tabId: number): MarkPlaces | null {
  const [places, setPlaces] = useState<MarkPlaces | null>(null);
  useEffect(() => {
    setPlaces(null);
    // without an answer the next change tells
    placesOf(tabId).then(setPlaces, () => undefined);
    return watchPlaces((changed, value) => {
      if (changed === tabId) setPlaces(value);
    });
  }, [tabId]);
  return places;
}

/** The page asks to show one of its marks here. */
function useOpenedMark(): void {
  useEffect(
    () =>
      onMessage('openMark', ({ data }) => {
        const item = document.querySelector<HTMLElement>(`[data-mark-id="${CSS.escape(data.id)}"]`);
        item?.scrollIntoView({ block: 'center' });
        item?.querySelector<HTMLElement>('.mark-quote')?.focus();
      }),
    [],
  );
}
