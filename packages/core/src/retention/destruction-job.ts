import { type JobDefinition, newId, type Platform, type RetentionRule } from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { destroyBatch, type Destruction, untilNoneIsLeft } from './destroy-batch';
import { executeRequest, grantedRequests } from './execute-request';
import { isOverSql } from './records';
import { lengthInForce, retentionRulesOf } from './retention-settings';

/** Destroys what is past its term, then what residents asked for and were granted. Safe to do twice, and at once. */
export const retentionJob: JobDefinition = {
  code: 'core.retention',
  title: { en: 'Destroy what is past its term', nl: 'Vernietigen wat de bewaartermijn voorbij is' },
  schedule: '15 2 * * *',
  activity: 'retention:destroy',
  run: async (platform, municipality) => {
    const faults = [
      ...(await destroyByTerm(platform, municipality, newId())),
      ...(await carryOutRequests(platform, municipality, newId())),
    ];
    if (faults.length > 0) throw new AggregateError(faults, 'Not everything that was due could be destroyed.');
  },
};

/** One rule that fails does not keep the others from going; what went wrong is told at the end. */
async function destroyByTerm(platform: Platform, municipality: string, runId: string): Promise<unknown[]> {
  const { retention } = await platform.get(SettingsService).core(municipality);
  const faultsOf = async (rule: RetentionRule): Promise<unknown[]> => {
    const { length } = lengthInForce(rule, retention);
    const what: Destruction = {
      ...{ rule, cause: 'TERM', article: rule.article, runId },
      where: (_tx, parameters) => isOverSql(rule, length, platform.clock.today(), parameters),
    };
    return faultOf(() => untilNoneIsLeft(() => destroyBatch(platform, municipality, what)));
  };
  return inTurn(retentionRulesOf(platform.modules), faultsOf);
}

async function carryOutRequests(platform: Platform, municipality: string, runId: string): Promise<unknown[]> {
  const requests = await grantedRequests(platform, municipality);
  return inTurn(requests, (id) => faultOf(() => executeRequest(platform, municipality, id, runId)));
}

async function inTurn<T>(items: readonly T[], faultsOf: (item: T) => Promise<unknown[]>): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const item of items) faults.push(...(await faultsOf(item)));
  return faults;
}

async function faultOf(work: () => Promise<void>): Promise<unknown[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [error];
  }
}
