import { z } from 'zod';
import type { ExplainLine } from '../../domain/explanation/explanation';
import { inVietnamese } from '../../domain/messages/message';

/** One answer under "Vì sao có ngày này?". */
export const explainLine = z.object({ what: z.string(), value: z.string(), because: z.string(), source: z.string() });

export function lineOf({ what, value, because, source }: ExplainLine): z.infer<typeof explainLine> {
  return {
    what: inVietnamese(what),
    value: inVietnamese(value),
    because: inVietnamese(because),
    source: inVietnamese(source),
  };
}
