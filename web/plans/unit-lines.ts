import type { Register } from '../../domain/units/unit';
import { toOneLine } from '../http/one-line';
import { type Data, isData, textOf } from './plan-fields';

/** Units that are typed, one in each line, by their name or their code. */

type Units = Pick<Register, 'units'>;

/** The code of the one unit with a name or code; the text itself where there is none or several, for the parser to name. */
function codeOf(text: string, { units }: Units): string {
  const wanted = text.toLocaleLowerCase('vi');
  const found = units.filter(({ code, name, shortName }) =>
    [code, name, shortName].some((one) => one.toLocaleLowerCase('vi') === wanted),
  );
  return found.length === 1 ? found[0]!.code : text;
}

function nameOf(code: unknown, register: Units): string {
  const name = register.units.find((unit) => unit.code === code)?.name ?? textOf(code);
  return codeOf(name, register) === code ? name : textOf(code);
}

/** @example codesOf('Sở Tài chính', register) // ['so-tai-chinh'] */
export function codesOf(text: string, register: Units): string[] {
  return text
    .split(/\r?\n|;/)
    .map(toOneLine)
    .filter((line) => line !== '')
    .map((line) => codeOf(line, register));
}

export function namesText(codes: readonly unknown[], register: Units): string {
  return codes.map((code) => nameOf(code, register)).join('\n');
}

/** Units that need not report, each with the reason: "Sở Y tế | báo cáo riêng". */
export function exceptionsOf(text: string, register: Units): Data[] {
  return text
    .split(/\r?\n/)
    .map(toOneLine)
    .filter((line) => line !== '')
    .map((line) => {
      const [unit = '', ...reason] = line.split('|').map((part) => part.trim());
      return { unit: codeOf(unit, register), reason: reason.join(' | ') };
    });
}

export function exceptionsText(except: unknown, register: Units): string {
  const rows = Array.isArray(except) ? except.filter(isData) : [];
  return rows.map(({ unit, reason }) => `${nameOf(unit, register)} | ${textOf(reason)}`).join('\n');
}
