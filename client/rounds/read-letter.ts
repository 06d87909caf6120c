import { hasHour } from '../../domain/deadlines/deadline-hour';
import { endInWords, untilInWords } from '../../domain/deadlines/deadline-words';
import { DungHanError } from '../../domain/errors';
import { documentName } from '../../domain/explanation/document-name';
import { splitObligationId } from '../../domain/ids';
import type { LetterFacts } from '../../domain/letters/letter-facts';
import { type LetterPaper, letterPaper } from '../../domain/letters/letter-paper';
import { type LetterText, letterText } from '../../domain/letters/letter-text';
import type { UrgingLetter } from '../../domain/letters/urging-letter';
import { insideSentence } from '../../domain/messages/inside-sentence';
import { message } from '../../domain/messages/message';
import { reportTitle } from '../../domain/obligations/report-title';
import type { IssuingBody, Signing } from '../../domain/papers/issuing-body';
import { letterSheet } from '../../domain/papers/letter-sheet';
import type { Paper } from '../../domain/papers/paper';
import type { SourceDocument } from '../../domain/plan/plan';
import { type Day, dayOf, type Instant } from '../../domain/time/time';
import type { Tree, UnitId } from '../../domain/units/unit';
import { contactWords } from '../../mail/address';
import type { NamedContact } from '../../mail/facts';
import type { Queryable } from '../../storage/database';
import { dayAtSql, holdsOfficeSql } from '../../storage/mail-readers';
import { readRemindedDays } from '../../storage/reminded-days';
import { isSentSql, requirementJoin } from '../../storage/standing';

/** What staff noted of a letter: signed, or not to be sent. */
export interface NotedLetter {
  outcome: 'signed' | 'not-sent';
  number: string | null;
  signedOn: Day | null;
  signer: string | null;
  reason: string | null;
  by: string;
  at: string;
}

/** The column `noted` of a letter `l`. */
export const NOTED_LETTER = `case when l.outcome is not null then jsonb_build_object('outcome', l.outcome, 'number', l.signed_number,
  'signedOn', l.signed_on, 'signer', l.signer, 'reason', l.outcome_reason, 'by', l.outcome_by, 'at', l.outcome_at) end as noted`;

interface Row {
  letter: UrgingLetter;
  tree: Tree;
  document: SourceDocument;
  documentIssuer: string;
  clause: string;
  dueText: string | null;
  lateFrom: Instant;
  report: string;
  period: string;
  compiler: string;
  receiver: string;
  issuer: string;
  above: string | null;
  headTitle: string | null;
  contact: NamedContact | null;
}

/** A drafted letter as pages and papers show it. */
export interface ReadLetter {
  text: LetterText;
  paper: LetterPaper;
  issuer: IssuingBody;
  draftedAt: Instant;
  noted: NotedLetter | null;
}

/**
 * The words of one drafted letter; null when there is none.
 * @param signing who is to sign it: decides the words above the signature
 */
export async function readLetter(
  db: Queryable,
  collection: string,
  step: string,
  signing: Signing = 'head',
): Promise<ReadLetter | null> {
  const [row] = await db.rows<Row & { draftedAt: Instant; noted: NotedLetter | null }>(LETTER, [collection, step]);
  if (row === undefined) return null;
  const units = await unitsOf(db, collection, row.letter);
  const facts = factsOf(row, units);
  return {
    text: letterText(facts, signing),
    paper: letterPaper(units, row.letter.asOf),
    issuer: { tree: row.tree, ...facts.issuer },
    draftedAt: row.draftedAt,
    noted: row.noted,
  };
}

/**
 * A drafted letter of a round, the newest one unless a step is named.
 * @param given the id of a round, or of a report of it
 * @throws DungHanError NOT_FOUND
 */
