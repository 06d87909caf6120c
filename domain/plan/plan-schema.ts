import { z } from 'zod';
import { OPEN_POINT_CODES, type OpenPointCode } from '../open-point-codes';
import {
  aList,
  coded,
  daySchema,
  expectedFault,
  groupSchema,
  ID_PATTERN,
  idSchema,
  listSchema,
  oneOfSchema,
  textSchema,
  unexpected,
  yesNoSchema,
} from '../source/field';
import { oddSigns } from '../source/odd-signs';
import { formSchema } from './form-schema';
import { requirementSchema, unitCode } from './requirement-schema';

const openPointSchema = groupSchema(
  {
    requirement: idSchema('requirement-field.id').nullish(),
    code: oneOfSchema(Object.keys(OPEN_POINT_CODES) as [OpenPointCode, ...OpenPointCode[]], 'plan-field.point-code'),
    message: textSchema('plan-field.point-message'),
    proposal: textSchema('plan-field.point-proposal').optional(),
  },
  'plan-field.point',
);

/** A number pasted from a text with its quotation marks would be shown with them, and no link to it would fit. */
const documentNumber = textSchema('plan-field.number').superRefine((number, context) => {
  const odd = oddSigns(number).some(({ kind }) => kind !== 'dash');
  if (odd) context.addIssue(coded('FIELD_INVALID', unexpected(number, 'plan-field.number-plain')));
});

const headShape = {
  id: idSchema('plan-field.id'),
  title: textSchema('plan-field.title'),
  document: groupSchema(
    {
      type: textSchema('plan-field.type'),
      number: documentNumber.nullish(),
      issued: daySchema('plan-field.issued').nullish(),
      issuer: unitCode('plan-field.issuer'),
      subject: textSchema('plan-field.subject'),
      place: textSchema('plan-field.place').nullish(),
    },
    'plan-field.document',
  ),
  effective: daySchema('plan-field.effective'),
  tree: oneOfSchema(['government', 'party', 'front'], 'plan-field.tree'),
  register: textSchema('plan-field.register'),
  roll: oneOfSchema(['none', 'previous', 'next'], 'plan-field.roll').optional(),
  sample: yesNoSchema('plan-field.sample').optional(),
  test: yesNoSchema('plan-field.test').optional(),
  urgent: yesNoSchema('plan-field.urgent').optional(),
  slots: z
    .string({ error: expectedFault('plan-field.slots') })
    .regex(/^every [1-9]\d{0,3}s$/, { error: expectedFault('plan-field.slots') })
    .nullish(),
  forms: z
    .record(z.string().regex(new RegExp(ID_PATTERN), { error: expectedFault('plan-field.form-ids') }), formSchema, {
      error: expectedFault('plan-field.forms'),
    })
    .nullish(),
  milestones: listSchema(
    groupSchema(
      {
        id: idSchema('plan-field.milestone-id'),
        date: daySchema('plan-field.milestone-date'),
        title: textSchema('plan-field.milestone-title'),
      },
      'plan-field.milestone',
    ),
    'plan-field.milestones',
  ).optional(),
  openPoints: listSchema(openPointSchema, 'plan-field.point-message').optional(),
};

/** The plan file without its requirements, which are checked one by one so that no fault hides another. */
export const planHeadSchema = groupSchema(
  { ...headShape, requirements: z.array(z.unknown(), { error: expectedFault(aList('plan-field.requirements')) }) },
  'plan-field.file',
);

export type PlanHead = z.infer<typeof planHeadSchema>;

/**
 * The JSON Schema of plan files, for editors that understand `# yaml-language-server: $schema=plan.schema.json`.
 * It covers names and shapes; `plan check` also covers what needs the register and the calendar.
 */
export function planJsonSchema(): Record<string, unknown> {
  const whole = groupSchema(
    { ...headShape, requirements: listSchema(requirementSchema, 'plan-field.requirements') },
    'plan-field.schema',
  );
  return z.toJSONSchema(whole, { io: 'input', target: 'draft-7' }) as Record<string, unknown>;
}
