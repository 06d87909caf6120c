import { z } from 'zod';
import { RELATED } from '../../domain/units/relation';
import { TREES } from '../../domain/units/unit';
import { loadCalendar } from '../../storage/calendar';
import { ownerOfObligation, reaches } from '../access/reach';
import { notFound } from '../access/request';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { text, unit } from '../api/scalars';
import { unitReport, unitReportOf } from '../reports/unit-report-shape';
import { readUnitReports, type UnitReport } from '../reports/unit-reports';
import { lastContact, lastContactOf } from '../rounds/call-operations';
import { readLastContacts } from '../rounds/last-contact';
import { readUnitCard } from './unit-card';
import { contact, contactOf } from './unit-contact-shape';

/** One unit as staff and leaders look at it. */
export const UNIT_OPERATIONS = subject('Following', [
  operation({
    method: 'GET',
    path: '/unit',
    access: 'readers',
    id: 'readUnit',
    summary: 'A unit: everything it owes and has sent, in all trees, and whom to write or telephone to there',
    query: z.strictObject({ unit }),
    answer: z
      .object({
        unit,
        name: text(EXAMPLE.unitName),
        type: text('commune'),
        register: text('Danh mục đơn vị tỉnh Mẫu'),
        sample: z.boolean(),
        ended: z.boolean().meta({ examples: [false] }),
        superiors: z.array(
          z.object({ tree: z.enum(TREES), unit: unit.nullable(), name: text('UBND tỉnh').nullable() }),
        ),
        related: z
          .array(z.object({ relation: z.enum(RELATED), unit, name: text('Đảng ủy xã Ia Nan') }))
          .describe('Bodies of its own level, and the one above it in its branch'),
        contacts: z.array(contact),
        owing: z.array(unitReport.extend(lastContact).meta({ id: 'OwedReportOfUnit' })),
        sent: z.array(unitReport),
        released: z.array(unitReport).describe('Exempt, or the duty of the unit has ended'),
      })
      .meta({ id: 'UnitCard' }),
    async run({ request, reach, query }) {
      const card = await readUnitCard(request.reader, query.unit, request.at);
      if (card === null || (reach?.units && !reach.units.includes(card.id))) throw notFound();
      const calendar = await loadCalendar(request.reader);
      const reports = await readUnitReports(request.reader, card.id, request.at, calendar);
      const near = ({ id }: UnitReport) => reaches(reach, ownerOfObligation(id));
      const owing = reports.owing.filter(near);
      const contacts = await readLastContacts(
        request.reader,
        owing.map((one) => one.id),
      );
      const { id, name, type, registerTitle, sample, ended } = card;
      return {
        ...{ unit: id, name, type, register: registerTitle, sample, ended },
        superiors: card.superiors.map((one) => ({ tree: one.tree, unit: one.id, name: one.name })),
        related: card.related.map((one) => ({ relation: one.relation, unit: one.id, name: one.name })),
        contacts: card.contacts.map(contactOf),
        owing: owing.map((one) => ({ ...unitReportOf(one), ...lastContactOf(contacts.get(one.id)!) })),
        sent: reports.sent.filter(near).map(unitReportOf),
        released: reports.released.filter(near).map(unitReportOf),
      };
    },
  }),
]);
