import { z } from 'zod';
import { giveRole, takeRole } from '../../client/people/accounts';
import { resetSecondFactor } from '../../client/people/users';
import { DUTIES, type Duty } from '../../domain/people/duty';
import { operation, subject } from '../api/operation';
import { day, instant, iso, line, nothing, number, unit } from '../api/shapes';
import { readAccounts } from './accounts';

const duty = z.enum(Object.keys(DUTIES) as [Duty, ...Duty[]]);
const email = z.string().min(3).max(254);
const role = z.object({
  email,
  name: z.string(),
  role: duty,
  unit: unit.nullable(),
  plans: z.array(z.string()).nullable(),
  until: day.nullable(),
  secondFactor: z.boolean(),
});

/** What the administrator does on the page of accounts: people, their roles, a lost second factor. */
export const ROLE_OPERATIONS = subject('Roles', [
  operation({
    method: 'GET',
    path: '/roles',
    access: 'accounts',
    id: 'listRoles',
    summary: 'Everybody with a role in force, beside the contacts of the register',
    query: nothing,
    answer: z.array(
      role.extend({
        number: z.number().int().describe('What `takeRole` names it by'),
        grantedBy: z.string(),
        grantedAt: instant,
      }),
    ),
    async run({ request }) {
      const accounts = await readAccounts(request.reader);
      return accounts.flatMap(({ email: address, name, secondFactor, roles }) =>
        roles.map((one) => ({
          ...{ number: one.id, email: address, name, role: one.duty, unit: one.unit, until: one.until, secondFactor },
          plans: one.plans?.map(({ id }) => id) ?? null,
          grantedBy: one.grantedBy,
          grantedAt: iso(one.grantedAt),
        })),
      );
    },
  }),
  operation({
    method: 'POST',
    path: '/roles',
    access: 'accounts',
    id: 'giveRole',
    summary: 'Gives a person a role with its reach and last day; the answer is all roles of the person',
    query: nothing,
    body: z.strictObject({
      email,
      name: line.nullable().default(null),
      role: duty,
      unit: unit.nullable().default(null).describe('Own unit, compiler, or root of the subtree'),
      plans: z.array(z.string().max(100)).min(1).max(50).nullable().default(null),
      until: day.nullable().default(null).describe('Last day of a delegation; null: until it is taken away'),
    }),
    answer: z.array(role),
    status: 201,
    run: async ({ caller, body: { role: given, ...rest } }) => giveRole(caller, { ...rest, duty: given }),
  }),
  operation({
    method: 'DELETE',
    path: '/roles/{number}',
    access: 'accounts',
    id: 'takeRole',
    summary: 'Takes a role away; the sessions and tokens it opened end. The last administrator stays',
    query: z.strictObject({ number }),
    answer: z.object({ role: z.number().int(), duty }),
    run: async ({ caller, query }) => takeRole(caller, query.number),
  }),
  operation({
    method: 'POST',
    path: '/second-factor-resets',
    access: 'accounts',
    id: 'resetSecondFactor',
    summary: 'Forgets the second factor of a lost telephone: it is set up anew at the next sign-in, all sessions end',
    query: nothing,
    body: z.strictObject({ email }),
    answer: z.array(role),
    run: async ({ caller, body }) => resetSecondFactor(caller, body.email),
  }),
]);
