import type { FormDefinition } from '../rollup/form';
import { shapeIssues } from '../source/field';
import type { Issue, Parsed } from '../source/issue';
import { writtenPath, type YamlSource } from '../source/yaml-source';
import { formDefinitionFaults } from './check-form';
import { formSchema } from './form-schema';
import { formOf } from './requirement-value';

/**
 * A report form that was put together elsewhere than in a file, judged by the rules of plan files.
 * @param data the entry below `forms` of a plan file
 * @returns the form, or all its faults with their paths below it (`fields[2].label`)
 * @example readFormData('dan-van', { title: 'Dân vận', fields: [{ type: 'number', id: 'so', label: 'Số cuộc' }] })
 */
export function readFormData(id: string, data: unknown): Parsed<FormDefinition> {
  const issue: YamlSource['issue'] = (path, code, message): Issue => ({
    ...{ file: '', line: null, path: writtenPath(path) },
    ...{ code, message },
  });
  const read = formSchema.safeParse(data, { reportInput: true });
  if (!read.success)
    return { ok: false, issues: shapeIssues({ file: '', value: data, issue }, [], read.error, formSchema) };
  const form = formOf(id, read.data);
  const issues = formDefinitionFaults(form).map((fault) => issue(fault.path, fault.code, fault.message));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: form };
}
