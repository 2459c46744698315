import { dateInWords } from '@/components/format/dates';
import type { TimelineBar, TimelineStep } from '@/lib/discussion';

/** A bar's time as people call it: a day, a week by its first and last day, "May 2013", "2013". */
export function periodOfBar({ from, to }: TimelineBar, step: TimelineStep, language: string): string {
  const words = (date: string) => dateInWords(date, language)?.short ?? date;
  if (step === 'year') return words(from.slice(0, 4));
  if (step === 'month') return words(from.slice(0, 7));
  return step === 'day' ? words(from) : `${words(from)} – ${words(to)}`;
}
