import type { BouncedRecipient } from '../domain/notices/bounce';
import type { RefusalSubject } from '../domain/notices/refusal-subject';
import { readAnswer, subjectOf } from './smtp-answer';

/** A status that names no reason (5.0.0): what the server said is all there is. */
const GENERIC = /^\d\.0\.0$/;

/**
 * What a bounce speaks of, by the rules of an answer at RCPT TO: the enhanced status code of the report decides, else the code and the
 * words of the server that refused. A report that says neither speaks of nobody's address.
 * @example bounceSubject({ action: 'failed', status: '5.1.1', answer: '550 5.1.1 User unknown', addresses: [] }) // 'address'
 */
export function bounceSubject({ action, status, answer }: BouncedRecipient): RefusalSubject {
  if (action === 'delayed') return 'for-now';
  const given = status !== null && !GENERIC.test(status) ? status : null;
  const said = /^\d{3}[ -]/.test(answer) ? answer : null;
  if (said === null && given === null) return 'sender';
  const basic = given?.startsWith('4') ? 450 : 550;
  const read = readAnswer(said ?? `${basic} ${answer}`, 'RCPT TO');
  return subjectOf(given === null ? read : { ...read, code: said === null ? basic : read.code, enhanced: given });
}
