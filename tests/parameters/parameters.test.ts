import { installedModules } from '@eenplan/cli';
import { ParameterFileService, ParameterService } from '@eenplan/core';
import {
  checkParameters,
  type EenplanModule,
  fixedClock,
  inOrder,
  migrateUp,
  parametersOf,
  penaltyForLateDecision,
} from '@eenplan/kit';
import { type Answer, everyCaller, startTestServer, type TestServer } from '@eenplan/testing';
import { asOwner, type CommandLine, commandLineOn, TODAY } from './support';

const MONTH = 'wmo.contribution.maximum-per-month';
const TIER = 'awb.penalty.tier1';

let server: TestServer;
let generalist: string;
let commands: CommandLine;
beforeEach(async () => {
  server = await startTestServer({ clock: fixedClock(TODAY) });
  generalist = await server.persona('generalist', '0222');
  commands = commandLineOn(server);
});
afterEach(async () => {
  commands.remove();
  await server.close();
});

interface Value {
  readonly key: string;
  readonly value: string;
  readonly amountInCents: number | null;
  readonly validFromOn: string;
  readonly validUntilOn: string | null;
  readonly mark: string | null;
  readonly origin: string;
}
const FIELDS = 'key title dutchTitle law article unit amountInCents value validFromOn validUntilOn source mark origin';
const ONE = `query($key: String!, $on: Date) { parameter(key: $key, on: $on) { ${FIELDS} } }`;
const LAW = `query($law: String!, $on: Date) { parameters(law: $law, on: $on) { ${FIELDS} } }`;

const valueOn = async (key: string, on?: string): Promise<Value> =>
  (await server.query<{ parameter: Value }>(generalist, ONE, { key, on })).parameter;

/** The first error of a query that gives none. */
async function refusalOf(query: string, variables: object): Promise<unknown> {
  const { status, body } = await server.post(generalist, query, variables);
  const { data, errors } = body as Answer<unknown>;
  return { status, data: data ?? null, extensions: errors?.[0]?.extensions };
}

/** Every row of a key, withdrawn ones too, oldest first. */
const rowsOf = (key: string): Promise<Record<string, unknown>[]> =>
  server.database.query(
    `select coalesce(amount_in_cents::text, plain_value) as value, valid_from::text, valid_until::text, origin,
       recorded_by, withdrawn_at is not null as withdrawn
     from core.parameter_value where key = $1 order by withdrawn_at is null, valid_from`,
    [key],
  );

const load = (text: string, preview = false): Promise<string[]> =>
  asOwner(server.database.url, (platform) => platform.get(ParameterFileService).load(text, 'a test', preview));

const fileOf = (key: string, ...lines: string[]): string =>
  ['parameters:', `  - key: ${key}`, '    values:', ...lines.map((line) => `      - { ${line} }`), ''].join('\n');

