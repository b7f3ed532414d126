import 'reflect-metadata';
import { makerOf, refusalOf } from '../../../../tests/projection/made-up-module';
import type { RetentionRule } from '../retention/retention-rule';
import { checkModules } from './boot-checks';
import { defineModule } from './define-module';

const madeUpModule = makerOf(defineModule);
const madeUpCore = madeUpModule('core');
const title = { en: 'Requests', nl: 'Meldingen' };
const laws = [{ code: 'WORK', title, bwbId: 'BWBR0000001', articles: ['1'] }];

const rule: RetentionRule = {
  ...{ code: 'work-support.request', title, law: 'WORK', article: 'Work Support Act, art. 1', source: 'made up' },
  ...{ starts: 'CREATION', length: { count: 15, unit: 'YEARS' }, mayBeSet: 'LONGER' },
  ...{ table: 'work_support.request', startsOn: 'row.received_on', residentId: null, children: [], onRequest: null },
};

const check =
  (changes: Partial<RetentionRule>, id = 'work-support') =>
  () => {
    const module = madeUpModule(id, { prefix: 'Work', laws, retention: [{ ...rule, ...changes }] });
    checkModules(id === 'core' ? [module] : [madeUpCore, module]);
  };

const asking = { minimumAge: 12, within: { count: 3, unit: 'MONTHS' }, recordedAt: 'row.recorded_at' } as const;

const child = (table: string) => ({ children: [{ table, where: 'child.request_id = row.id' }] });

describe('a retention rule', () => {
  it.each<[string, Partial<RetentionRule>]>([
    ['of its own table and law', {}],
    ['with a child of its own', child('work_support.note')],
    ['with a child of core', child('core.term')],
    [
      'of what core keeps under its law',
      { table: 'core.application', startsOn: "case when row.law_code = 'WORK' then row.on end" },
    ],
    ['with a right to ask', { onRequest: { ...asking, article: 'Work Support Act, art. 2' } }],
    ['in weeks, when nothing is compared with it', { length: { count: 6, unit: 'WEEKS' }, mayBeSet: 'FREE' }],
    ['that goes on a day', { length: null, starts: 'YOUNGEST_CHILD_OF_AGE' }],
  ])('is accepted %s', (_what, changes) => {
    expect(check(changes)).not.toThrow();
  });

  it('of core rests on a general law', () => {
    const core = { code: 'core.hold', table: 'core.legal_hold' };
    expect(check({ ...core, law: 'AVG' }, 'core')).not.toThrow();
    expect(refusalOf(check({ ...core, law: 'WMO' }, 'core')).code).toBe('RETENTION_LAW_UNKNOWN');
  });

  it.each<[string, Partial<RetentionRule>, string, string]>([
    ['of a table of core', { table: 'core.resident' }, 'RETENTION_RULE_OF_ANOTHER', 'destroys rows of core.resident'],
    ['with a child elsewhere', child('wmo.note'), 'RETENTION_RULE_OF_ANOTHER', 'destroys rows of wmo.note'],
    ['under the name of another', { code: 'wmo.request' }, 'RETENTION_RULE_OF_ANOTHER', 'start with work-support.'],
    [
      'on the law of another',
      { law: 'WMO' },
      'RETENTION_LAW_UNKNOWN',
      'rests on WMO, which is no law of work-support.',
    ],
    ['without an article', { article: ' ' }, 'RETENTION_LAW_UNKNOWN', 'names no article.'],
    ['without an article to ask by', { onRequest: { ...asking, article: '' } }, 'RETENTION_LAW_UNKNOWN', 'no article.'],
    ['in hours', { length: { count: 1, unit: 'HOURS' } }, 'RETENTION_LENGTH_UNFIT', '1 HOURS.'],
    ['of nothing', { length: { count: 0, unit: 'YEARS' } }, 'RETENTION_LENGTH_UNFIT', '0 YEARS.'],
    ['with a least term in weeks', { length: { count: 6, unit: 'WEEKS' } }, 'RETENTION_LENGTH_UNFIT', '6 WEEKS.'],
  ])('is refused %s', (_what, changes, code, why) => {
    const refused = refusalOf(check(changes));
    expect(refused.code).toBe(code);
    expect(refused.why).toContain(why);
  });
});
