import type { Message } from '../../../domain/messages/message';
import { parsePlan } from '../../../domain/plan/parse-plan';
import type { Parsed } from '../../../domain/source/issue';
import { parseRegister } from '../../../domain/units/parse-register';
import { parseRegisterCsv } from '../../../domain/units/parse-register-csv';
import { wordsOf } from '../../../web/language/words';
import { ONE_FAULT, withFault } from '../../domain/plan/bad-plan-files';
import { SMALL_PLAN, SMALL_REGISTER, SMALL_REGISTER_TEXT } from '../../domain/plan/small-plan';
import { BAD_REGISTERS, BAD_TABLE } from '../../domain/units/bad-registers';
import { isVietnamese } from './view-texts';

const { say } = wordsOf('en');

/** Faults an English reader would get in Vietnamese, but for what their sentences quote. */
function untold(faults: readonly Message[]): Message[] {
  return faults.filter((fault) => isVietnamese(say(fault).replace(/“[^”]*”/g, '')));
}

const messagesOf = (parsed: Parsed<unknown>) => (parsed.ok ? [] : parsed.issues.map(({ message }) => message));

describe('faults of a file in English', () => {
  it('are translated for every bad plan, register and table', () => {
    const plans = ONE_FAULT.map((fault) => parsePlan(withFault(fault), 'a.yaml', SMALL_REGISTER));
    const registers = BAD_REGISTERS.map(([, find, put]) =>
      parseRegister(SMALL_REGISTER_TEXT.replace(find, put), 'a.yaml'),
    );
    const tables = [BAD_TABLE, '', 'code,name,type\nw,"A,x', 'code,type,tên,tên\n', 'code,name,type\nw,\uFFFD,x'];
    const read = tables.map((text) => parseRegisterCsv(text, 'a.csv', { id: 'a', title: 'A' }));
    const faults = [...plans, ...registers, ...read].flatMap(messagesOf);
    expect(faults.length).toBeGreaterThan(90);
    expect(untold(faults)).toEqual([]);
  });

  it('keep quoted input as it is', () => {
    const [fault] = messagesOf(
      parsePlan(SMALL_PLAN.replace('tree: government', 'tree: tháng'), 'a.yaml', SMALL_REGISTER),
    );
    expect(say(fault!)).toBe(
      'Found “tháng”; needed: the system (government, Party, Fatherland Front): one of government, party, front.',
    );
  });
});
