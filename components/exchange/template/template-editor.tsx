import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useHost } from '@/components/host/host';
import { Icon } from '@/components/icon/icon';
import { showToast } from '@/components/toast/toasts';
import {
  DEFAULT_TEMPLATE,
  fillArticle,
  fillName,
  problemOf,
} from '@/lib/exchange/reading/template/article-template';
import { NAMES } from '@/lib/exchange/reading/template/article-view';
import type { TemplateNames, TemplateProblem } from '@/lib/exchange/reading/template/engine';
import { libraryFrame, readEntries } from '@/lib/store';
import { exportWords } from '../export-articles';
import { idsInScope, type Scope } from '../scope';
import { keepTemplate, markdownTemplate } from './kept-template';
import './template-editor.css';

const REASONS = {
  unknown: 'unknown',
  'not-closed': 'notClosed',
  'not-open': 'notOpen',
  'not-a-list': 'notAList',
  broken: 'broken',
} as const satisfies Record<TemplateProblem['reason'], string>;

interface Preview {
  name: string;
  text: string;
}

/**
 * How Markdown files look: their name and their text, with placeholders. What can be used is kept when the field is left, when it
 * is looked at, and when the page is left: half of a word is not what files should be made by.
 */
export function TemplateEditor({ scope }: { scope: Scope }) {
  const { language } = useHost();
  const [draft, setDraft] = useState(markdownTemplate.value);
  const [preview, setPreview] = useState<Preview | null>(null);
  const help = useId();
  const nameProblem = problemOf(draft.name);
  const problem = nameProblem ?? problemOf(draft.text);
  const isOwn = draft.name !== DEFAULT_TEMPLATE.name || draft.text !== DEFAULT_TEMPLATE.text;

  const change = (changes: Partial<typeof draft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    setPreview(null);
  };
  const keep = () => {
    if (!problem) keepTemplate(isOwn ? draft : null);
  };
  const leaving = useRef(keep);
  leaving.current = keep;
  useEffect(() => {
    const leave = () => leaving.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  const reset = () => {
    const before = draft;
    setDraft(DEFAULT_TEMPLATE);
    setPreview(null);
    keepTemplate(null);
    showToast(i18n.t('exchange.template.wasReset'), async () => {
      setDraft(before);
      keepTemplate((problemOf(before.name) ?? problemOf(before.text)) ? null : before);
      await Promise.resolve();
    });
  };
  const show = async () => {
    keep();
    const ids = (await idsInScope(scope)).slice(0, 1);
    const frame = await libraryFrame();
    const context = {
      frame,
      exportedAt: Date.now(),
      words: exportWords(language),
      notice: null,
      template: draft,
    };
    for await (const entry of readEntries(ids, { deleted: false, pictures: false })) {
      setPreview({
        name: `${fillName(draft.name, entry, context)}.md`,
        text: fillArticle(draft.text, entry, context, true),
      });
      return;
    }
    setPreview({ name: '', text: i18n.t('exchange.nothingToExport') });
  };

  return (
    <details class="template-editor" data-testid="template">
      <summary>{i18n.t(isOwn ? 'exchange.template.own' : 'exchange.template.title')}</summary>
      <label class="exchange-field">
        <span>{i18n.t('exchange.template.name')}</span>
        <input
          type="text"
          class="field"
          data-testid="template-name"
          value={draft.name}
          aria-describedby={help}
          onInput={(event) => change({ name: event.currentTarget.value })}
          onBlur={keep}
        />
      </label>
      <label class="exchange-field">
        <span>{i18n.t('exchange.template.text')}</span>
        <textarea
          class="field"
          rows={16}
          spellcheck={false}
          data-testid="template-text"
          value={draft.text}
          aria-describedby={help}
          aria-invalid={problem !== null}
          onInput={(event) => change({ text: event.currentTarget.value })}
          onBlur={keep}
        />
      </label>
      <p
        id={help}
        role="status"
        class={problem ? 'problem' : 'template-sound'}
        data-testid="template-problem"
      >
        {problem && (
          <>
            <Icon name="alert" />{' '}
            {i18n.t(nameProblem ? 'exchange.template.inName' : 'exchange.template.inLine', [
              String(problem.line),
            ])}{' '}
            {i18n.t(`exchange.template.problems.${REASONS[problem.reason]}`, [
              problem.reason === 'broken' ? problem.name : `{{${problem.name}}}`,
            ])}{' '}
            {i18n.t('exchange.template.asBefore')}
          </>
        )}
      </p>
      <p class="exchange-buttons">
        <button
          type="button"
          class="button"
          data-testid="template-preview"
          aria-disabled={problem !== null}
          onClick={() => (problem ? undefined : show())}
        >
          {i18n.t('exchange.template.preview')}
        </button>
        <button
          type="button"
          class="button"
          data-testid="template-reset"
          aria-disabled={!isOwn}
          onClick={() => {
            if (isOwn) reset();
          }}
        >
          {i18n.t('exchange.template.reset')}
        </button>
      </p>
      {preview && (
        <figure class="template-preview" data-testid="template-shown">
          <figcaption class="quiet">{preview.name}</figcaption>
          <pre tabIndex={0}>{preview.text}</pre>
        </figure>
      )}
      <details>
        <summary>{i18n.t('exchange.template.placeholders')}</summary>
        <p class="quiet">{i18n.t('exchange.template.how')}</p>
        <Placeholders names={NAMES} />
      </details>
    </details>
  );
}

/** What may stand in a template. Names say what they are; lists show what their items have. */
function Placeholders({ names }: { names: TemplateNames }) {
  return (
    <ul class="template-names">
      {Object.entries(names).map(([name, items]) => (
        <li key={name}>
          <code>{items ? `{{#${name}}} … {{/${name}}}` : `{{${name}}}`}</code>
          {items && <Placeholders names={items} />}
        </li>
      ))}
    </ul>
  );
}
