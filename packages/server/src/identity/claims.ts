import { CALLER_KINDS, isBsn, isMunicipalityCode } from '@eenplan/kit';
import { z } from 'zod';
import { type ClaimPlace, type Issuer, USUAL_CLAIMS } from './issuer';

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
  /** Residents: hashed at verification, then dropped. */
  bsn: z.string().refine(isBsn).optional(),
  /** Processing activities that the token allows; the roles decide when it names none. */
  activities: z.array(z.string().min(1).max(100)).max(50).optional(),
  /** The client that asked for the token. */
  client: z.string().min(1).max(200).optional(),
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

/** What a token says, as the claims of the development issuer are named. */
export type Claims = z.infer<typeof claimsSchema>;

/** Reads what a token says from where its issuer keeps it. Not checked yet. */
export function claimsOf(payload: Readonly<Record<string, unknown>>, issuer: Issuer): Record<string, unknown> {
  const places = issuer.claims ?? USUAL_CLAIMS;
  const { fixed } = issuer;
  const at = (place: ClaimPlace): unknown => valueAt(payload, place);
  const { sub, exp, client_id: clientId, azp } = payload;
  return {
    ...{ sub, exp, client: clientId ?? azp },
    municipality: at(places.municipality) ?? fixed?.municipality,
    kind: at(places.kind) ?? fixed?.kind,
    roles: at(places.roles) ?? fixed?.roles,
    organisation: registered(at(places.organisation), fixed?.register),
    bsn: at(places.bsn),
    activities: at(places.activities),
  };
}

/** A name is a claim, also when it holds dots; a list is the way through objects. */
function valueAt(payload: unknown, place: ClaimPlace): unknown {
  const steps = typeof place === 'string' ? [place] : place;
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    payload,
  );
}

const registered = (organisation: unknown, register: string | undefined): unknown =>
  register !== undefined && typeof organisation === 'string' ? `${register}:${organisation}` : organisation;