export async function requireLetter(
  db: Queryable,
  given: string,
  step: string | null,
  signing: Signing = 'head',
): Promise<{ collection: string; step: string; letter: ReadLetter }> {
  const collection = splitObligationId(given)?.collection ?? given;
  const [newest] =
    step !== null
      ? [{ step }]
      : await db.rows<{ step: string }>(
          'select step from letters where collection = $1 order by drafted_at desc, step desc limit 1',
          [collection],
        );
  const letter = newest === undefined ? null : await readLetter(db, collection, newest.step, signing);
  if (letter === null) throw new DungHanError('NOT_FOUND', message('refusals.no-letter'));
  return { collection, step: newest!.step, letter };
}

/** The paper of a letter: a draft, or with number, date and signer where it was noted as signed. */
export function paperOfLetter({ noted, ...letter }: ReadLetter): Paper {
  const { number = null, signedOn = null, signer = null } = noted ?? {};
  const signed = number !== null && signedOn !== null && signer !== null ? { number, signedOn, signer } : null;
  return letterSheet({ ...letter, signed });
}

const LETTER = `select l.body as letter, l.drafted_at as "draftedAt", ${NOTED_LETTER}, p.tree, p.body -> 'document' as document,
    coalesce(di.short_name, p.body -> 'document' ->> 'issuer') as "documentIssuer", r ->> 'clause' as clause,
    r ->> 'dueText' as "dueText", c.late_from as "lateFrom", r ->> 'report' as report, c.period ->> 'title' as period,
    compiler.short_name as compiler, receiver.short_name as receiver, issuer.name as issuer, above.short_name as above,
    (select title from contacts k where k.unit = l.issuer and k.post = 'head' and ${holdsOfficeSql('k', dayAtSql('l.drafted_at'))}
      order by k.id limit 1) as "headTitle",
    (select jsonb_build_object('name', k.name, 'title', k.title, 'phone', k.phone) from contacts k
      where k.unit = c.compiler and k.post in ('officer', 'office')
        and ${holdsOfficeSql('k', dayAtSql('l.drafted_at'))} order by k.post = 'office', k.id limit 1) as contact
  from letters l join collections c on c.id = l.collection join plans p on p.id = c.plan
    join units compiler on compiler.id = c.compiler join units receiver on receiver.id = c.receiver
    join units issuer on issuer.id = l.issuer
    left join units di on di.id = p.body -> 'document' ->> 'issuer'
    left join unit_parents up on up.unit = l.issuer and up.tree = p.tree left join units above on above.id = up.parent
    ${requirementJoin('c', 'p')}
  where l.collection = $1 and l.step = $2`;

function factsOf(row: Row, units: LetterFacts['units']): LetterFacts {
  const { letter, tree, document, compiler, receiver, issuer, above, headTitle, contact } = row;
  const title = reportTitle(row.report, row.period);
  return {
    letter,
    tree,
    issuer: { name: issuer, above, headTitle },
    compiler,
    receiver,
    report: insideSentence(title),
    document: `${documentName(document, row.documentIssuer)}, ${row.clause}`,
    due: row.dueText ?? (hasHour(row.lateFrom) ? untilInWords(row.lateFrom) : `chậm nhất ${endInWords(row.lateFrom)}`),
    place: document.place ?? '…………',
    contact: contact === null ? null : contactWords(contact),
    units,
    year: Number(dayOf(letter.asOf).slice(0, 4)),
  };
}

async function unitsOf(db: Queryable, collection: string, letter: UrgingLetter): Promise<LetterFacts['units']> {
  const rows = await db.rows<{ unit: UnitId; name: string; lateFrom: Instant; received: boolean }>(
    `select o.unit, u.name, o.late_from as "lateFrom", ${isSentSql('o')} as received
     from obligations o join units u on u.id = o.unit where o.collection = $1 and o.unit = any($2) order by o.ord`,
    [collection, letter.units],
  );
  const reminded = await readRemindedDays(db, collection, letter.asOf);
  return rows.map((row) => ({ ...row, remindedOn: reminded.get(row.unit) ?? [] }));
}
