import { carryOut, faultsOf, TermService } from '@eenplan/core';
import { type JobDefinition, newId, type Platform, type Transaction } from '@eenplan/kit';
import { ON_REQUEST } from '../file/kept';
import { safeHomeRetention } from '../safe-home/safe-home-retention';
import { SAFE_HOME_DESTRUCTION } from '../term/wmo.terms';
import { isGivenUpSql } from './asked-reports';
import { SafeHomeDestruction } from './safe-home-destruction.entity';

/** Wmo 2015, art. 5.3.5 lid 1: destroys what Safe Home was asked to and gave up. Safe to do twice, and at once. */
export const safeHomeDestructionJob: JobDefinition = {
  code: 'wmo.safe-home-destruction',
  title: { en: 'Destroy what Safe Home was asked to', nl: 'Vernietigen op verzoek bij Veilig Thuis' },
  schedule: '20 2 * * *',
  activity: 'wmo:safe-home',
  run: async (platform, municipality) => {
    const granted = await platform.door.inMunicipality({ municipality }, (tx) =>
      tx.find(SafeHomeDestruction, {
        where: { municipality, state: 'GRANTED' },
        order: { requestedOn: 'ASC', id: 'ASC' },
      }),
    );
    const runId = newId();
    const faults = await faultsOf(granted, ({ id }) => execute(platform, municipality, runId, id));
    if (faults.length > 0)
      throw new AggregateError(faults, 'Not everything that Safe Home gave up could be destroyed.');
  },
};

const execute = (platform: Platform, municipality: string, runId: string, id: string): Promise<void> =>
  carryOut(platform, municipality, runId, {
    rules: [{ rule: safeHomeRetention, article: ON_REQUEST.article }],
    lock: (tx) => lockGranted(tx, municipality, id),
    isAskedForSql: (_rule, request, parameters) => isGivenUpSql(`${parameters.add(request.id)}::uuid`),
    close: (tx) => close(platform, tx, municipality, id),
  });

/** The request while it is granted, held still; null when another run has carried it out. */
async function lockGranted(tx: Transaction, municipality: string, id: string): Promise<{ id: string } | null> {
  const [row] = await tx.query<{ id: string }[]>(
    `select id from wmo.safe_home_destruction where municipality = $1 and id = $2 and state = 'GRANTED' for update`,
    [municipality, id],
  );
  return row ?? null;
}

/** The last of it went: its clock stops, and it no longer says whose it was. */
async function close(platform: Platform, tx: Transaction, municipality: string, id: string): Promise<void> {
  const executedOn = platform.clock.today();
  await tx.query(
    `update wmo.safe_home_destruction
     set state = 'EXECUTED', resident_id = null, executed_on = $3, version = version + 1
     where municipality = $1 and id = $2`,
    [municipality, id, executedOn],
  );
  const meeting = { ruleId: SAFE_HOME_DESTRUCTION.ruleId, subjectId: id, metOn: executedOn, mayPrecede: true };
  await platform.get(TermService).meet(tx, { municipality }, meeting);
}
