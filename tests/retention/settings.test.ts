import { fixedClock, type FixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { leftOf, openWorker, putResident, putSupportRequests } from './worker';

let server: TestServer;
let clock: FixedClock;
let administrator: string;
beforeEach(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  administrator = await server.persona('administrator', '0222');
});
afterEach(() => server.close());

interface Refused {
  readonly code: string;
  readonly article: string;
  readonly path: readonly string[];
}

/** Sets lengths of retention from a day on; what was refused. */
async function set(retention: object, fromOn = '2018-03-01'): Promise<readonly Refused[]> {
  const query =
    'mutation($input: ConfigurationApplyInput!) { configurationApply(input: $input) { errors { code article path } } }';
  const input = { file: JSON.stringify({ settings: { core: { retention } } }), fromOn };
  const answer = await server.query<{ configurationApply: { errors: Refused[] } }>(administrator, query, { input });
  return answer.configurationApply.errors;
}

const term = (count: number, unit = 'YEARS') => ({ count, unit, source: 'Selectielijst 2020' });

async function ruleOn(code: string, on: string, persona: 'resident' | 'partner' = 'resident'): Promise<unknown> {
  const query = `query($on: Date) { retentionRules(on: $on) {
    code law article starts mayBeSet source length { count unit } declaredLength { count unit } onRequestArticle onRequestMinimumAge
  } }`;
  const token = await server.persona(persona, '0222');
  const { retentionRules } = await server.query<{ retentionRules: { code: string }[] }>(token, query, { on });
  return retentionRules.find((rule) => rule.code === code);
}

it('shows anyone how long each kind of record is kept, and by which article', async () => {
  expect(await ruleOn('wmo.support-request', '2018-03-01', 'partner')).toEqual({
    ...{ code: 'wmo.support-request', law: 'WMO', article: 'Wmo 2015, art. 5.3.4', starts: 'CLOSING' },
    ...{ mayBeSet: 'LONGER', source: 'Wmo 2015, art. 5.3.4 (text of 2019)', length: { count: 15, unit: 'YEARS' } },
    ...{
      declaredLength: { count: 15, unit: 'YEARS' },
      onRequestArticle: 'Wmo 2015, art. 5.3.5',
      onRequestMinimumAge: 12,
    },
  });
});

it('a municipality sets what its selection list says, from a day on', async () => {
  expect(await set({ 'debt-help.arrears-signal': term(24, 'MONTHS') }, '2018-07-01')).toEqual([]);
  expect(await ruleOn('debt-help.arrears-signal', '2018-06-30')).toMatchObject({ length: { count: 5, unit: 'YEARS' } });
  expect(await ruleOn('debt-help.arrears-signal', '2018-07-01')).toMatchObject({
    length: { count: 24, unit: 'MONTHS' },
    source: 'Selectielijst 2020',
  });
});

it('what it lengthens is kept longer', async () => {
  const residentId = await putResident(server, '0222', null);
  const ids = await putSupportRequests(server, { municipality: '0222', residentId }, '2003-02-28');
  expect(await set({ 'wmo.support-request': term(16) })).toEqual([]);
  const worker = await openWorker(server);
  await worker.run('0222');
  expect(await leftOf(server, ids)).toBe(1);
  clock.set('2019-03-01');
  await worker.run('0222');
  expect(await leftOf(server, ids)).toBe(0);
  await worker.close();
});

it.each([
  [
    'shorter than the law',
    'wmo.support-request',
    term(179, 'MONTHS'),
    'RETENTION_LENGTH_TOO_SHORT',
    'Wmo 2015, art. 5.3.4',
  ],
  ['of a rule that is not there', 'wmo.x', term(20), 'RETENTION_RULE_UNKNOWN', 'Archiefwet 1995, art. 5'],
  ['in days', 'wmo.support-request', term(9000, 'DAYS'), 'CONFIG_INVALID', expect.any(String)],
])('refuses a length %s, with the article, and stores nothing', async (_what, code, length, refusal, article) => {
  const errors = await set({ [code]: length });
  expect(errors).toMatchObject([{ code: refusal, article }]);
  expect(errors[0]?.path).toEqual(expect.arrayContaining(['core', 'retention', code]));
  expect(await ruleOn('wmo.support-request', '2018-03-01')).toMatchObject({ length: { count: 15, unit: 'YEARS' } });
});