describe('parameters(law, on)', () => {
  it('gives every amount of the law on the day, with its source and its mark', async () => {
    const { parameters } = await server.query<{ parameters: Value[] }>(generalist, LAW, { law: 'WMO' });
    expect(parameters.map(({ key, value }) => `${key} ${value}`)).toEqual([
      'wmo.contribution.indexation-step 20',
      'wmo.contribution.maximum-per-month 2180',
      'wmo.depreciation.aid 84',
      'wmo.depreciation.wheelchair 84',
      'wmo.experience.shown-from 5',
      'wmo.indicator.rounded-to 5',
      'wmo.indicator.shown-from 5',
      'wmo.protected-housing.high-maximum 306180',
      'wmo.protected-housing.low-maximum 111580',
      'wmo.protected-housing.low-minimum 21260',
      'wmo.protected-housing.low-percentage 10',
      'wmo.short-stay.maximum-periods-per-week 3',
      'wmo.transition.ambulant-last-day 20151231',
      'wmo.transition.ggz-c-last-day 20191231',
      'wmo.transition.household-help-months 6',
      'wmo.transition.new-client-from 20150101',
      'wmo.transition.new-client-until 20150401',
      'wmo.transition.new-decision-last-day 20160101',
      'wmo.transition.personal-budget-until 20160101',
    ]);
    expect(parameters[1]).toEqual({
      key: MONTH,
      title: 'Own contribution, most per month',
      dutchTitle: 'Eigen bijdrage, maximum per maand (abonnementstarief)',
      law: 'WMO',
      article: 'Uitvoeringsbesluit Wmo 2015, hoofdstuk 3',
      unit: 'EUR_CENTS_PER_MONTH',
      amountInCents: 2180,
      value: '2180',
      validFromOn: '2026-01-01',
      validUntilOn: '2026-12-31',
      source: 'law-facts 1.1, not verified',
      mark: 'MEMORY',
      origin: 'SHIPPED',
    });
  });

  it.each([
    ['2019-01-01', 'wmo.contribution.maximum-per-four-weeks', 1750],
    ['2019-12-31', 'wmo.contribution.maximum-per-four-weeks', 1750],
    ['2020-01-01', MONTH, 1900],
    ['2023-12-31', MONTH, 1900],
    ['2024-01-01', MONTH, 2060],
    ['2024-12-31', MONTH, 2060],
    ['2025-06-30', MONTH, 2100],
    ['2026-12-31', MONTH, 2180],
    ['2018-12-31', TIER, 2000],
    ['2019-01-01', TIER, 2300],
  ])('on %s %s is %i cents: first and last day are both inclusive', async (on, key, cents) => {
    expect(await valueOn(key, on)).toMatchObject({ key, amountInCents: cents, value: String(cents) });
  });

  it('answers a day without amounts with NO_PARAMETER_FOR_DATE and the articles, not with an empty list', async () => {
    expect(await refusalOf(LAW, { law: 'WMO', on: '2014-12-31' })).toEqual({
      status: 200,
      data: null,
      extensions: {
        code: 'NO_PARAMETER_FOR_DATE',
        path: ['on'],
        article: expect.stringContaining('Uitvoeringsbesluit Wmo 2015, art. 3.12'),
      },
    });
    expect(await refusalOf(ONE, { key: MONTH, on: '2027-01-01' })).toMatchObject({
      extensions: { code: 'NO_PARAMETER_FOR_DATE', article: 'Uitvoeringsbesluit Wmo 2015, hoofdstuk 3' },
    });
    expect(await refusalOf(ONE, { key: TIER, on: '2014-12-31' })).toMatchObject({
      extensions: { code: 'NO_PARAMETER_FOR_DATE', article: 'Awb, art. 4:17 lid 2' },
    });
  });

  it('refuses a law and a key that nobody has; a law without amounts has an empty list', async () => {
    expect(await refusalOf(LAW, { law: 'NONE' })).toMatchObject({
      data: null,
      extensions: { code: 'LAW_UNKNOWN', path: ['law'] },
    });
    expect(await refusalOf(ONE, { key: 'wmo.nothing' })).toMatchObject({
      extensions: { code: 'PARAMETER_UNKNOWN', path: ['key'] },
    });
    expect(await server.query(generalist, LAW, { law: 'WGS' })).toEqual({ parameters: [] });
  });

  it('answers every caller with a token, in every municipality, and nobody without one', async () => {
    for (const municipality of ['0222', '0304']) {
      for (const { name, token } of await everyCaller(server, municipality)) {
        const { status, body } = await server.post(token, ONE, { key: TIER });
        const seen = (body as Answer<{ parameter: Value }>).data?.parameter.value;
        expect([name, status, seen]).toEqual(name === 'nobody' ? [name, 401, undefined] : [name, 200, '2300']);
      }
    }
  });
});

describe('what a law module asks in its own transaction', () => {
  const ask = (key: string, on: string) =>
    server.platform.door.inMunicipality({ municipality: '0222' }, (tx) =>
      server.platform.get(ParameterService).valueOn(tx, key, on, ['input', 'on']),
    );

  it('is the value as the engine takes it: money as a number, anything else as text', async () => {
    expect(await ask(MONTH, '2026-03-01')).toEqual({
      ...{ key: MONTH, law: 'WMO', unit: 'EUR_CENTS_PER_MONTH', value: 2180, mark: 'memory' },
      ...{ validFrom: '2026-01-01', validUntil: '2026-12-31', source: 'law-facts 1.1, not verified' },
    });
    expect(await ask('wmo.protected-housing.low-percentage', '2026-03-01')).toMatchObject({ value: '10' });
  });

  it('is refused at the place of the act when there is none', async () => {
    await expect(ask(MONTH, '2027-01-01')).rejects.toMatchObject({
      ...{ code: 'NO_PARAMETER_FOR_DATE', path: ['input', 'on'] },
      article: 'Uitvoeringsbesluit Wmo 2015, hoofdstuk 3',
    });
    await expect(ask('wmo.nothing', '2026-03-01')).rejects.toMatchObject({ code: 'PARAMETER_UNKNOWN' });
  });
});

