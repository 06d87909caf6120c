import { dateInWords } from '../time/vietnamese';

/**
 * Fills in the dates of a plan template on the day it is loaded, such as the live sample; `parsePlan` reads the result
 * like any other file.
 * @param values date or year by name of its `{{placeholder}}`; `{{name in words}}` is the date as documents write it
 * @throws RangeError when a placeholder has no value: an incomplete plan must never be loaded
 * @example fillPlanTemplate('date: {{openDate}}', { openDate: '2026-12-04' }) // 'date: 2026-12-04'
 */
export function fillPlanTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)( in words)?\}\}/g, (_, name: string, inWords?: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`the plan template asks for ${name}`);
    return inWords === undefined ? value : dateInWords(value);
  });
}
