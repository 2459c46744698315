import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '@/components/icon/icon';
import { useLive } from '@/components/live/use-live';
import type { ListView } from '@/components/saved-list/list-view';
import { showToast } from '@/components/toast/toasts';
import { bringBackTag, replaceTag, tagCounts, type TagCount } from '@/lib/store';
import { NameForm } from './name-form';
import { NavItem } from './nav-item';

/** Tags shown before one asks for all: the most used ones. */
const FIRST = 12;

/** The user's tags; renamed, merged and taken away everywhere at once. */
export function TagNav({ at }: { at: ListView }) {
  const tags = useLive(tagCounts, []).value ?? [];
  const [all, showAll] = useState(false);
  if (tags.length === 0) return null;
  const often = new Set(
    [...tags].sort((a, b) => b.articles + b.notes - (a.articles + a.notes)).slice(0, FIRST),
  );
  return (
    <section aria-labelledby="nav-tags">
      <div class="nav-head">
        <h2 id="nav-tags">{i18n.t('nav.tags')}</h2>
      </div>
      <ul class="nav-list" data-testid="tags">
        {tags
          .filter((tag) => all || often.has(tag))
          .map((tag) => (
            <NavItem
              key={tag.tag}
              icon="tag"
              name={tag.tag}
              view={
                tag.articles > 0
                  ? { name: 'tag', tag: tag.tag }
                  : { name: 'search', query: `${i18n.t('search.words.tag')}:"${tag.tag}"` }
              }
              at={at}
              count={tag.articles + tag.notes}
            >
              {(close) => <Changes tag={tag} all={tags} close={close} />}
            </NavItem>
          ))}
      </ul>
      {tags.length > FIRST && (
        <button type="button" class="quiet-button" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? i18n.t('comment.showLess') : i18n.t('comment.showAll')}
        </button>
      )}
    </section>
  );
}

interface ChangesProps {
  tag: TagCount;
  all: readonly TagCount[];
  close: () => void;
}

function Changes({ tag: { tag }, all, close }: ChangesProps) {
  const [busy, setBusy] = useState(false);
  const exists = (name: string) => name !== tag && all.some((other) => other.tag === name);
  const replace = async (by: string | null, told: string) => {
    setBusy(true);
    const replaced = await replaceTag(tag, by, Date.now());
    close();
    showToast(told, () => bringBackTag(replaced, Date.now()));
  };
  if (busy) return <progress aria-label={i18n.t('bulk.working')} />;
  return (
    <>
      <NameForm
        label={i18n.t('nav.tagName')}
        name={tag}
        submit={(name) => i18n.t(exists(name) ? 'nav.mergeTag' : 'nav.rename')}
        onName={(name) => {
          if (name === tag) close();
          else void replace(name, i18n.t(exists(name) ? 'nav.tagMerged' : 'nav.tagRenamed', [tag, name]));
        }}
      />
      <div class="panel-actions">
        <button
          type="button"
          class="quiet-button"
          onClick={() => void replace(null, i18n.t('nav.tagRemoved', [tag]))}
        >
          <Icon name="trash" /> {i18n.t('nav.removeTag')}
        </button>
      </div>
    </>
  );
}
