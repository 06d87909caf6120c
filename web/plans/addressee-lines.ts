import { inVietnamese, message } from '../../domain/messages/message';
import { isRelation, RELATIONS, type Relation } from '../../domain/units/relation';
import type { Register } from '../../domain/units/unit';
import { textOf } from './plan-fields';
import { codesOf, namesText } from './unit-lines';

/** Bodies that are typed, one in each line: by name, by code, or by relation ("cấp ủy cùng cấp"). */

const CODES: ReadonlyMap<string, Relation> = new Map(
  RELATIONS.map((relation) => [folded(wordsOf(relation)), relation]),
);

/** @example addresseesOf('Cấp ủy cùng cấp', register) // ['peer-party'] */
export function addresseesOf(text: string, register: Pick<Register, 'units'>): string[] {
  return codesOf(text, register).map((code) => CODES.get(folded(code)) ?? code);
}

/** The same lines of what a plan file says. */
export function addresseesText(codes: readonly unknown[], register: Pick<Register, 'units'>): string {
  return codes
    .map((code) => (isRelation(textOf(code)) ? wordsOf(textOf(code) as Relation) : namesText([code], register)))
    .join('\n');
}

function wordsOf(relation: Relation): string {
  return inVietnamese(message(`relations.${relation}`));
}

function folded(words: string): string {
  return words.normalize('NFC').toLocaleLowerCase('vi');
}
