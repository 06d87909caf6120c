/** Most rows of a list; more means that the wrong sheet was pasted. */
export const MOST_LIST_ROWS = 1_000;

/** The deepest id has three parts: table.row.column, list.index.column. */
const DEEPEST = 3;

/** The values by full id (`models.economy.registered-group`, `examples.0.name`), and the duplicate ids. */
export interface Leaves {
  values: ReadonlyMap<string, unknown>;
  twice: ReadonlySet<string>;
}

/**
 * Flattens a filled-in form by full id, whether it is flat (`{"models.economy.registered-group": 3}`, as a web form
 * sends it), nested (`{"models": {"economy": {…}}}`), or as a stored `FormValues`. A list beyond its cap, an empty
 * group and anything below the third level are not flattened; the caller reports them.
 * @param fieldIds ids of the form's own fields
 */
export function leavesOf(raw: object, fieldIds: readonly string[]): Leaves {
  const values = new Map<string, unknown>();
  const twice = new Set<string>();
  const place = (path: string, value: unknown): void => {
    const parts = groupEntries(value);
    if (parts.length === 0 || parts.length > MOST_LIST_ROWS || path.split('.').length >= DEEPEST) {
      if (values.has(path)) twice.add(path);
      values.set(path, value);
      return;
    }
    for (const [key, part] of parts) place(`${path}.${key}`, part);
  };
  for (const [key, value] of unwrapped(raw, fieldIds)) place(key, value);
  return { values, twice };
}

function groupEntries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

const STORED_PARTS: readonly string[] = ['figures', 'texts', 'lists'];

/** Unwraps `figures`, `texts` and `lists` of a stored `FormValues`, so that printed values can be read again. */
function unwrapped(raw: object, fieldIds: readonly string[]): [string, unknown][] {
  const entries = groupEntries(raw);
  const stored = entries.every(
    ([key, part]) => STORED_PARTS.includes(key) && !fieldIds.includes(key) && isPlainGroup(part),
  );
  return stored ? entries.flatMap(([, part]) => groupEntries(part)) : entries;
}

function isPlainGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is empty: nothing, an empty text, or a group or list without entries. */
export function isNothing(raw: unknown): boolean {
  return raw === null || raw === undefined || raw === '' || (typeof raw === 'object' && Object.keys(raw).length === 0);
}
