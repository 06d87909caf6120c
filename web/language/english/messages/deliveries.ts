import type { DELIVERIES as VIETNAMESE } from '../../../../domain/messages/deliveries';

export const DELIVERIES: typeof VIETNAMESE = {
  'deliveries.sent': 'Sent',
  'deliveries.bounced': 'Came back',
  'deliveries.refused': 'Could not be sent',
  'deliveries.put-off': 'Put off, tried again',
  'deliveries.waiting': 'Waits for its slot',
  'deliveries.address': 'there is no such address',
  'deliveries.mailbox-full': 'the mailbox is full',
  'deliveries.sender': 'the receiving server refuses the sender or the content',
  'deliveries.for-now': 'not delivered yet',
};