describe('changing an amount', () => {
  it('is a file and a command beside the running server; what held before is kept', async () => {
    const path = commands.file(
      'amounts.yaml',
      fileOf(MONTH, "value: 2200, validFrom: '2027-01-01', validUntil: '2027-12-31', source: 'Stcrt. 2026, 1'"),
    );
    await expect(valueOn(MONTH, '2027-01-01')).rejects.toThrow('NO_PARAMETER_FOR_DATE');
    const preview = await commands.eenplan('parameters', 'load', path, '--preview');
    expect(preview).toEqual({
      code: 0,
      stderr: '',
      stdout: `would change: set ${MONTH} 2200 EUR_CENTS_PER_MONTH from 2027-01-01 until 2027-12-31\n`,
    });
    await expect(valueOn(MONTH, '2027-01-01')).rejects.toThrow('NO_PARAMETER_FOR_DATE');
    const loaded = await commands.eenplan('parameters', 'load', path);
    expect(loaded).toEqual({ code: 0, stderr: '', stdout: preview.stdout.replace('would change: ', '') });
    expect(await valueOn(MONTH, '2027-01-01')).toMatchObject({ amountInCents: 2200, origin: 'INSTALLATION' });
    expect(await valueOn(MONTH, '2026-12-31')).toMatchObject({ amountInCents: 2180, origin: 'SHIPPED' });
    const again = await commands.eenplan('parameters', 'load', path);
    expect(again).toMatchObject({ code: 0, stdout: 'nothing changes\n' });
  });

  it('keeps a value that is no money as the text it was given, and it has no amount', async () => {
    const key = 'wmo.protected-housing.low-percentage';
    expect(await valueOn(key)).toMatchObject({ value: '10', amountInCents: null, origin: 'SHIPPED' });
    await load(fileOf(key, "value: '10.50', validFrom: '2027-01-01', source: Decree, mark: derived"));
    expect(await valueOn(key, '2027-01-01')).toMatchObject({ value: '10.50', amountInCents: null, mark: 'DERIVED' });
    await expect(load(fileOf(key, "value: ten, validFrom: '2028-01-01', source: Decree"))).rejects.toMatchObject({
      code: 'PARAMETER_VALUE_INVALID',
    });
  });

  it('replaces the value that begins on the same day; the one that held is withdrawn, not removed', async () => {
    const lines = await load(fileOf(TIER, "value: 2500, validFrom: '2019-01-01', source: Corrected"));
    expect(lines).toEqual([
      `withdraw ${TIER} 2300 EUR_CENTS_PER_DAY from 2019-01-01`,
      `set ${TIER} 2500 EUR_CENTS_PER_DAY from 2019-01-01`,
    ]);
    expect(await rowsOf(TIER)).toEqual([
      row('2300', '2019-01-01', null, 'SHIPPED', true),
      row('2000', '2015-01-01', '2018-12-31', 'SHIPPED', false),
      row('2500', '2019-01-01', null, 'INSTALLATION', false),
    ]);
  });

  it('ends a value without an end on the day before, and the penalty of a later day goes by the new one', async () => {
    await load(fileOf(TIER, "value: 2600, validFrom: '2027-01-01', source: Indexed"));
    expect(await valueOn(TIER, '2026-12-31')).toMatchObject({ amountInCents: 2300, validUntilOn: '2026-12-31' });
    expect(await valueOn(TIER, '2027-01-01')).toMatchObject({ amountInCents: 2600, validUntilOn: null });
    const { platform } = server;
    const amounts = await platform.door.reference((tx) => platform.get(ParameterService).rowsOf(tx, 'AWB'));
    const late = { termDueOn: '2026-01-05', noticeReceivedOn: '2026-01-12', on: '2028-01-01', amounts };
    expect(penaltyForLateDecision(late).totalCents).toBe(144_200);
    const next = { ...late, termDueOn: '2027-01-04', noticeReceivedOn: '2027-01-11' };
    expect(penaltyForLateDecision(next).totalCents).toBe(144_200 + 14 * 300);
  });

  it('can be taken back; without values of its own the installation has the shipped ones again', async () => {
    await load(fileOf(TIER, "value: 2600, validFrom: '2027-01-01', source: Indexed"));
    const back = fileOf(TIER).replace('values:', "values: []\n    withdraw: ['2019-01-01', '2027-01-01']");
    expect(await load(back)).toHaveLength(2);
    await migrateUp(server.database.url, inOrder(installedModules));
    expect(await valueOn(TIER, '2027-01-01')).toMatchObject({ amountInCents: 2300, origin: 'SHIPPED' });
    await expect(load(fileOf(TIER).replace('values:', "withdraw: ['2019-01-01']"))).rejects.toMatchObject({
      code: 'PARAMETER_SHIPPED',
    });
  });
});

