import { dataRange } from '../../domain/deadlines/data-range';
import { documentName } from '../../domain/explanation/document-name';
import type { Period } from '../../domain/obligations/collection';
import { reportTitle } from '../../domain/obligations/report-title';
import type { Signing } from '../../domain/papers/issuing-body';
import type { PaperUnit, RollupPaperFacts } from '../../domain/papers/rollup-facts';
import type { Covers, SourceDocument } from '../../domain/plan/plan';
import { valuesUnderForm } from '../../domain/rollup/earlier-form';
import type { FormDefinition } from '../../domain/rollup/form';
import type { Day } from '../../domain/time/time';
import type { Tree, UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { readFormAt } from '../../storage/plans';
import { loadRollup, readLeftOut } from '../../storage/rollups';
import { readSignedPaper } from '../../storage/signed-papers';
import { requirementJoin } from '../../storage/standing';
import { groupTitleSql } from '../../storage/units';
import { showRollup } from './rollups';

interface Row {
  tree: Tree;
  document: SourceDocument;
  documentIssuer: string;
  clause: string;
  report: string;
  period: Period;
  covers: Covers | null;
  cutoff: Day | null;
  compiler: string;
  issuer: string;
  above: string | null;
  headTitle: string | null;
  receiver: string;
}

/**
 * The facts of the paper of a compiled report, from the stored version; the newest one unless one is named.
 * @param signing who is to sign it
 * @throws DungHanError ROLLUP_MISSING
 */
export async function readRollupPaper(
  db: Queryable,
  { collection, version, signing }: { collection: string; version: number | null; signing: Signing },
): Promise<RollupPaperFacts> {
  const { rollup } = await showRollup({ reader: db }, collection, version);
  const [row] = await db.rows<Row>(ROUND, [collection]);
  const head = row!;
  const form = await readFormAt(db, collection, rollup.at);
  const [leftOut, units, before, signed] = await Promise.all([
    readLeftOut(db, rollup),
    readPaperUnits(db, collection),
    readBefore(db, collection, form),
    readSignedPaper(db, collection, { version: rollup.version }),
  ]);
  const { tree, issuer, above, headTitle, compiler, receiver, cutoff } = head;
  return {
    ...{ rollup, form, leftOut, units, before, signing, compiler, receiver, cutoff, signed },
    issuer: { tree, name: issuer, above, headTitle },
    report: reportTitle(head.report, head.period.title),
    document: `${documentName(head.document, head.documentIssuer)}, ${head.clause}`,
    place: head.document.place ?? null,
    covers: dataRange({ covers: head.covers }, head.period),
  };
}

/**
 * What is known of the paper before it is read whole: its title, and of how many units it is.
 * @throws DungHanError ROLLUP_MISSING
 */
export async function readPaperHead(
  db: Queryable,
  { collection, version }: { collection: string; version: number | null },
): Promise<{ title: string; units: number }> {
  const [row] = await db.rows<{ report: string; period: Period; units: number }>(
    `select r ->> 'report' as report, c.period, (select count(*)::int from obligations o where o.collection = c.id) as units
     from collections c join plans p on p.id = c.plan ${requirementJoin('c', 'p')}
     where c.id = $1 and exists (select from rollups v where v.collection = c.id and ($2::int is null or v.version = $2))`,
    [collection, version],
  );
  // Reading it says what is missing.
  if (row === undefined)
    return { title: (await readRollupPaper(db, { collection, version, signing: 'head' })).report, units: 0 };
  return { title: reportTitle(row.report, row.period.title), units: row.units };
}

const ROUND = `select p.tree, p.body -> 'document' as document, coalesce(di.short_name, p.body -> 'document' ->> 'issuer') as "documentIssuer",
    r ->> 'clause' as clause, r ->> 'report' as report, c.period, r -> 'covers' as covers, c.cutoff,
    compiler.short_name as compiler, compiler.name as issuer, above.short_name as above, receiver.short_name as receiver,
    (select title from contacts k where k.unit = c.compiler and k.post = 'head' order by k.id limit 1) as "headTitle"
  from collections c join plans p on p.id = c.plan
    join units compiler on compiler.id = c.compiler join units receiver on receiver.id = c.receiver
    left join units di on di.id = p.body -> 'document' ->> 'issuer'
    left join unit_parents up on up.unit = c.compiler and up.tree = p.tree left join units above on above.id = up.parent
    ${requirementJoin('c', 'p')}
  where c.id = $1`;

/** Each unit of the round with its report as it is known now, and the list of its register that it stands in. */
async function readPaperUnits(db: Queryable, collection: string): Promise<Map<UnitId, PaperUnit>> {
  const rows = await db.rows<PaperUnit & { unit: UnitId }>(
    `select o.unit, u.name, o.own, o.late_from as "lateFrom", o.counted_at as "countedAt", o.first_received_at as "receivedAt",
       s.document_number as "documentNumber", s.document_date as "documentDate",
       ${groupTitleSql('u', 'r')} as "group"
     from obligations o join units u on u.id = o.unit join registers r on r.id = u.register
       left join submissions s on s.obligation = o.id and s.version = o.version
     where o.collection = $1 order by o.ord`,
    [collection],
  );
  return new Map(rows.map(({ unit, ...row }) => [unit, row]));
}

/**
 * The figures of the round before, of the same requirement and compiler: of its confirmed version, else of its newest. Figures that the
 * two forms ask for in another way are not compared.
 */
async function readBefore(
  db: Queryable,
  collection: string,
  form: FormDefinition | null,
): Promise<RollupPaperFacts['before']> {
  const [row] = await db.rows<{ id: string; period: string; version: number }>(
    `select b.id, b.period ->> 'title' as period, v.version from collections c
       join collections b on b.plan = c.plan and b.requirement = c.requirement and b.compiler = c.compiler and b.last_day < c.last_day
       join lateral (select version from rollups where collection = b.id order by state = 'confirmed' desc, version desc limit 1) v on true
     where c.id = $1 order by b.last_day desc limit 1`,
    [collection],
  );
  if (row === undefined) return null;
  const { rollup } = (await loadRollup(db, row.id, row.version))!;
  const sent = Object.fromEntries(rollup.figures.map(({ field, value }) => [field, value]));
  const earlier = await readFormAt(db, row.id, rollup.at);
  const { values } = valuesUnderForm({ figures: sent, lists: {}, texts: {} }, earlier, form);
  return { period: row.period, figures: values.figures };
}
