/**
 * What became of a mail: `sent` the server took it; `bounced` it came back later; `refused` there is no such address, or it was tried too
 * often; `put-off` the server did not take it yet, it is tried again; `waiting` it leaves in its slot.
 */
export const DELIVERY_STATES = ['sent', 'bounced', 'refused', 'put-off', 'waiting'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