const row = (value: string, from: string, until: string | null, origin: string, withdrawn: boolean) => ({
  ...{ value, valid_from: from, valid_until: until, origin, withdrawn },
  recorded_by: origin === 'SHIPPED' ? expect.stringMatching(/^core \d/) : 'a test',
});

describe('a file of amounts that is wrong', () => {
  const good = "value: 2200, validFrom: '2027-01-01', source: Decree";
  it.each([
    ['an overlap', fileOf(MONTH, good, "value: 1, validFrom: '2025-07-01', source: x"), 'PARAMETER_OVERLAP', 5],
    ['two values from one day', fileOf(MONTH, good, good), 'PARAMETER_OVERLAP', 5],
    ['a gap', fileOf(MONTH, good.replace('01-01', '01-02')), 'PARAMETER_GAP', 4],
    ['a fraction of a cent', fileOf(MONTH, good.replace('2200', '2200.5')), 'PARAMETER_NOT_WHOLE_CENTS', 4],
    ['euros for cents', fileOf(MONTH, good.replace('2200', "'22.00'")), 'PARAMETER_NOT_WHOLE_CENTS', 4],
    ['no source', fileOf(MONTH, good.replace(', source: Decree', '')), 'PARAMETER_WITHOUT_SOURCE', 4],
    ['an empty source', fileOf(MONTH, good.replace('Decree', "' '")), 'PARAMETER_WITHOUT_SOURCE', 4],
    ['an end before its start', fileOf(MONTH, `${good}, validUntil: '2026-12-31'`), 'PARAMETER_PERIOD_EMPTY', 4],
    ['an unknown key', fileOf('wmo.invented', good), 'PARAMETER_UNKNOWN', 2],
    ['a day that does not exist', fileOf(MONTH, good.replace('2027-01-01', '2027-02-29')), 'CONFIG_INVALID', 4],
    ['a word too many', fileOf(MONTH, `${good}, remark: x`), 'CONFIG_INVALID', 4],
    [
      'a day to withdraw that is not there',
      `${fileOf(MONTH, good)}    withdraw: ['2031-01-01']\n`,
      'PARAMETER_NOT_THERE',
      5,
    ],
    ['no YAML', 'parameters: [', 'CONFIG_NOT_YAML', 1],
  ])('with %s is refused with its line, and nothing of it is kept', async (_what, text, code, line) => {
    // A good part before the wrong one: whole or not at all.
    const before = await everything();
    const whole = text.startsWith('parameters:\n')
      ? `${text}  - key: ${TIER}\n    values: [{ value: 1, validFrom: '2030-01-01', source: x }]\n`
      : text;
    const refused = await load(whole).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code, message: expect.stringMatching(new RegExp(`^Line ${line}: `)) });
    expect(await everything()).toEqual(before);
  });

  it('stops the command with one line and exit code 1', async () => {
    const path = commands.file('amounts.yaml', fileOf(MONTH, good.replace('2200', '2200.5')));
    expect(await commands.eenplan('parameters', 'load', path)).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^PARAMETER_NOT_WHOLE_CENTS: Line 4: [^\n]+\n$/),
    });
  });
});

const everything = (): Promise<unknown[]> =>
  server.database.query('select * from core.parameter_value order by key, valid_from, id');

describe('two loads at once', () => {
  it('come one after the other, whichever is first: one value on a day, none lost', async () => {
    const file = (cents: number): string => fileOf(TIER, `value: ${cents}, validFrom: '2027-01-01', source: Race`);
    const many = [2501, 2502, 2503, 2504, 2505, 2506];
    const outcomes = await Promise.all(many.map((cents) => load(file(cents))));
    const wrote = outcomes.map((lines) => lines.at(-1));
    expect(wrote).toEqual(many.map((cents) => `set ${TIER} ${cents} EUR_CENTS_PER_DAY from 2027-01-01`));
    const rows = await rowsOf(TIER);
    const own = rows.filter(({ origin, valid_from: from }) => origin === 'INSTALLATION' && from === '2027-01-01');
    expect(own.map(({ value }) => Number(value)).sort()).toEqual(many);
    expect(own.filter(({ withdrawn }) => withdrawn === false)).toHaveLength(1);
  });
});

