import { isMailAddress } from '../domain/units/mail-address';
import type { DigestFacts } from './facts';
import { headerText, type Mailbox } from './header-text';

/**
 * Where an answer to a mail goes: to the contacts of the offices that track the reports, named in the mail as "Đầu mối hỗ
 * trợ", not to the mailbox that the program sends from. The reader is left out.
 */
export function replyAddresses({ reader, notices }: DigestFacts): Mailbox[] {
  const found = new Map<string, Mailbox>();
  for (const { collection, plan } of notices) {
    const { name, email } = collection?.contact ?? plan.contact ?? { name: '', email: null };
    if (email && isMailAddress(email)) found.set(email.toLowerCase(), { name: headerText(name), address: email });
  }
  found.delete(reader.email.toLowerCase());
  return [...found.values()];
}
