import { addressOf } from '../../domain/ids';
import { faults } from '../frame/parts/faults';
import { mark } from '../frame/parts/mark';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html, type Piece } from '../html';
import type { Fault } from '../http/fault';
import type { CollectionHead } from '../rounds/collection-head';
import type { RoundUnit } from '../rounds/round-units';
import { fieldsOf, idOf, type TypedFields } from './decision-field-view';
import { exemptFields, extendFields, returnFields } from './decision-forms-view';
import type { SharedAct } from './shared-acts';

/** What the page of a decision for several units shows. */
export interface SeveralContent extends TypedFields {
  act: SharedAct;
  head: CollectionHead;
  /** The units for which it is possible, the marked ones among them. */
  units: readonly (RoundUnit & { chosen: boolean })[];
  faults: readonly Fault[];
  /** For how many units it was just decided. */
  decided: number | null;
}

/** The fields of each act. */
export const SHARED_FIELDS: Readonly<Record<SharedAct, (typed: TypedFields, page: Page) => Piece>> = {
  'gia-han': extendFields,
  'bo-sung': returnFields,
  mien: exemptFields,
};

/** Extension, return or exemption of several units of one round, on one document and for one reason. */
export const severalView: View<SeveralContent> = (content, page) => {
  const { act, head, units, decided } = content;
  const { decisions: t, rounds } = page.words;
  const title = t.several.titles[act];
  const listed = content.faults.map((fault) => ({ ...fault, field: idOf(fault.field) }));
  return {
    title,
    body: html`<p class="crumbs"><a href="/bang-theo-doi">${rounds.matrix}</a>
<a href="${addressOf('/dot', head.id)}">${head.title}</a></p>
${faults({ faults: listed, heading: t.toCorrect }, page.words)}
<h1>${title}</h1>
<p class="lead" lang="vi">${head.title}</p>
${decided !== null && html`<div class="notice good" role="status"><p>${t.several.done[act](decided)}</p></div>`}
${units.length === 0 ? html`<div class="notice"><p>${t.several.nobody}</p></div>` : form(content, page)}`,
  };
};

function form(content: SeveralContent, page: Page): Html {
  const { act, head } = content;
  const { several } = page.words.decisions;
  return html`<p>${several.hint}</p>
<form method="post" action="${addressOf('/quyet-dinh-nhieu', head.id)}">${token(page.session)}
<input type="hidden" name="viec" value="${act}"><input type="hidden" name="buoc" value="ghi">
<fieldset><legend>${several.units}</legend>${content.units.map((unit) => box(unit, page))}</fieldset>
${SHARED_FIELDS[act](content, page)}
${fieldsOf(act, content, page.words).secondLook()}
<div class="acts"><button>${several.titles[act]}</button></div></form>`;
}

function box({ id, unitName, shown, chosen }: SeveralContent['units'][number], { words: w }: Page): Html {
  return html`<label class="tick"><input type="checkbox" name="bao-cao" value="${id}"${chosen && html` checked`}>
<span>${unitName} ${mark(shown, w)}</span></label>`;
}
