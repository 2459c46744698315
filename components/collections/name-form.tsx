import { useEffect, useRef, useState } from 'preact/hooks';
import '@/components/panel/panel.css';

interface NameFormProps {
  /** What is named. */
  label: string;
  name?: string;
  /** Of the button, by what is typed. */
  submit: (name: string) => string;
  onName: (name: string) => void;
}

/** A field for one name, in it the focus. */
export function NameForm({ label, name = '', submit, onName }: NameFormProps) {
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const wanted = typed.trim();
  return (
    <form
      class="panel-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') onName(wanted);
      }}
    >
      <input
        ref={field}
        class="field"
        type="text"
        value={typed}
        aria-label={label}
        placeholder={label}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button" aria-disabled={wanted === ''}>
        {submit(wanted)}
      </button>
    </form>
  );
}
