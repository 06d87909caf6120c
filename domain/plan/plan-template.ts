import { dateInWords } from '../time/vietnamese';

/**
 * A plan file made from a template whose dates are given on the day it is loaded, such as the live sample laid round
 * today; what comes out is read by `parsePlan` like any other file.
 * @param values date or year by name of its `{{place}}`; `{{place in words}}` is the date as documents write it
 * @throws RangeError when a place has no value: a half-filled plan must never be loaded
 * @example fillPlanTemplate('date: {{openDate}}', { openDate: '2026-12-04' }) // 'date: 2026-12-04'
 */
export function fillPlanTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)( in words)?\}\}/g, (_, name: string, inWords?: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`the plan template asks for ${name}`);
    return inWords === undefined ? value : dateInWords(value);
  });
}
