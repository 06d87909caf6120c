import { z } from 'zod';
import { contactId, text } from '../api/scalars';
import { day, instant, isoOrNull } from '../api/times';
import type { ContactLine } from './registers';

/** The contact of the examples. */
export const CONTACT = {
  name: 'Văn thư UBND xã An Phú',
  title: 'Văn thư',
  email: 'vanthu@anphu.tinh-mau.example',
  phone: '0269 3824 000',
} as const;

/** Whom to write or telephone to at a unit. */
export const contact = z
  .object({
    contact: contactId,
    post: z.enum(['office', 'officer', 'head']),
    name: text(CONTACT.name),
    title: text(CONTACT.title),
    email: text(CONTACT.email),
    phone: text(CONTACT.phone).nullable(),
    badSince: instant
      .nullable()
      .meta({ description: 'Since when a mail server refuses the address', examples: [null] }),
    badReason: text('550 5.1.1 User unknown')
      .nullable()
      .meta({ examples: [null] }),
    from: day
      .nullable()
      .describe('First day in the post; null: open')
      .meta({ examples: [null] }),
    to: day
      .nullable()
      .describe('Last day in the post; null: still held')
      .meta({ examples: [null] }),
  })
  .meta({ id: 'Contact', description: 'Who reads the mails of a unit (đầu mối liên hệ)' });

export function contactOf({
  id,
  post,
  name,
  title,
  email,
  phone,
  badSince,
  badReason,
  from,
  to,
}: ContactLine): z.infer<typeof contact> {
  return { contact: id, post, name, title, email, phone, badSince: isoOrNull(badSince), badReason, from, to };
}
