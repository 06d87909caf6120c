import type { Instant } from '../domain/time/time';
import type { Writer } from '../storage/database';
import { claimFormerAddress, recordFormerAddressRefused, recordFormerAddressTold } from '../storage/former-addresses';
import { headerText, type Mailbox } from './header-text';
import { formerAddressMail } from './templates/former-address-mail';
import type { Transport } from './transport';

/**
 * Tells each old address that its mails go elsewhere now, one after the other.
 * @param now business time
 * @returns how many were told; the run ends at the first that the server does not take for a reason of its own
 */
export async function tellFormerAddresses(
  { database, transport, from }: { database: Writer; transport: Transport; from: Mailbox },
  now: () => Instant,
): Promise<number> {
  let told = 0;
  for (;;) {
    const former = await claimFormerAddress(database);
    if (former === null) return told;
    const result = await transport.send({
      messageId: `<former-${former.messageId}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
      from,
      to: { name: headerText(former.name), address: former.address },
      ...formerAddressMail(former),
      at: now(),
    });
    if (result.status === 'sent') {
      await recordFormerAddressTold(database, former.id, now());
      told += 1;
      continue;
    }
    const final = result.status === 'bad-address';
    await recordFormerAddressRefused(database, former, { detail: result.detail, final });
    if (!final && result.status !== 'mailbox-full') return told;
  }
}
