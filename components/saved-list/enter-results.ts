/** Brings the focus from the field to the first of what is below it. */
export function enterResults(): void {
  document.querySelector<HTMLElement>('.saved a.saved-title')?.focus();
}
