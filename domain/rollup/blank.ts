import type { FormValues } from './form';

/** Whether a form, as its rules read it, holds nothing: no figure, no text, no row of a list. */
export function isBlank({ figures, texts, lists }: FormValues): boolean {
  const rows = Object.values(lists).flat();
  return Object.keys(figures).length === 0 && Object.keys(texts).length === 0 && rows.length === 0;
}
