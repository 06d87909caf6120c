import { addressOf } from '../../../domain/ids';
import { addressForm } from '../../frame/parts/address-form';
import { phone } from '../../frame/parts/phone';
import { toRound } from '../../frame/parts/to-round';
import { token } from '../../frame/parts/token';
import type { Page } from '../../frame/view';
import { type Html, html, joinPieces } from '../../html';
import type { Words } from '../../language/words';
import type { BadAddress, FullMailbox, WaitingLetter, WaitingRollup } from '../desk';
import { lines, note, section } from './section';
import type { Today } from './today';

/** Units' requests for an extension that wait for an answer. */
export function askedExtensions(list: Today['requests'], { today, reports }: Words): Html {
  const line = ({ obligation, unitName, head, until, reason }: Today['requests'][number]) =>
    html`<a href="${addressOf('/quyet-dinh', obligation)}">${today.asked(unitName, head.title)}</a>${note(
      html`${reports.request.endOf(until)}: <span lang="vi">${reason}</span>`,
    )}`;
  return section('de-nghi-gia-han', today.askedExtensions, lines(list, line));
}

/** Urging letters that wait for a signature. */
export function letters(list: readonly WaitingLetter[], { today }: Words): Html {
  const letter = ({ head, step, issuerName, draftedAt, overdue }: WaitingLetter) => {
    const address = `${addressOf('/du-thao', head.id)}?buoc=${encodeURIComponent(step)}`;
    return html`<a href="${address}">${today.letter(head.title)}</a>${note(
      today.letterState(issuerName, draftedAt, overdue),
    )}`;
  };
  return section('cho-ky', today.letters, lines(list, letter));
}

/** Compiled reports that wait for a check, or lack later submissions. */
export function rollups(list: readonly WaitingRollup[], page: Page): Html {
  const { today } = page.words;
  const line = (one: WaitingRollup) => rollup(one, page);
  return section('du-thao', today.rollups, lines(list, line));
}

/** Compiled reports that the level above has returned, with its reasons. */
export function returnedRollups(list: Today['returned'], { words: { today } }: Page): Html {
  const line = ({ head, version, receiverName, words, lateFrom, at }: Today['returned'][number]) =>
    html`<a href="${addressOf('/tong-hop', head.id)}?lan=${version}#cac-buoc">${today.rollup(head.title, version)}</a>${note(
      html`${today.returnedBy(receiverName, at, lateFrom)} <span lang="vi">${words}</span>`,
    )}`;
  return section('cap-tren-de-nghi', today.returnedRollups, lines(list, line));
}

function rollup(one: WaitingRollup, page: Page): Html {
  const { today } = page.words;
  const { head, version, at, toCheck, uncompiledSince, waitsFor, givenBack, base } = one;
  const { id, title } = head;
  const check = toRound({ id, place: '#don-vi', text: today.toCheck(toCheck, title) }, page);
  const said = [
    waitsFor === 'compiling' ? null : base === null ? today.compiledAt(at) : today.supplementAt(at, base),
    waitsFor === 'confirmation' ? today.waitsForConfirmation : null,
    givenBack === null ? null : html`${today.givenBack} <span lang="vi">${givenBack}</span>`,
    toCheck > 0 ? check : null,
    uncompiledSince === null ? null : today.uncompiledSince(uncompiledSince),
  ];
  return html`<a href="${addressOf('/tong-hop', id)}">${today.rollup(title, version)}</a>${notes(said)}`;
}

/** Addresses that mail does not reach, to be corrected here by those who may. */
export function badAddresses(
  list: readonly BadAddress[],
  { canCorrect, oldMarks }: { canCorrect: boolean; oldMarks: number },
  page: Page,
): Html {
  const { today } = page.words;
  const line = (contact: BadAddress) => badAddress(contact, canCorrect, page);
  return section('dia-chi', today.badAddresses, [oldMarks > 0 && freeForm(oldMarks, page), lines(list, line)]);
}

/** Frees with one press the addresses that an earlier version marked. */
function freeForm(marks: number, { words: { today }, session }: Page): Html {
  return html`<form method="post" action="/hom-nay/gui-lai">${token(session)}
<p>${today.oldMarks(marks)}</p>
<div class="acts"><button class="second">${today.freeOldMarks(marks)}</button></div></form>`;
}

/** People whose mailbox is full, with what to do about it. */
export function fullMailboxes(list: readonly FullMailbox[], { words: w }: Page): Html {
  const line = ({ unit, unitName, name, email, since, waiting, phone: number }: FullMailbox) => {
    const said = [w.today.fullSince(email, since), w.today.mailsWaiting(waiting), number ? phone(number) : null];
    return html`<a href="/don-vi/${unit}">${unitName}</a>: ${name}${notes(said)}`;
  };
  return section('hop-thu-day', w.today.fullMailboxes, [html`<p>${w.today.fullMailboxesHint}</p>`, lines(list, line)]);
}

function badAddress(contact: BadAddress, canCorrect: boolean, { words: w, session }: Page): Html {
  const { unit, unitName, name, email, badSince, waiting, phone: number } = contact;
  const said = [
    w.today.badSince(email, badSince),
    waiting > 0 ? w.today.noticesWaiting(waiting) : null,
    number ? phone(number) : null,
  ];
  const form = canCorrect && addressForm({ session, contact, back: 'hom-nay' }, w);
  return html`<a href="/don-vi/${unit}">${unitName}</a>: ${name}${notes(said)}${form}`;
}

function notes(pieces: readonly (string | Html | null)[]): Html {
  const said = pieces.filter((piece) => piece !== null);
  return note(joinPieces(said, '; '));
}

/** Documents with something that a person must still settle. */
export function openPlans(list: Today['plans'], { today }: Words): Html {
  const plan = ({ id, title, points }: Today['plans'][number]) =>
    html`<a href="/van-ban/${id}">${title}</a>${note(today.points(points))}`;
  return section('xac-nhan', today.openPoints, lines(list, plan));
}

/** Rounds whose date may still change with a day off. */
export function provisional(list: Today['provisional'], page: Page): Html {
  const { today } = page.words;
  const round = ({ head: { id, title }, lastDay }: Today['provisional'][number]) =>
    html`${toRound({ id, text: title }, page)}${note(today.untilDecided(lastDay))}`;
  return section('tam-tinh', today.provisional, lines(list, round));
}
