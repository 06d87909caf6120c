import { isWaitingRequestSql } from '../../storage/extension-requests';

/** A column `askedUntil` of an obligation `o`: the last day its unit has asked for, while that request waits; else null. */
export const ASKED_UNTIL = `(select q.asked_until from extension_requests q
  where q.obligation = o.id and ${isWaitingRequestSql('q', 'o')}) as "askedUntil"`;
