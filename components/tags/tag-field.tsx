import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/icon/icon-button';
import './tags.css';

interface TagFieldProps {
  tags: readonly string[];
  /** Tags used elsewhere, offered while one types. */
  known: readonly string[];
  onChange: (tags: string[]) => void;
}

/** Tags as one list: Enter or a comma adds what is typed, Backspace in the empty field takes the last one. */
export function TagField({ tags, known, onChange }: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const id = useId();

  const add = (text: string) => {
    const tag = text.replaceAll(',', ' ').trim();
    setTyped('');
    if (tag && !tags.includes(tag)) onChange([...tags, tag]);
  };

  return (
    <div class="tag-field">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <IconButton
            icon="close"
            label={i18n.t('marking.removeTag', [tag])}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          />
        </span>
      ))}
      <input
        type="text"
        list={id}
        value={typed}
        aria-label={i18n.t('marking.addTag')}
        placeholder={i18n.t('marking.addTag')}
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (value.endsWith(',')) add(value);
          else setTyped(value);
        }}
        onBlur={() => add(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            add(typed);
          } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
            onChange(tags.slice(0, -1));
          }
        }}
      />
      <datalist id={id}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
