import { installedModules } from '@eenplan/cli';
import { Resident } from '@eenplan/core';
import { CALLER_KINDS, rowRuleOf, VisibleRows } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';
import { Judge } from './judge';
import { everything } from './random-caller';
import type { Asked } from './random-query';
import { type AskedBy, asking } from './rules/asking';
import { tableOf, Trial } from './run';
import { idOf } from './world/rows-of-world';
import { startWorld } from './world/world';

const isLong = process.env['EENPLAN_LONG'] === '1';
const COUNT = Number(process.env['EENPLAN_ORACLE_COUNT'] ?? (isLong ? 10_000 : 250));
const SEED = Number(process.env['EENPLAN_ORACLE_SEED'] ?? 20_180_301);

let server: TestServer;
let trial: Trial;
beforeAll(async () => {
  server = await startWorld();
  trial = await Trial.prepare(server);
}, 120_000);
afterAll(() => server.close());

/** Emergencies are the auditor's to look at. */
const SEEN_BY = ['PROFESSIONAL', 'AUDITOR'];

const mira: AskedBy = {
  ...{ kind: 'RESIDENT', roles: ['resident'], subject: 'world-RESIDENT', municipality: '0222', organisation: null },
  ...{ residentId: idOf('0222', 'core.resident mira'), activities: null, activity: 'resident:own-file' },
  breakGlass: null,
};

it(
  `${COUNT} random queries by random callers over three municipalities give nothing that the oracle would not show`,
  async () => {
    const { tooMuch, tooLittle, seen, answered, codes } = await trial.run(SEED, COUNT);
    if (isLong) {
      process.stdout.write(`seed ${SEED}, ${COUNT} queries, ${answered} with data\n`);
      process.stdout.write(`${JSON.stringify(Object.fromEntries(codes))}\n${tableOf(seen)}\n`);
    }
    expect(tooMuch).toEqual([]);
    expect(tooLittle).toEqual([]);
    // Most ask for something that is there, and some are refused for each reason.
    expect(answered).toBeGreaterThan(COUNT / 2);
    expect([...codes.keys()]).toEqual(expect.arrayContaining(['FORBIDDEN', 'PURPOSE_REQUIRED', 'DATA_WITHHELD']));
    expect(codes.get('INTERNAL_ERROR')).toBeUndefined();
    // What a few queries see by chance is little: the long test asks it of every type.
    for (const type of isLong
      ? ['Resident', 'Household', 'HouseholdMember', 'Case', 'Allocation', 'Term', 'WmoSupportRequest']
      : ['Resident', 'Household', 'Case']) {
      expect({ type, seen: seen.get(`${type} PROFESSIONAL`) ?? 0 }).not.toEqual({ type, seen: 0 });
    }
    expect([...seen.keys()].filter((key) => key.endsWith(' RESIDENT')).length).toBeGreaterThan(isLong ? 30 : 0);
    if (isLong)
      expect(trial.personalTypes().filter((type) => !SEEN_BY.some((kind) => seen.has(`${type} ${kind}`)))).toEqual([]);
  },
  isLong ? 3_600_000 : 120_000,
);

describe('the oracle sees what goes wrong', () => {
  it('a row rule that shows too much', async () => {
    const rules = Object.fromEntries(CALLER_KINDS.map((kind) => [kind, rowRuleOf(Resident, kind)]));
    expect((await trial.ask(mira, 'residents', 3)).tooMuch).toEqual([]);
    VisibleRows({ ...rules, RESIDENT: 'true' })(Resident);
    try {
      expect((await trial.ask(mira, 'residents', 3)).tooMuch).not.toEqual([]);
    } finally {
      VisibleRows(rules)(Resident);
    }
  });

  const field = (name: string, leadsTo: string, below: Asked[] = [], owner = 'Query'): Asked => ({
    ...{ name, owner, leadsTo, args: '', below },
  });
  const judged = (by: AskedBy, value: object, below: Asked[]): string[] => {
    const asked = field('resident', 'Resident', [field('id', 'ID', [], 'Resident'), ...below]);
    const asks = asking(installedModules, trial.facts, by);
    return new Judge(installedModules).judge(asks, asked, { data: { resident: { __typename: 'Resident', ...value } } });
  };
  it.each([
    ['a resident of another municipality', idOf('0304', 'core.resident mira'), 'another municipality'],
    ['a resident whom the caller does not act for', idOf('0222', 'core.resident otto'), 'may not be shown'],
    ['an id that is nowhere', idOf('0222', 'nobody'), 'in no table'],
  ])('%s', (_what, id, words) => {
    expect(judged(mira, { id }, [])).toEqual([expect.stringContaining(words)]);
  });
  it('a field that no rule lets through, and a value that is not in the row', () => {
    const { residentId: id } = mira;
    const names = field('givenNames', 'String', [], 'Resident');
    expect(judged(mira, { id, givenNames: 'Mira' }, [names])).toEqual([]);
    expect(judged(mira, { id, givenNames: 'Vik' }, [names])).toEqual([expect.stringContaining('is not what')]);
    const nobody = { ...everything('0222'), roles: [] };
    expect(judged(nobody, { id, givenNames: 'Mira' }, [names])).toContain('Resident.givenNames is not for this caller');
  });
  it('an answer to a request that is to be refused', () => {
    const stolen = { ...mira, activities: null, activity: 'plan:direct' };
    expect(judged(stolen, { id: mira.residentId }, [])).toEqual([expect.stringContaining('refused')]);
  });
});
