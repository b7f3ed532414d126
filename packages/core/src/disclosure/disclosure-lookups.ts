import type { Transaction } from '@eenplan/kit';
import type { RunningConsent } from './disclosure.law';

/** Whose data, on which day. */
export interface DisclosedOf {
  readonly municipality: string;
  readonly residentId: string;
  readonly on: string;
}

/** Whoever lives with the resident that day, and the resident: an address is of all of them. */
export async function peopleOfAddress(
  tx: Transaction,
  { municipality, residentId, on }: DisclosedOf,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select $2::uuid as id union
     select other.resident_id from core.household_member own
     join core.household_member other
       on other.municipality = own.municipality and other.household_id = own.household_id
     where own.municipality = $1 and own.resident_id = $2::uuid and own.residing <> 'NONE'
       and other.residing <> 'NONE'
       and daterange(own.from_on, own.until_on) @> $3::date and daterange(other.from_on, other.until_on) @> $3::date`,
    [municipality, residentId, on],
  );
  return rows.map(({ id }) => id);
}

/** Wet BRP, art. 2.59: is an address of one of them, on that day, not to be given to anybody? */
export async function hasSecretAddress(
  tx: Transaction,
  municipality: string,
  residentIds: readonly string[],
  on: string,
): Promise<boolean> {
  const rows = await tx.query<object[]>(
    `select from core.resident_address where municipality = $1 and resident_id = any($2::uuid[]) and is_secret
       and daterange(from_on, until_on) @> $3::date limit 1`,
    [municipality, residentIds, on],
  );
  return rows.length > 0;
}

/**
 * The consents that run on that day for an activity. They stand still until the transaction ends: whoever takes one back
 * at this moment waits, or was first.
 */
export const runningConsents = (
  tx: Transaction,
  { municipality, residentId, on }: DisclosedOf,
  activity: string,
): Promise<RunningConsent[]> =>
  tx.query<RunningConsent[]>(
    `select id, category, recipient from core.consent
     where municipality = $1 and resident_id = $2::uuid and activity = $3 and given_on <= $4::date
       and (withdrawn_on is null or withdrawn_on > $4::date)
     order by id for no key update`,
    [municipality, residentId, activity, on],
  );
