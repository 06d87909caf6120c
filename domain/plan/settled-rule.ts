import type { z } from 'zod';
import type { SettledRule } from '../obligations/settlement';
import { groupSchema, shapeIssues } from '../source/field';
import type { Parsed } from '../source/issue';
import { readYaml, type YamlSource } from '../source/yaml-source';
import { dueFromFile } from './due-value';
import { type RequirementFile, requirementSchema } from './requirement-schema';
import { frequencyFromFile, periodsWritten } from './requirement-value';

const { frequency, due, boundary, first, last } = requirementSchema.shape;

const ruleSchema = groupSchema(
  { frequency, due: due.unwrap().unwrap(), boundary: boundary.unwrap().unwrap(), first, last },
  'requirement-field.rule',
);

/**
 * A rule for every period, in the words of a plan file.
 * @returns the rule, or its faults; whether it suits the requirement is `settlementRefusal`'s
 * @example parseRule('{ frequency: year, due: { type: yearly, month: 12, day: 15 }, boundary: before, first: 2026 }')
 */
export function parseRule(text: string): Parsed<SettledRule> {
  const read = readYaml(text, 'rule');
  return read.ok ? ruleOf(read.value) : read;
}

function ruleOf(source: YamlSource): Parsed<SettledRule> {
  const raw = ruleSchema.safeParse(source.value, { reportInput: true });
  if (!raw.success) return { ok: false, issues: shapeIssues(source, [], raw.error, ruleSchema as z.ZodType) };
  const rule = dueFromFile(raw.data.due);
  const file = { ...raw.data, period: null } as Pick<RequirementFile, 'frequency' | 'first' | 'last' | 'period'>;
  const cycle = frequencyFromFile(file, rule);
  const periods = periodsWritten(file, cycle, rule);
  return {
    ok: true,
    value: {
      frequency: cycle,
      due: rule,
      boundary: raw.data.boundary,
      first: periods.first ?? '',
      last: periods.last,
    },
  };
}
