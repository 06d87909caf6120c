import { programVersion } from '../../config/program-version';
import type { Queryable } from '../../storage/database';
import { newestMigration, readSchemaVersion } from '../../storage/schema-version';

/** What runs here: the program, and the newest migration it knows and the database has. */
export interface Versions {
  program: string;
  schema: { program: number; database: number };
}

const PROGRAM = programVersion();
const SCHEMA = newestMigration();

export async function readVersions(db: Queryable): Promise<Versions> {
  return { program: PROGRAM, schema: { program: SCHEMA, database: await readSchemaVersion(db) } };
}
