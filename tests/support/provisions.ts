// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { newId } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';
import { actAsUsual, type WmoDone } from './wmo';

/** A provision as acts give it back. */
export interface ProvisionMade {
  readonly id: string;
  readonly [field: string]: unknown;
}

const FIELDS = `id kindCode fromOn untilOn amountInCents amountPer shortStayPeriods transportIsNecessary ownerConsents item
  depreciationMonths writtenOffOn replacementGround householdCounted asksContribution replaces { id }
  extras { what amountInCents }`;

/** Records what a decision gives. */
export const recordProvision = (server: TestServer, token: string, input: object): Promise<WmoDone<ProvisionMade>> =>
  actAsUsual(server, token, 'wmoProvisionRecord', input, ['provision', FIELDS]);

/** What each kind needs to be said. */
export const SAID: Readonly<Record<string, object>> = {
  SHORT_STAY: { shortStay: { periodsPerWeek: 3, isCrisisShelter: false } },
  GUIDANCE_GROUP: { transport: { isGiven: true, isNecessary: true, reason: 'Kan niet alleen reizen' } },
  HOME_ADAPTATION: {
    ...{ homeAdaptation: { ownerIsClient: false, ownerHeardOn: '2018-02-01', ownerConsents: false } },
    ...{ amountInCents: 450_000, amountPer: 'ONCE' },
  },
  AID: { aid: { item: 'Tillift' } },
  WHEELCHAIR: { aid: { item: 'Rolstoel' } },
  HOUSEHOLD_HELP: { householdHelp: { needsStructure: true, isLastPhase: false } },
};

/** A provision with an extra, of the first decision of a municipality. */
export async function fillProvisions({ database }: Pick<TestServer, 'database'>, municipality: string): Promise<void> {
  const id = newId();
  await database.query(
    `insert into wmo.provision (municipality, id, decision_id, resident_id, kind_code, from_on, recorded_by, recorded_at)
     select municipality, $1, id, resident_id, 'OTHER', '2018-03-01', 'test', recorded_at
     from core.decision where municipality = $2 order by id limit 1`,
    [id, municipality],
  );
  await database.query(
    `insert into wmo.provision_extra (municipality, id, provision_id, resident_id, what, amount_in_cents)
     select municipality, $2, id, resident_id, 'Lunch', 650 from wmo.provision where id = $1`,
    [id, newId()],
  );
}
