import { message } from '../messages/message';
import type { CompiledVersion, ExplainInput, ExplainLine } from './explanation';

/** Of a report that a compiler has compiled: the versions that were sent up, each with who checked and confirmed it. */
export function compiledLines({ compiled = [], at }: ExplainInput): ExplainLine[] {
  return compiled.filter(({ sentAt }) => sentAt <= at).map(compiledLine);
}

function compiledLine({ version, sentAt, checkedBy, confirmedBy }: CompiledVersion): ExplainLine {
  return {
    what: message('explanation.compiled'),
    value: message('explanation.compiled-version', { version, at: sentAt }),
    because:
      checkedBy === null || confirmedBy === null
        ? message('explanation.compiled-below')
        : message('explanation.compiled-by', { checkedBy, confirmedBy }),
    source: message('explanation.receipt'),
  };
}
