import { explainObligation } from '../../client/rounds/explain';
import type { ExplainLine } from '../../domain/explanation/explain';
import type { Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';

/** The answer to "Vì sao có ngày này?" for one obligation, with what the page's heading needs. */
export interface ExplanationPage {
  collection: string;
  unit: UnitId;
  unitName: string;
  lines: ExplainLine[];
}

/** Null when there is no such obligation. */
export async function readExplanation(reader: Queryable, id: string, at: Instant): Promise<ExplanationPage | null> {
  const [row] = await reader.rows<Omit<ExplanationPage, 'lines'>>(
    `select o.collection, o.unit, u.name as "unitName" from obligations o join units u on u.id = o.unit where o.id = $1`,
    [id],
  );
  if (row === undefined) return null;
  const { lines } = await explainObligation({ reader, at }, id);
  return { ...row, lines };
}
