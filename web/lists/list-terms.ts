import type { ListTerms } from '../../client/rounds/published-list';
import { message } from '../../domain/messages/message';
import { unexpectedIn } from '../../domain/source/typed-field';
import { type Day, dayOf, type Instant } from '../../domain/time/time';
import { parseVietnameseDate, tableDate } from '../../domain/time/vietnamese';
import { type Reach, reachCondition, reachValues } from '../access/reach';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';

export type ListQuery = Readonly<Record<string, string | string[] | undefined>>;

/** What a list page was asked for. */
export interface AskedList {
  terms: ListTerms;
  /** Reports by where they stand, or units with their counts. */
  kind: 'bao-cao' | 'don-vi';
  /** The office that issues it; null: the first compiler of the list. */
  issuer: string | null;
  /** The fields as typed, for the form and the addresses of the files. */
  typed: Readonly<Record<string, string>>;
  faults: Fault[];
}

/**
 * Reads a list from the address. Without days it is the year so far; a fault leaves the field as if it were empty.
 * @param reach the reader's own; null: everywhere
 */
export function readListTerms(query: ListQuery, at: Instant, reach: Reach | null): AskedList {
  const faults: Fault[] = [];
  const text = (name: string): string => {
    const value = query[name];
    return toOneLine(typeof value === 'string' ? value : '').slice(0, 200);
  };
  const day = (name: string, label: 'labels.list-from' | 'labels.list-to' | 'labels.as-of', otherwise: Day | null) => {
    if (text(name) === '') return otherwise;
    const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text(name));
    const found = parseVietnameseDate(iso === null ? text(name) : `${iso[3]}/${iso[2]}/${iso[1]}`);
    const expected = message('typed.a-day', { example: '30/6/2026' });
    if (found === null) faults.push({ field: name, message: unexpectedIn(label, text(name).slice(0, 40), expected) });
    return found ?? otherwise;
  };
  const today = dayOf(at);
  const from = day('tu', 'labels.list-from', `${today.slice(0, 4)}-01-01`)!;
  const to = day('den', 'labels.list-to', today)!;
  if (from > to) faults.push({ field: 'tu', message: message('lists.period-backwards') });
  const asked = day('tinh-den', 'labels.as-of', null);
  if (asked !== null && asked > today) {
    faults.push({ field: 'tinh-den', message: message('typed.a-past-day', { text: tableDate(asked) }) });
  }
  const asOf = asked !== null && asked > today ? null : asked;
  const plan = text('van-ban');
  const kind = text('kieu') === 'don-vi' ? 'don-vi' : 'bao-cao';
  return {
    terms: {
      ...{
        from,
        to: [from, to].sort().at(-1)!,
        period: text('ky') || null,
        plans: plan === '' ? null : [plan],
        units: null,
        asOf,
      },
      reach: reach === null ? null : reachTerms(reach),
    },
    kind,
    issuer: text('co-quan') || null,
    typed: {
      ...{
        tu: tableDate(from),
        den: tableDate(to),
        ky: text('ky'),
        'van-ban': plan,
        kieu: kind,
        'co-quan': text('co-quan'),
      },
      'tinh-den': asOf === null ? '' : tableDate(asOf),
    },
    faults,
  };
}

/** The reach of a person as a condition of a list. */
export function reachTerms(reach: Reach): NonNullable<ListTerms['reach']> {
  const columns = { unit: 'o.unit', plan: 'c.plan', compiler: 'c.compiler' };
  return { where: (first) => reachCondition(columns, first), values: reachValues(reach) };
}
