import type { FormDefinition } from '../../domain/rollup/form';
import type { Queryable } from '../../storage/database';

/** A report form of a plan in force, which another plan may use. */
export interface KnownForm {
  /** Title of its plan. */
  plan: string;
  form: FormDefinition;
}

/** Forms by `<plan>/<form>`. */
export type KnownForms = ReadonlyMap<string, KnownForm>;

/** Forms of all plans in force, newest plan first. */
export async function readKnownForms(db: Queryable): Promise<KnownForms> {
  const rows = await db.rows<{ id: string; title: string; form: FormDefinition }>(
    `select p.id, p.title, r -> 'form' as form
     from plans p, jsonb_array_elements(p.body -> 'requirements') r
     where p.withdrawn_at is null and jsonb_typeof(r -> 'form') = 'object'
     order by p.activated_at desc, p.id`,
  );
  return new Map(rows.map(({ id, title, form }) => [`${id}/${form.id}`, { plan: title, form }]));
}
