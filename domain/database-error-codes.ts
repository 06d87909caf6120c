import type { ErrorClass } from './error-class';

/** The codes of a database that does not fit the program, and of backups of it; part of the one table of codes. */
export const DATABASE_ERRORS = {
  DATABASE_NEWER: { class: 'unavailable', meaning: 'The database was migrated by a newer version of the program.' },
  DATABASE_OLDER: {
    class: 'unavailable',
    meaning: 'The database was not migrated to this version, and this database user may not do so.',
  },
  DATABASE_POOLER: {
    class: 'unavailable',
    meaning: 'The pooler before the database gives every statement another connection, so there are no transactions.',
  },
  DATABASE_ALTERED: { class: 'unavailable', meaning: 'A migration that was applied before has been edited since.' },
  BACKUP_FILE: {
    class: 'refused',
    meaning: 'The file of a backup cannot be written or read, or a file of that name is there.',
  },
  BACKUP_DAMAGED: {
    class: 'refused',
    meaning: 'A backup that was cut off, changed or damaged; the message names the table.',
  },
  BACKUP_NEWER: {
    class: 'refused',
    meaning: 'A backup made by a later version of the program.',
  },
  DATABASE_NOT_EMPTY: {
    class: 'refused',
    meaning: 'A restore into a database that holds facts.',
  },
} as const satisfies Record<string, { class: ErrorClass; meaning: string }>;
