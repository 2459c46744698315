import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberInWords } from '@/components/format/numbers';
import { useHost } from '@/components/host/host';
import { useLive } from '@/components/live/use-live';
import { articleInWords } from '@/components/passage/source';
import { filterArticles } from './filter-articles';
import type { Article, Id } from '@/lib/model';
import { savedArticles } from '@/lib/store';
import './article-picker.css';

/** Options at a time: what one can take in at a glance. */
const MOST = 8;

interface ArticlePickerProps {
  /** Chosen already, so not offered. */
  chosen: readonly Id[];
  onPick: (article: Article) => void;
}

/** A field that finds saved articles as one types: the ARIA combobox with a list. Marked ones are offered first. */
export function ArticlePicker({ chosen, onPick }: ArticlePickerProps) {
  const { language } = useHost();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const articles = useLive(() => (open ? savedArticles() : Promise.resolve(null)), [open]).value;
  const found = useMemo(() => {
    const free = filterArticles(articles ?? [], query).filter((article) => !chosen.includes(article.id));
    return [
      ...free.filter(({ noteCount }) => noteCount > 0),
      ...free.filter(({ noteCount }) => noteCount === 0),
    ];
  }, [articles, query, chosen]);
  const options = found.slice(0, MOST);
  const at = Math.min(active, options.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const pick = (article: Article) => {
    setQuery('');
    setActive(0);
    onPick(article);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setOpen(true);
      else
        setActive((at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % Math.max(1, options.length));
    } else if (event.key === 'Enter') {
      const article = open ? options[at] : undefined;
      if (article) pick(article);
      event.preventDefault();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    }
  };

  return (
    <div class="picker">
      <label for={`${id}-field`}>{i18n.t('compare.addArticle')}</label>
      <input
        id={`${id}-field`}
        type="text"
        class="field"
        role="combobox"
        autocomplete="off"
        data-testid="pick-article"
        value={query}
        placeholder={i18n.t('compare.addArticlePlaceholder')}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && options[at] ? `${id}-${at}` : undefined}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        ref={list}
        id={`${id}-list`}
        class="picker-options"
        role="listbox"
        aria-label={i18n.t('saved.title')}
        hidden={!open || options.length === 0}
        // the field keeps the focus, and with it the list stays open for the next choice
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.map((article, i) => (
          <li
            key={article.id}
            id={`${id}-${i}`}
            class="picker-option"
            role="option"
            aria-selected={i === at}
            data-testid="article-option"
            onMouseEnter={() => setActive(i)}
            onClick={() => pick(article)}
          >
            <span class="picker-title" lang={article.language ?? undefined} dir="auto">
              {article.title || article.url}
            </span>
            <span class="facts small quiet">
              <span>{articleInWords(article, language)}</span>
              {article.noteCount > 0 && <span>{i18n.t('saved.notes', article.noteCount)}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p class="small quiet" role="status">
        {open && articles && pickerStatus(found.length, options.length, language)}
      </p>
    </div>
  );
}

function pickerStatus(found: number, shown: number, language: string): string {
  if (found === 0) return i18n.t('compare.noArticle');
  if (found === shown) return i18n.t('saved.count', found, [numberInWords(found, language)]);
  return i18n.t('compare.moreArticles', [numberInWords(found - shown, language)]);
}
