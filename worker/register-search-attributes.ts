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
 * Makes our search attributes known to a server that does not have them; those that are there already are left alone.
 * Without them every workflow task of a collection fails, so a worker does this before it polls.
 */
export async function registerSearchAttributes(connection: OperatorConnection, namespace: string): Promise<void> {
  for (const [name, type] of Object.entries(SEARCH_ATTRIBUTES)) {
    try {
      await connection.operatorService.addSearchAttributes({
        namespace,
        searchAttributes: { [name]: TYPE_NUMBER[type] },
      });
    } catch (fault) {
      if (!isAlreadyThere(fault)) throw fault;
    }
  }
}

function isAlreadyThere(fault: unknown): boolean {
  const ALREADY_EXISTS = 6;
  return (
    (fault as { code?: number }).code === ALREADY_EXISTS || /already (exists|defined|registered)/i.test(String(fault))
  );
}
