import { z } from 'zod';
import { OPEN_POINTS, type OpenPointCode } from '../errors';
import { aList, day, group, ID_PATTERN, id, list, oneOf, text, want, yesNo } from '../source/field';
import { formSchema } from './form-schema';
import { requirementSchema, unitCode } from './requirement-schema';

const openPointSchema = group(
  {
    requirement: id('requirement-field.id').nullish(),
    code: oneOf(Object.keys(OPEN_POINTS) as [OpenPointCode, ...OpenPointCode[]], 'plan-field.point-code'),
    message: text('plan-field.point-message'),
    proposal: text('plan-field.point-proposal').optional(),
  },
  'plan-field.point',
);

const headShape = {
  id: id('plan-field.id'),
  title: text('plan-field.title'),
  document: group(
    {
      type: text('plan-field.type'),
      number: text('plan-field.number').nullish(),
      issued: day('plan-field.issued').nullish(),
      issuer: unitCode('plan-field.issuer'),
      subject: text('plan-field.subject'),
      place: text('plan-field.place').nullish(),
    },
    'plan-field.document',
  ),
  effective: day('plan-field.effective'),
  tree: oneOf(['government', 'party', 'front'], 'plan-field.tree'),
  register: text('plan-field.register'),
  roll: oneOf(['none', 'previous', 'next'], 'plan-field.roll').optional(),
  sample: yesNo('plan-field.sample').optional(),
  test: yesNo('plan-field.test').optional(),
  urgent: yesNo('plan-field.urgent').optional(),
  slots: z
    .string({ error: want('plan-field.slots') })
    .regex(/^every [1-9]\d{0,3}s$/, { error: want('plan-field.slots') })
    .nullish(),
  forms: z
    .record(z.string().regex(new RegExp(ID_PATTERN), { error: want('plan-field.form-ids') }), formSchema, {
      error: want('plan-field.forms'),
    })
    .nullish(),
  milestones: list(
    group(
      {
        id: id('plan-field.milestone-id'),
        date: day('plan-field.milestone-date'),
        title: text('plan-field.milestone-title'),
      },
      'plan-field.milestone',
    ),
    'plan-field.milestones',
  ).optional(),
  openPoints: list(openPointSchema, 'plan-field.point-message').optional(),
};

/** The plan file without the insides of its requirements, which are checked one by one so that no fault hides another. */
export const planHeadSchema = group(
  { ...headShape, requirements: z.array(z.unknown(), { error: want(aList('plan-field.requirements')) }) },
  'plan-field.file',
);

export type PlanHead = z.infer<typeof planHeadSchema>;

/**
 * The JSON Schema of plan files, for editors that understand `# yaml-language-server: $schema=plan.schema.json`.
 * It covers names and shapes; `plan check` also covers what needs the register and the calendar.
 */
export function planJsonSchema(): Record<string, unknown> {
  const whole = group(
    { ...headShape, requirements: list(requirementSchema, 'plan-field.requirements') },
    'plan-field.schema',
  );
  return z.toJSONSchema(whole, { io: 'input', target: 'draft-7' }) as Record<string, unknown>;
}
