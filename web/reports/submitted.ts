import type { FastifyRequest } from 'fastify';
import type { Receipt, SubmitRequest } from '../../client/contract';
import { submitReport } from '../../client/reports/submit';
import { DungHanError } from '../../domain/errors';
import { callerOf } from '../access/caller';
import type { Fault } from '../http/fault';

/** Where a refusal because of a day stands; '' above the form. */
const FIELD_OF_DAY: Readonly<Record<string, string>> = {
  NOT_OPEN_YET: '',
  ROUND_OVER: '',
  DATE_OUT_OF_BOUNDS: 'ngay-van-ban',
};

/** Sends the report; a refusal because of the day is shown above the form, so that nothing typed is lost. */
export async function submitted(
  request: FastifyRequest,
  report: SubmitRequest,
): Promise<{ receipt: Receipt } | { fault: Fault }> {
  try {
    return { receipt: await submitReport(callerOf(request), report) };
  } catch (refusal) {
    if (!(refusal instanceof DungHanError) || typeof refusal.said === 'string') throw refusal;
    const field = FIELD_OF_DAY[refusal.code];
    if (field === undefined) throw refusal;
    return { fault: { field, message: refusal.said } };
  }
}
