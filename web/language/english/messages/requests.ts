import type { REQUESTS as VIETNAMESE } from '../../../../domain/messages/requests';
import { formatNumber } from '../dates';

export const REQUESTS: typeof VIETNAMESE = {
  'requests.not-understood':
    'The server does not understand this request. Open the page again and repeat what you did.',
  'requests.failed': 'Something went wrong. What was not saved yet has not been recorded; please try again.',
  'requests.database-away': 'The database does not answer for the moment. Please try again in a few minutes.',
  'requests.no-page': 'There is no such page. Please check the address.',
  'requests.not-found': 'This was not found, or it is not for you to see. Please check the address.',
  'requests.sign-in': 'Please sign in to see this page.',
  'requests.other-role': 'This page is not for the role you are using.',
  'requests.old-page':
    'The page is too old, or the request came from another page. Open this page again and repeat what you did.',
  'requests.strange-host':
    'This address is not one of this system. Open it by the address the program prints when it starts, or set BASE_URL to the address in use.',
  'requests.old-file-address':
    'This address of a file can no longer be used. Open the page of the report again and click the name of the file.',
  'requests.too-many-of-token':
    'There are too many requests with this access token. Please wait a few minutes and try again.',
  'requests.day-to-come': ({ day }) => `The day seen: found ${day}; a past day is needed.`,
  'requests.too-many-now': 'There are too many requests from this network. Please wait a few minutes and try again.',
  'requests.too-many': 'There were too many requests from this network. Please wait a few minutes and try again.',
  'requests.too-slow': 'The request came too slowly and was stopped. Try again, or send smaller files.',
  'requests.head-too-long': 'The head of the request is too long. Open the page again and repeat what you did.',
  'requests.body-of-stranger':
    'The content is too long for somebody who has not signed in. Sign in and send it again; the sign-in page needs only a mail address.',
  'requests.too-many-fields': ({ most }) =>
    `The form has too many fields; at most ${formatNumber(most)} are accepted. Open the page again and repeat what you did.`,
  'requests.too-deep': ({ most }) =>
    `The JSON is nested too deeply; at most ${most} levels are accepted. Write it as /openapi.json says.`,
  'requests.broken': 'The server does not understand this request.',
  'requests.broken-address': 'This address cannot be read. Please check it.',

  'requests.report-part': 'The part “report” of the form must be a JSON object.',
  'requests.fields': ({ paths }) =>
    `Fields of the request are not valid: ${paths.map((path) => path || '(all of it)').join(', ')}.`,
};
