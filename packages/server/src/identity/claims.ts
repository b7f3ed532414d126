import { CALLER_KINDS, isBsn, isMunicipalityCode } from '@eenplan/kit';
import { z } from 'zod';

const claims = z.object({
  sub: z.string().min(1).max(200),
  municipality: z.string().refine(isMunicipalityCode),
  kind: z.enum(CALLER_KINDS as [string, ...string[]]),
  roles: z.array(z.string().min(1).max(60)).max(20),
  /** Partners: `oin:…`, `kvk:…` or `agb:…`. */
  organisation: z
    .string()
    .regex(/^(oin:[0-9]{20}|kvk:[0-9]{8}|agb:[0-9]{8})$/)
    .optional(),
  /** Residents: looked up at verification, then dropped. */
  bsn: z.string().refine(isBsn).optional(),
  /** Seconds since 1970 at which the token expires; always there once it was verified. */
  exp: z.number().optional(),
});

/** What an access token must say about the caller; a partner without its registration is nobody. */
export const claimsSchema = claims.refine(
  ({ kind, organisation }) => kind !== 'PARTNER' || organisation !== undefined,
  {
    path: ['organisation'],
  },
);

/** The claims of a verified token. */
export type Claims = z.infer<typeof claimsSchema>;
