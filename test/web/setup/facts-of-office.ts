import type { Database } from '../../../storage/database';

/** Tables of what people have done and are owed; sessions, limits and machinery change by themselves. */
const TABLES = [
  ...['units', 'contacts', 'plans', 'plan_drafts', 'register_drafts', 'settlements', 'point_answers'],
  ...['obligations', 'submissions', 'drafts', 'held_files', 'decisions', 'lateness_changes', 'office_settings'],
  ...['calls', 'letters', 'rollups', 'notices', 'calendar_changes', 'calendar_feeds', 'weekly_mail'],
  ...['accounts', 'account_roles', 'api_tokens', 'audit'],
];

/** The facts of an office as one short text for each table, to see whether a request has changed any. */
export async function factsOfOffice(database: Database): Promise<Record<string, string>> {
  const hashes = TABLES.map(
    (table) => `(select md5(coalesce(string_agg(t::text, '' order by t::text), '')) from ${table} t) as ${table}`,
  );
  const [row] = await database.rows<Record<string, string>>(`select ${hashes.join(', ')}`);
  return row!;
}
