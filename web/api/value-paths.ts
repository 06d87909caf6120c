import { DungHanError } from '../../domain/errors';

/**
 * Runs a call that takes the values of reports, and gives the faults it refuses them for their places in the JSON of the request.
 * @param placeOf where the values of a report stand in it
 * @throws DungHanError what the call throws; VALUES_REFUSED with `path` in each of its issues
 * @example await withValuePaths(() => 'values', () => submitReport(caller, request)) // path 'values.dialogues'
 */
export async function withValuePaths<T>(placeOf: (obligation: string) => string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof DungHanError) || fault.code !== 'VALUES_REFUSED') throw fault;
    const { issues, obligation } = fault.details as { issues: { field?: string }[]; obligation?: string };
    if (obligation === undefined) throw fault;
    const place = placeOf(obligation);
    const placed = issues.map((one) => ({ ...one, path: one.field ? `${place}.${one.field}` : place }));
    throw new DungHanError(fault.code, fault.message, { ...fault.details, issues: placed });
  }
}
