import { type JobDefinition, newId, type Platform } from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { destroyBatch, type Destruction, untilNoneIsLeft } from './destroy-batch';
import { executeRequest, grantedRequests } from './execute-request';
import { faultsOf } from './in-turn';
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

async function destroyByTerm(platform: Platform, municipality: string, runId: string): Promise<unknown[]> {
  const { retention } = await platform.get(SettingsService).core(municipality);
  return faultsOf(retentionRulesOf(platform.modules), (rule) => {
    const { length } = lengthInForce(rule, retention);
    const what: Destruction = {
      ...{ rule, cause: 'TERM', article: rule.article, runId },
      where: (_tx, parameters) => isOverSql(rule, length, platform.clock.today(), parameters),
    };
    return untilNoneIsLeft(() => destroyBatch(platform, municipality, what));
  });
}

async function carryOutRequests(platform: Platform, municipality: string, runId: string): Promise<unknown[]> {
  const requests = await grantedRequests(platform, municipality);
  return faultsOf(requests, (id) => executeRequest(platform, municipality, id, runId));
}