describe('the database itself', () => {
  const insert = (columns: string, values: string): string =>
    `insert into core.parameter_value (id, key, source, origin, recorded_at, recorded_by, valid_from, valid_until, ${columns})
     values (gen_random_uuid(), ${values})`;
  const decree = "'x', 'INSTALLATION', '2026-01-01', 'x'";

  it.each([
    [`insert into core.parameter_series values ('a.b', 'AWB', 'a', 'a', 'a', 'DAYS', false)`],
    [insert('amount_in_cents', `'${TIER}', ${decree}, '2014-01-01', '2014-12-31', 1`)],
    ['update core.parameter_value set withdrawn_at = recorded_at'],
    ['delete from core.parameter_value'],
    [`update core.calendar_version set decrees = '[]'`],
  ])('lets a request write nothing: %s', async (sql) => {
    await expect(server.database.asApp('0222', (client) => client.query(sql))).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['an overlap', insert('amount_in_cents', `'${TIER}', ${decree}, '2018-12-31', '2018-12-31', 1`), 'no_overlap'],
    ['a gap', insert('amount_in_cents', `'${MONTH}', ${decree}, '2027-01-02', null, 1`), 'no_gap'],
    [
      'an end before the start',
      insert('amount_in_cents', `'${MONTH}', ${decree}, '2027-01-02', '2027-01-01', 1`),
      'period',
    ],
    ['plain text for money', insert('plain_value', `'${MONTH}', ${decree}, '2027-01-01', null, '1.5'`), 'is_amount'],
    ['another amount in a row', `update core.parameter_value set amount_in_cents = 1 where key = '${TIER}'`, 'fixed'],
    ['a removed row', `delete from core.parameter_value where key = '${TIER}'`, 'fixed'],
  ])('refuses %s, whoever writes it', async (_what, sql, constraint) => {
    await expect(server.database.query(sql)).rejects.toMatchObject({ constraint: expect.stringContaining(constraint) });
  });
});

describe('what a release ships', () => {
  it('has no overlap, no gap and a source, in every installed module', () => {
    const series = installedModules.flatMap(({ parameters = [] }) => parameters);
    expect(series.length).toBeGreaterThan(8);
    const gaplessKeys = series.filter(({ isGapless }) => isGapless).map(({ key }) => key);
    expect(() => checkParameters(series.flatMap(parametersOf), { gaplessKeys })).not.toThrow();
  });

  /** The installed modules with another amount of one key, as a later release would have them. */
  const released = (key: string, value: number): EenplanModule[] =>
    inOrder(installedModules).map((module) => ({
      ...module,
      parameters: (module.parameters ?? []).map((series) =>
        series.key === key ? { ...series, values: series.values.map((each) => ({ ...each, value })) } : series,
      ),
    }));

  it('takes the place of what an earlier release shipped, and twice changes nothing', async () => {
    const release = released(TIER, 9900);
    await migrateUp(server.database.url, release);
    expect(await valueOn(TIER)).toMatchObject({ amountInCents: 9900, origin: 'SHIPPED' });
    const before = await everything();
    await migrateUp(server.database.url, release);
    expect(await everything()).toEqual(before);
    expect((await rowsOf(TIER)).filter(({ withdrawn }) => withdrawn)).toHaveLength(2);
  });

  it('leaves a series alone that the installation changed, and says so', async () => {
    await load(fileOf(TIER, "value: 2600, validFrom: '2027-01-01', source: Indexed"));
    const before = await everything();
    const notices: string[] = [];
    const notice = (line: string): void => void notices.push(line);
    await migrateUp(server.database.url, released(TIER, 9900), undefined, { notice });
    expect(notices).toEqual([
      expect.stringMatching(new RegExp(`^parameter ${TIER}: left as this installation set it`)),
    ]);
    expect(await everything()).toEqual(before);
    expect(await valueOn(TIER)).toMatchObject({ amountInCents: 2300 });
  });
});

describe('eenplan parameters', () => {
  it('shows value, unit, days, origin, mark and source; of a law, a day or a key', async () => {
    const { code, stdout } = await commands.eenplan('parameters', '--law', 'WMO', '--on', '2026-03-01');
    const lines = stdout.trimEnd().split('\n');
    expect([code, lines.length]).toEqual([0, 19]);
    expect(lines[1]?.replace(/ +/g, ' ')).toBe(
      `${MONTH} 2180 EUR_CENTS_PER_MONTH 2026-01-01 to 2026-12-31 SHIPPED [memory] law-facts 1.1, not verified`,
    );
    const ofKey = await commands.eenplan('parameters', '--key', TIER);
    expect(ofKey.stdout.trimEnd().split('\n')).toHaveLength(2);
    expect((await commands.eenplan('parameters')).stdout.trimEnd().split('\n').length).toBeGreaterThan(12);
    const wrong = await commands.eenplan('parameters', '--law', 'NONE', '--on', '2026-03-01');
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringMatching(/^LAW_UNKNOWN: /) });
  });
});
