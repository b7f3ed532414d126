import { type Caller, requireRow, SqlParameters, type Transaction } from '@eenplan/kit';
import { refuseChanged } from '../plan/plan-rows';
import { Application } from './application.entity';
import { refuse } from './application.errors';
import type { ApplicationActInput } from './application.inputs';
import { type ApplicationAct, refuseApplicationAct } from './application.law';

/** The application of an act, locked, as the caller read it. The act is open, or refused here. */
export async function applicationForAct(
  tx: Transaction,
  caller: Caller,
  act: ApplicationAct,
  { applicationId, version }: Pick<ApplicationActInput, 'applicationId' | 'version'>,
): Promise<Application> {
  const missing = refuse('NOT_FOUND', 'input', 'applicationId');
  const application = await requireRow(tx, Application, caller, applicationId, missing, 'for update');
  refuseChanged(application, version);
  const refusal = refuseApplicationAct(act, application);
  if (refusal) throw refuse(refusal, 'input', 'applicationId');
  return application;
}

/** The day of the last thing that was done with it. */
export const lastDayOf = (application: Application): string =>
  [application.completionAskedOn, application.completedOn, application.hearingOn].reduce<string>(
    (last, day) => (day !== null && day > last ? day : last),
    application.receivedOn,
  );

/** R01: is the resident a member of the household of the case on that day? */
export async function isOfCase(
  tx: Transaction,
  { municipality, caseId, residentId }: Pick<Application, 'municipality' | 'caseId' | 'residentId'>,
  on: string,
): Promise<boolean> {
  const parameters = new SqlParameters();
  const day = `${parameters.add(on)}::date`;
  const sql = `select 1 from core.case_file c
    join core.household_member m on m.municipality = c.municipality and m.household_id = c.household_id
    where c.municipality = ${parameters.add(municipality)} and c.id = ${parameters.add(caseId)}
      and m.resident_id = ${parameters.add(residentId)} and m.from_on <= ${day}
      and (m.until_on is null or m.until_on > ${day}) limit 1`;
  return (await tx.query<object[]>(sql, parameters.values)).length > 0;
}
