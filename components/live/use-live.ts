import { useEffect, useState } from 'preact/hooks';
import { watch } from '@/lib/store';

export interface Live<T> {
  /** Undefined until the first answer. */
  value: T | undefined;
  /** The database could not be asked. */
  failed: boolean;
}

interface Answer<T> extends Live<T> {
  inputs: readonly unknown[];
}

/**
 * What `query` answers, kept up to date while the component is shown, whoever changes it.
 * @param inputs what the query depends on; when one changes, an old answer is not shown any more
 */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  useEffect(
    () =>
      watch(
        query,
        (value) => setAnswer({ inputs, value, failed: false }),
        (error) => {
          console.error('The library could not be asked:', error);
          setAnswer({ inputs, value: undefined, failed: true });
        },
      ),
    inputs,
  );
  if (!answer?.inputs.every((input, i) => Object.is(input, inputs[i]))) {
    return { value: undefined, failed: false };
  }
  return answer;
}
