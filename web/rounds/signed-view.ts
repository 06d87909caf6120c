import { addressOf } from '../../domain/ids';
import { tableDate } from '../../domain/time/vietnamese';
import type { StoredSignedPaper } from '../../storage/signed-papers';
import { faults } from '../frame/parts/faults';
import { faultOf, field, textField } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import type { CollectionHead } from './collection-head';
import type { SignedField } from './signed-form';

export interface SignedContent {
  head: CollectionHead;
  version: number;
  /** As it was noted last; null where nothing was. */
  signed: StoredSignedPaper | null;
  typed: Readonly<Record<SignedField, string>>;
  faults: readonly Fault[];
}

/** The page that records a signed compiled report. */
export const signedView: View<SignedContent> = (content, page) => {
  const { head, version, signed, faults: list } = content;
  const w = page.words;
  const { papers } = w;
  const title = papers.noteSigned(version);
  return {
    title,
    body: html`<p class="crumbs"><a href="${addressOf('/tong-hop', head.id)}?lan=${version}" lang="vi">${head.title}</a></p>
<h1>${title}</h1>
<p class="lead">${papers.noteSignedHint}</p>
${faults({ faults: list, heading: papers.notNoted }, w)}
${signed && signedNotice(signed, `${addressOf('/ban-da-ky', head.id)}?lan=${version}`, w)}
<form method="post" action="${addressOf('/da-ky', head.id)}" enctype="multipart/form-data">${token(page.session)}
<input type="hidden" name="lan" value="${version}">
${signedFields(content, w)}
<div class="acts"><button>${papers.note}</button></div></form>`,
  };
};

/** Number, day, signer and file of a signed paper. */
export function signedFields({ typed, faults: list }: Pick<SignedContent, 'typed' | 'faults'>, w: Words): Html {
  const { letters, papers } = w;
  const line = (name: SignedField, label: string, hint: string, short = false) =>
    textField({ name, label, hint, short, value: typed[name], max: 200, fault: faultOf(list, name) }, w);
  return html`${line('so', letters.number, letters.numberHint)}
${line('ngay', letters.signedOn, letters.signedOnHint, true)}
${line('ky', letters.signer, letters.signerHint)}
${field(
  { name: 'tep', label: papers.signedFile, hint: papers.signedFileHint, fault: faultOf(list, 'tep') },
  w,
  (described) => html`<input type="file" id="tep" name="tep" accept=".pdf,.jpg,.jpeg,.png"${described}>`,
)}`;
}

/** That a paper is signed, with the link to its file. */
export function signedNotice(signed: StoredSignedPaper, file: string, { papers, fileSize }: Words): Html {
  const { number, signedOn, signer, fileName, bytes, notedBy, notedAt } = signed;
  const link = fileName && html` <a href="${file}">${papers.openSigned} (${fileName}, ${fileSize(bytes ?? 0)})</a>`;
  return html`<div class="notice good noprint"><p><strong>${papers.isSigned(number, signedOn, signer)}</strong>
${papers.notedBy(notedBy, notedAt)}${link}</p></div>`;
}

/** The form that saves a paper as DOCX or PDF, with the choice of who signs. */
export function paperForm(address: string, more: Readonly<Record<string, string>>, { papers }: Words): Html {
  const hidden = Object.entries(more).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const id = 'ky-thay';
  const options = (['head', 'deputy', 'order'] as const).map(
    (one) => html`<option value="${one}">${papers.signing[one]}</option>`,
  );
  return html`<form class="acts noprint" method="get" action="${address}">${hidden}
<label for="${id}">${papers.signedBy}</label> <select id="${id}" name="ky">${options}</select>
<button class="second" name="dang" value="docx">${papers.asWord}</button>
<button class="second" name="dang" value="pdf">${papers.asPdf}</button></form>
<p class="printonly">${papers.printFromPdf}</p>`;
}

/** The day of a note as a form field has it. */
export function typedDay(signedOn: string | null): string {
  return signedOn === null ? '' : tableDate(signedOn);
}
