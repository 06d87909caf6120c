/** A bounce as Postfix writes it. */
export function bounceOf(given: {
  messageId: string;
  to: string;
  status: string;
  answer: string;
  action?: 'failed' | 'delayed' | 'delivered';
  /** Tells two bounces of one mail apart. */
  nth?: number;
}): string {
  const { messageId, to, status, answer, action = 'failed', nth = 1 } = given;
  return [
    'From: MAILER-DAEMON@mx.tinh.example (Mail Delivery System)',
    'To: nhac@dunghan.invalid',
    'Subject: Undelivered Mail Returned to Sender',
    'Date: Tue, 1 Dec 2026 08:01:02 +0700 (+07)',
    'Auto-Submitted: auto-replied',
    `Message-Id: <20261201010102.${nth}@mx.tinh.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B0unce"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--B0unce',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    "I'm sorry to have to inform you that your message could not be delivered.",
    '',
    '--B0unce',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.tinh.example',
    'Arrival-Date: Tue, 1 Dec 2026 08:01:00 +0700 (+07)',
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Original-Recipient: rfc822;${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    ...(answer === '' ? [] : [`Diagnostic-Code: smtp; ${answer}`]),
    '',
    '--B0unce',
    'Content-Description: Undelivered Message',
    'Content-Type: message/rfc822',
    '',
    'From: =?UTF-8?Q?=C4=90=C3=BAng_H=E1=BA=A1n?= <nhac@dunghan.invalid>',
    `To: ${to}`,
    `Message-ID: ${messageId}`,
    'Subject: [Nhac bao cao]',
    '',
    'Kinh gui',
    '',
    '--B0unce--',
    '',
  ].join('\r\n');
}
