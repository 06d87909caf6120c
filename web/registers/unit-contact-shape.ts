import { z } from 'zod';
import { instant, isoOrNull } from '../api/shapes';
import type { ContactLine } from './registers';

/** Whom to write or telephone to at a unit. */
export const contact = z.object({
  contact: z.string(),
  post: z.enum(['office', 'officer', 'head']),
  name: z.string(),
  title: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  badSince: instant.nullable().describe('Since when a mail server refuses the address'),
  badReason: z.string().nullable(),
});

export function contactOf({
  id,
  post,
  name,
  title,
  email,
  phone,
  badSince,
  badReason,
}: ContactLine): z.infer<typeof contact> {
  return { contact: id, post, name, title, email, phone, badSince: isoOrNull(badSince), badReason };
}
