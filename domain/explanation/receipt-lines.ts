import { basisNamed } from '../decisions/decision';
import { type Message, message } from '../messages/message';
import { delayOf, receiptKnownAt } from '../states/lateness';
import { isOwing } from '../states/standing';
import type { Instant } from '../time/time';
import type { ExplainInput, ExplainLine } from './explanation';

const RULE = message('explanation.general-rules');

/** What has been received by `at`, and the result: on time, late, or not owed. */
export function receiptLines(input: ExplainInput): ExplainLine[] {
  const { standing, at } = input;
  if (standing.own) {
    const because = message('explanation.own-figures', { compiler: input.compilerName });
    return [result(message('explanation.no-deadline'), because)];
  }
  const { release = null } = input;
  const ground = release === null ? RULE : basisNamed(release.basis);
  if (standing.state === 'exempt') {
    const because =
      release === null
        ? message('explanation.unit-exempt')
        : message('explanation.unit-exempt-by', { decider: release.basis.decider });
    return [{ ...result(message('explanation.exempt'), because), source: ground }];
  }
  if (standing.state === 'ended' && input.undone)
    return [result(message('explanation.not-owed'), message('explanation.undone', input.undone))];
  if (standing.state === 'ended') {
    const to = release?.successor ?? null;
    const because =
      to === null ? message('explanation.unit-ended') : message('explanation.duty-transferred', { unit: to });
    return [{ ...result(message('explanation.not-owed'), because), source: ground }];
  }
  const received = receiptKnownAt(standing, at);
  if (received === null) return isOwing(standing) ? [owingLine(input)] : [];
  return [receiptLine(input, received), outcomeLine(input)];
}

function owingLine({ standing, at }: ExplainInput): ExplainLine {
  const late = delayOf(standing, at);
  if (late === null) return result(message('explanation.awaited'), message('explanation.nothing-received', { at }));
  const since = message('explanation.nothing-received-since', { at, lateFrom: standing.lateFrom });
  return result(message('states.overdue', late), since);
}

function receiptLine({ compilerName, requirement }: ExplainInput, received: Instant): ExplainLine {
  const rule = requirement.counts === 'sent' ? 'explanation.first-decides-sent' : 'explanation.first-decides';
  return {
    what: message('explanation.first-received'),
    value: message('explanation.receipt-moment', { at: received }),
    because: message(rule, { compiler: compilerName }),
    source: message('explanation.receipt'),
  };
}

function outcomeLine({ standing, at }: ExplainInput): ExplainLine {
  const { lateFrom } = standing;
  const late = delayOf(standing, at);
  if (late === null) return result(message('states.on-time'), message('explanation.received-before', { at: lateFrom }));
  return result(message('states.late', late), message('explanation.received-after', { at: lateFrom }));
}

function result(value: Message, because: Message): ExplainLine {
  return { what: message('explanation.result'), value, because, source: RULE };
}
