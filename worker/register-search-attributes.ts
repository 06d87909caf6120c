import type { ConnectionLike } from '@temporalio/client';
import type { WrongAttribute } from '../domain/messages/machinery';
import { SEARCH_ATTRIBUTES } from '../embedded/search-attributes';

/** Numbers of Temporal's `IndexedValueType`, by the names its own tools use. */
const TYPE_NUMBER = { Text: 1, Keyword: 2, Int: 3, Double: 4, Bool: 5, Datetime: 6, KeywordList: 7 } as const;

/** A connection that also speaks to the server's operator service. */
export type OperatorConnection = ConnectionLike & {
  operatorService: {
    addSearchAttributes(request: { namespace: string; searchAttributes: Record<string, number> }): Promise<unknown>;
    listSearchAttributes(request: { namespace: string }): Promise<{ customAttributes?: Record<string, number> | null }>;
  };
};

/**
 * Registers our search attributes on a server that lacks them; without them every workflow task of a collection fails.
 * A server on which only the operator may add them (Temporal Cloud) refuses. One that is there stays as it is, with any
 * type: `wrongSearchAttributes` finds wrong ones.
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

/** Attributes of this program that the server lacks or has with another type. */
export async function wrongSearchAttributes(
  connection: OperatorConnection,
  namespace: string,
): Promise<WrongAttribute[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  return Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, expected]) => {
    const found = customAttributes?.[name];
    return found === TYPE_NUMBER[expected]
      ? []
      : [{ name, found: found === undefined ? null : typeName(found), expected }];
  });
}

function typeName(number: number): string {
  return Object.entries(TYPE_NUMBER).find(([, known]) => known === number)?.[0] ?? String(number);
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
