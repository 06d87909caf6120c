import { isMessage, type Message } from '../domain/messages/message';
import type { TableFile } from './tables/read-table';

/** Characters that PostgreSQL takes and no title or JSON holds: after the title, and after the notes of the file. */
const TITLE_MARK = '\u001e';
const NOTES_MARK = '\u001d';

/** A table as the text of a draft: title, notes of the file, and the table itself. */
export function keptTable({ text, notes }: TableFile, title: string): string {
  return [title, TITLE_MARK, JSON.stringify(notes), NOTES_MARK, text].join('');
}

/** Drafts that an earlier version kept have no notes, and the oldest no title. */
export function partsOfTable(kept: string): { title: string; notes: readonly Message[]; text: string } {
  const titleEnd = kept.indexOf(TITLE_MARK);
  if (titleEnd < 0) return { title: '', notes: [], text: kept };
  const title = kept.slice(0, titleEnd);
  const notesEnd = kept.startsWith('[', titleEnd + 1) ? kept.indexOf(NOTES_MARK, titleEnd) : -1;
  if (notesEnd < 0) return { title, notes: [], text: kept.slice(titleEnd + 1) };
  const notes = JSON.parse(kept.slice(titleEnd + 1, notesEnd)) as unknown[];
  return { title, notes: notes.filter(isMessage), text: kept.slice(notesEnd + 1) };
}
