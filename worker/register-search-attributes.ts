import type { ConnectionLike } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../embedded/search-attributes';

/** Numbers of Temporal's `IndexedValueType`. */
const TYPE_NUMBER = { Keyword: 2, Int: 3, Datetime: 6 } as const;

/** A connection that also speaks to the server's operator service. */
type OperatorConnection = ConnectionLike & {
  operatorService: {
    addSearchAttributes(request: { namespace: string; searchAttributes: Record<string, number> }): Promise<unknown>;
  };
};

/**
 * Registers our search attributes on a server that lacks them; without them every workflow task of a collection fails.
 * A server on which only the operator may add them (Temporal Cloud) refuses.
 * @returns names the server refused to add: the operator must have added them (docs/operations.md).
 */
export async function registerSearchAttributes(connection: OperatorConnection, namespace: string): Promise<string[]> {
  const refused: string[] = [];
  for (const [name, type] of Object.entries(SEARCH_ATTRIBUTES)) {
    try {
      await connection.operatorService.addSearchAttributes({
        namespace,
        searchAttributes: { [name]: TYPE_NUMBER[type] },
      });
    } catch (fault) {
      if (isUnreachable(fault)) throw fault;
      if (!isAlreadyThere(fault)) refused.push(name);
    }
  }
  return refused;
}

/** gRPC status numbers. */
const ALREADY_EXISTS = 6;
const UNAVAILABLE = 14;

function isUnreachable(fault: unknown): boolean {
  return (fault as { code?: number }).code === UNAVAILABLE;
}

function isAlreadyThere(fault: unknown): boolean {
  return (
    (fault as { code?: number }).code === ALREADY_EXISTS || /already (exists|defined|registered)/i.test(String(fault))
  );
}
