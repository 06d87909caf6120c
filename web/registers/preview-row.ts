import { message } from '../../domain/messages/message';
import type { RegisterChanges, UnitField } from '../../domain/units/register-changes';
import { RELATED } from '../../domain/units/relation';
import { type Contact, TREES, type Unit, type UnitId } from '../../domain/units/unit';
import { cell, rowHead } from '../frame/parts/table';
import { type Html, html, type Piece } from '../html';
import type { Words } from '../language/words';

/** What a row of a preview needs to know beside its unit. */
export interface PreviewContext {
  /** Short names of the units of the new register. */
  nameOf: ReadonlyMap<UnitId, string>;
  /** Titles of its groups; a table names them by its own words. */
  groupTitles: ReadonlyMap<string, string>;
  /** The units of the register in force, by code. */
  before: ReadonlyMap<string, Unit>;
  changes: RegisterChanges | null;
  w: Words;
}

/** A unit as it will be kept, with everything that differs from the register in force marked. */
export function previewRow(unit: Unit, context: PreviewContext): Html {
  const { changes, w } = context;
  const t = w.registers.preview;
  const was = context.before.get(unit.code);
  const changed = changes?.changed.get(unit.code);
  /** The piece itself, and what stood there before where it differs. */
  const now = (field: UnitField, shown: (of: Unit) => Piece): Piece => {
    if (was === undefined || changed?.has(field) !== true) return shown(unit);
    const [is, old] = [shown(unit), shown(was)];
    return html`<mark>${is === null ? '–' : is}</mark><span class="note">${
      old === null ? t.wasNone : [t.was, ' ', old]
    }</span>`;
  };
  const code = now('officialCode', (of) => html`<span class="note code">${of.officialCode ?? of.code}</span>`);
  const isNew = changes?.added.has(unit.code) === true && html` <mark class="small">${t.isNew}</mark>`;
  const short = now('short', (of) => shortName(of, w));
  return html`<tr role="row">${rowHead(html`${now('name', ({ name }) => name)}${isNew}${code}${short}`)}
${cell(t.kind, [now('type', ({ type }) => type), now('groups', (of) => groups(of, context))], 'small')}
${cell(t.superiors, [now('parents', (of) => superiors(of, context)) ?? '–', now('related', (of) => relatedBodies(of, context))], 'small')}
${cell(t.active, active(now, w), 'small')}
${cell(
  w.registers.loading.contacts,
  now('contacts', (of) => contacts(of, w)) ?? html`<span class="soft">${w.registers.loading.noContact}</span>`,
  'small',
)}</tr>`;
}

function shortName({ shortName: short, name }: Unit, w: Words): Html | null {
  return short === name ? null : html`<span class="note">${w.registers.preview.short}: ${short}</span>`;
}

function groups({ groups: of }: Unit, { groupTitles, w }: PreviewContext): Html | null {
  const titles = of.map((id) => groupTitles.get(id) ?? id);
  return of.length === 0 ? null : html`<span class="note">${w.registers.preview.groups}: ${titles.join(', ')}</span>`;
}

/** The superior in each tree; the tree is named where the unit is in several, or at the top. */
function superiors(unit: Unit, { nameOf, before, w }: PreviewContext): Html | null {
  const t = w.registers.preview;
  const trees = TREES.filter((tree) => unit.parents[tree] !== undefined);
  if (trees.length === 0) return null;
  const named = shortNameIn({ nameOf, before });
  return html`${trees.map((tree) => {
    const above = unit.parents[tree];
    const of = (trees.length > 1 || tree !== 'government') && html` <span class="soft">(${t.trees[tree]})</span>`;
    return html`<div>${typeof above === 'string' ? named(above) : t.top}${of}</div>`;
  })}`;
}

function shortNameIn({ nameOf, before }: Pick<PreviewContext, 'nameOf' | 'before'>): (id: UnitId) => string {
  return (id) => nameOf.get(id) ?? before.get(bare(id))?.shortName ?? id;
}

/** The bodies of its level and branch. */
function relatedBodies(unit: Unit, context: PreviewContext): Html | null {
  const { w } = context;
  const named = shortNameIn(context);
  const lines = RELATED.flatMap((relation) => {
    const body = unit.related?.[relation];
    if (body === undefined) return [];
    const what = w.capitalised(w.say(message(`relations.${relation}`)));
    return [html`<div>${what}: ${named(body)}</div>`];
  });
  return lines.length === 0 ? null : html`${lines}`;
}

function active(now: (field: UnitField, shown: (of: Unit) => Piece) => Piece, w: Words): Piece {
  const t = w.registers.preview;
  const line = (piece: Piece) => piece !== null && html`<div>${piece}</div>`;
  return [
    line(now('validFrom', ({ validFrom }) => validFrom && t.from(validFrom))),
    line(now('validTo', ({ validTo }) => validTo && t.to(validTo))),
    line(
      now('successors', ({ successors }) =>
        successors.length > 0 ? `${t.successors}: ${successors.map(bare).join(', ')}` : null,
      ),
    ),
  ];
}

function bare(id: UnitId): string {
  return id.slice(id.indexOf(':') + 1);
}

function contacts({ contacts: all }: Unit, w: Words): Html | null {
  return all.length === 0 ? null : html`${all.map((one) => contactLine(one, w))}`;
}

/** A contact with all that is kept of it. */
export function contactLine({ post, name, title, email, phone }: Omit<Contact, 'id' | 'unit'>, w: Words): Html {
  const parts = [title, email, phone].filter((part) => part !== null && part !== '');
  return html`<div><span class="soft">${w.registers.preview.posts[post]}:</span> ${name}, ${parts.join(', ')}</div>`;
}
