import { z } from 'zod';
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import type { Operation } from './operation';
import { problem } from './problem-shape';

/** What can be answered instead of what was asked for; the code in it says more. */
const PROBLEMS = {
  Usage: 'The request itself is wrong; what is not as described stands in `issues`',
  NoToken: 'No token came along, or it has run out or was revoked',
  Forbidden: 'Not for this role',
  NotFound: 'Not there, or it belongs to another unit or lies beyond what the role reaches',
  Conflict:
    'As described, and not done: things stand otherwise, or a rule or the contents of a file forbid it; faults in `issues`',
  TooLarge: 'The body is over the limit of the operation; nothing of it was read',
  TooMany: 'Over a limit of requests; `Retry-After` says when it can be asked again',
  Unavailable: 'PostgreSQL does not answer, or too many send files at once',
  Failed: 'Refused for another reason, or failed',
} as const;

type Name = keyof typeof PROBLEMS;

const RETRY_AFTER = z.object({
  'Retry-After': z
    .int32()
    .min(1)
    .meta({ description: 'Seconds to wait', format: 'int32', examples: [30] }),
});

const RESPONSES = Object.fromEntries(
  Object.entries(PROBLEMS).map(([name, description]): [string, ZodOpenApiResponseObject] => [
    name,
    {
      id: name,
      description: `${description} (RFC 9457)`,
      ...(name === 'TooMany' || name === 'Unavailable' ? { headers: RETRY_AFTER } : {}),
      content: { 'application/problem+json': { schema: problem } },
    },
  ]),
) as Record<Name, ZodOpenApiResponseObject>;

/** The refusals of one operation by status. */
export function problemsOf({ body }: Operation): Record<string, ZodOpenApiResponseObject> {
  return {
    400: RESPONSES.Usage,
    401: RESPONSES.NoToken,
    403: RESPONSES.Forbidden,
    404: RESPONSES.NotFound,
    409: RESPONSES.Conflict,
    ...(body === null ? {} : { 413: RESPONSES.TooLarge }),
    429: RESPONSES.TooMany,
    503: RESPONSES.Unavailable,
    default: RESPONSES.Failed,
  };
}
