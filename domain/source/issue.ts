/** One fault of a file that somebody wrote: where it is, what was found, what was expected. */
export interface Issue {
  file: string;
  line: number | null;
  path: string;
  code: string;
  message: string;
}

/** Either the value, or everything that is wrong with the file. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; issues: readonly Issue[] };
