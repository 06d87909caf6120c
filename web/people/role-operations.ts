import { z } from 'zod';
import { giveRole, revokeIssuedToken, revokeRole } from '../../client/people/accounts';
import { resetSecondFactor } from '../../client/people/users';
import { DUTIES, type Duty } from '../../domain/people/duty';
import { operation, subject } from '../api/operation';
import { mailAddress, number, plan, serial, text, unit, words } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay, instant, iso } from '../api/times';
import { readAccounts } from './accounts';
import { readIssuedTokens } from './tokens';

const duty = z
  .enum(Object.keys(DUTIES) as [Duty, ...Duty[]])
  .meta({ id: 'Duty', description: 'What a person was given to do', examples: ['staff'] });
const EMAIL = 'lan.nguyen@snv.tinh-mau.example';
const NAME = 'Nguyễn Thị Lan';

const email = mailAddress(EMAIL);
const role = z
  .object({
    email: text(EMAIL),
    name: text(NAME),
    role: duty,
    unit: unit.nullable(),
    plans: z.array(plan).nullable(),
    until: day.nullable(),
    secondFactor: z.boolean().describe('A second factor is set up'),
  })
  .meta({ id: 'Role', description: 'A role in force' });

const common = {
  email,
  name: words(200, NAME).nullable().default(null),
  until: givenDay.nullable().default(null).describe('Last day of a delegation; null: until it is taken away'),
};
const everywhere = z.null().default(null).describe('Not narrowed');
/** What a role needs and how it may be narrowed: the rules of `addRole`. */
const roleToGive = z.discriminatedUnion('role', [
  z
    .strictObject({
      ...common,
      role: z.enum(['staff', 'leader', 'auditor']),
      unit: unit.nullable().default(null).describe('Root of the subtree; null: all units'),
      plans: z.array(plan).min(1).max(50).nullable().default(null).describe('Only these documents; null: all'),
    })
    .meta({ id: 'OfficeRole' }),
  z
    .strictObject({
      ...common,
      role: z.enum(['compiler-officer', 'compiler-head', 'unit']),
      unit: unit.describe('Own unit, or the compiler'),
      plans: everywhere,
    })
    .meta({ id: 'UnitRole' }),
  z
    .strictObject({ ...common, role: z.literal('administrator'), unit: everywhere, plans: everywhere })
    .meta({ id: 'AdministratorRole' }),
]);

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
      role
        .extend({
          number: serial(7).describe('What `takeRole` names it by'),
          grantedBy: text('Trần Văn Bình'),
          grantedAt: instant,
        })
        .meta({ id: 'GrantedRole' }),
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
    body: roleToGive,
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
    answer: z.object({ role: serial(7), duty }),
    run: async ({ caller, query }) => revokeRole(caller, query.number),
  }),
  operation({
    method: 'GET',
    path: '/issued-tokens',
    access: 'accounts',
    id: 'listIssuedTokens',
    summary: "Everybody's tokens that still work",
    query: nothing,
    answer: z.array(
      z
        .object({
          token: serial(7),
          name: text(NAME),
          email: text(EMAIL).nullable(),
          role: duty,
          unit: text('Sở Nội vụ').nullable(),
          purpose: text('Phần mềm quản lý văn bản'),
          madeAt: instant,
          expiresAt: instant,
        })
        .meta({ id: 'IssuedToken', description: 'A token with the person it acts as, without its secret' }),
    ),
    async run({ request }) {
      const lines = await readIssuedTokens(request.reader, request.at);
      return lines.map(({ id, duty: role, unitName, madeAt, expiresAt, ...rest }) => {
        return { ...rest, token: id, role, unit: unitName, madeAt: iso(madeAt), expiresAt: iso(expiresAt) };
      });
    },
  }),
  operation({
    method: 'DELETE',
    path: '/issued-tokens/{token}',
    access: 'accounts',
    id: 'revokeIssuedToken',
    summary: "Ends anybody's token",
    query: z.strictObject({ token: number }),
    answer: z.object({ token: serial(7) }),
    run: async ({ caller, query }) => revokeIssuedToken(caller, query.token),
  }),
  operation({
    method: 'POST',
    path: '/second-factor-resets',
    access: 'accounts',
    id: 'resetSecondFactor',
    summary:
      'Forgets the second factor of a lost telephone: it is set up anew at the next sign-in; sessions and tokens end',
    query: nothing,
    body: z.strictObject({ email }),
    answer: z.array(role),
    run: async ({ caller, body }) => resetSecondFactor(caller, body.email),
  }),
]);
