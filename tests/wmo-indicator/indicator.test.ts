// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { fixedClock, newId } from '@eenplan/kit';
import { type PersonaName, startTestServer, type TestServer } from '@eenplan/testing';
import { ask } from '../purpose/calling';

const HERE = '0222';
const ELSEWHERE = '0826';

let server: TestServer;
let policy: string;
beforeAll(async () => {
  server = await startTestServer({ clock: fixedClock('2018-07-01') });
  policy = await server.persona('policy-officer', HERE);
  // Oosterhout 2020 h3, beside what the demonstrator sets.
  const population = [2015, 2020].map((year) => ({ year, residents: year === 2015 ? 53_793 : 55_990, source: 'h3' }));
  await server.database.query(
    `update core.setting set value = value || $1 where municipality = '${HERE}' and module = 'core'`,
    [JSON.stringify({ population })],
  );
  // What the demonstrators bring along would be counted too.
  for (const table of ['wmo.assessment_topic', 'wmo.assessment', 'wmo.support_request', 'core.allocation']) {
    await unchecked(`delete from ${table}`);
  }
});
afterAll(() => server.close());

/** Rows of which the counts alone matter: what they rest on is told in the tests of their own rooms. */
async function unchecked(sql: string, values: readonly unknown[] = []): Promise<void> {
  await server.database.query('set session_replication_role = replica');
  await server.database.query(sql, values);
  await server.database.query('set session_replication_role = default');
}

interface Figure {
  readonly indicatorCode: string;
  readonly category: string | null;
  readonly value: number | null;
  readonly isSuppressed: boolean;
}
interface Report {
  readonly fromOn: string;
  readonly untilOn: string;
  readonly residents: number | null;
  readonly residentsYear: number | null;
  readonly figures: readonly Figure[];
}
const QUERY = `query($year: Int!, $quarter: Int) { wmoIndicatorReport(year: $year, quarter: $quarter) {
  fromOn untilOn residents residentsYear figures { indicatorCode category value isSuppressed } } }`;
async function report(year: number, quarter: number | null = null, by = policy): Promise<Report> {
  const { data, errors } = await ask<{ wmoIndicatorReport: Report }>(server, by, null, QUERY, {
    variables: { year, quarter },
  });
  expect(errors).toEqual([]);
  if (!data) throw new Error('There is no report.');
  return data.wmoIndicatorReport;
}
/** Category, figure and whether it is left out, of one indicator. */
const figuresOf = (code: string, { figures }: Report): unknown[] =>
  figures
    .filter(({ indicatorCode }) => indicatorCode === code)
    .map(({ category, value, isSuppressed }) => [category, isSuppressed ? 'suppressed' : value]);
const figureOf = (code: string, of: Report): unknown => (figuresOf(code, of)[0] as unknown[])[1];

/** A product of a category, and a block of tailored support in a plan. */
async function product(category: string | null, municipality = HERE): Promise<string> {
  const id = newId();
  await unchecked(
    `insert into core.product (municipality, id, code, title, law_code, category, is_in_kind, is_budget, from_on, source,
       recorded_at) values ($1, $2::uuid, 'p' || $2::uuid::text, 'Product', 'WMO', $3, true, true, '2015-01-01', 'x', now())`,
    [municipality, id, category],
  );
  return id;
}
const blocks = new Map<string, string>();
async function block(access: string, municipality = HERE): Promise<string> {
  const known = blocks.get(`${municipality} ${access}`);
  if (known) return known;
  const id = newId();
  const columns = await server.database.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = 'core' and table_name = 'building_block'`,
  );
  const set: Record<string, string> = { municipality: '$1', id: '$2::uuid', plan_id: '$2::uuid', access: '$3' };
  const names = columns.map(({ column_name }) => column_name);
  const values = names.map((name) => set[name] ?? (name === 'law_code' ? "'WMO'" : name));
  await unchecked(
    `insert into core.building_block (${names.join(', ')}) select ${values.join(', ')} from core.building_block
     where access like 'TAILORED%' order by id limit 1`,
    [municipality, id, access],
  );
  blocks.set(`${municipality} ${access}`, id);
  return id;
}

interface Given {
  readonly from?: string;
  readonly until?: string | null;
  readonly access?: string;
  readonly law?: string;
  readonly municipality?: string;
}
/** Allocates a product to so many residents, or to these. */
async function allocate(
  productId: string,
  to: number | readonly string[],
  given: Given = {},
): Promise<readonly string[]> {
  const residents = typeof to === 'number' ? Array.from({ length: to }, newId) : to;
  const {
    from = '2017-02-01',
    until = '2018-02-01',
    access = 'TAILORED_INDIVIDUAL',
    law = 'WMO',
    municipality = HERE,
  } = given;
  const blockId = await block(access, municipality);
  for (const resident of residents) {
    await unchecked(
      `insert into core.allocation (municipality, id, plan_id, block_id, case_id, resident_id, product_id, product_code,
         law_code, contract_id, organisation_id, state, volume, unit, frequency, from_on, until_on, version, recorded_by,
         recorded_at)
       values ($1, $2::uuid, $3, $3, $2::uuid, $4, $5, $9, $6, $2::uuid, $2::uuid, 'ALLOCATED', 1, 'HOUR', 'WEEK', $7, $8, 1,
         'somebody', now())`,
      [municipality, newId(), blockId, resident, productId, law, from, until, `p${productId}`],
    );
  }
  return residents;
}

/** A personal budget for each of these, told in a decision from a day on. */
async function budget(productId: string, residents: readonly string[], effectiveOn = '2017-03-01'): Promise<void> {
  const blockId = await block('TAILORED_INDIVIDUAL');
  for (const resident of residents) {
    const id = newId();
    await unchecked(
      `insert into core.application (municipality, id, case_id, resident_id, law_code, asked, received_on, state, version,
         recorded_by, recorded_at) values ($1, $2, $2, $3, 'WMO', 'x', '2014-02-01', 'DECIDED', 1, 'x', now())`,
      [HERE, id, resident],
    );
    await unchecked(
      `insert into core.decision (municipality, id, application_id, case_id, resident_id, law_code, kind, outcome, state,
         plan_id, block_id, access_decision_id, product_id, ordinance_id, motivation, rests_on_deviating_facts, decided_on,
         professional_id, published_on, channel, effective_on, version, recorded_by, recorded_at)
       values ($1, $2, $2, $2, $3, 'WMO', 'ON_APPLICATION', 'GRANTED', 'PUBLISHED', $4, $4, $2, $5, $2, 'x', false,
         '2014-03-01', $2, '2014-03-01', 'POST', $6, 1, 'x', now())`,
      [HERE, id, resident, blockId, productId, effectiveOn],
    );
    await unchecked(
      `insert into core.personal_budget (municipality, id, application_id, case_id, resident_id, plan_id, block_id,
         product_id, state, requested_on, motivation, payee_kind, payee_name, unit, volume, requested_rate_in_cents,
         plan_recorded_on, plan_purchase, plan_contribution, plan_quality, tested_on, tester_id, decided_on,
         professional_id, decided_at, decision_reason, in_kind_rate_in_cents, cap_percent, cap_in_cents,
         granted_rate_in_cents, paid_volume, version, recorded_by, recorded_at)
       values ($1, $2, $2, $2, $3, $4, $4, $5, 'GRANTED', '2017-02-01', 'x', 'PROVIDER', 'x', 'HOUR', 4, 4000, '2017-02-01',
         'x', 'x', 'x', '2017-02-01', $2, '2017-03-01', $2, now(), 'x', 5000, 100, 5000, 4000, 0, 1, 'x', now())`,
      [HERE, id, resident, blockId, productId],
    );
  }
}

/** So many support requests of a day, reported so many days later. */
async function requests(count: number, receivedOn: string, daysToReport: number | null): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const id = newId();
    await unchecked(
      `insert into wmo.support_request (municipality, id, resident_id, need, urgent, received_on, version, recorded_at)
       values ($1, $2, $2, 'x', false, $3, 1, now())`,
      [HERE, id, receivedOn],
    );
    if (daysToReport === null) continue;
    await unchecked(
      `insert into wmo.assessment (municipality, id, support_request_id, resident_id, started_on, completed_on,
         identity_checked_on, budget_explained_on, report, reported_on, version, recorded_by, recorded_at)
       values ($1, $2, $2, $2, $3::date, $3::date, $3::date, $3::date, 'x', $3::date + $4::integer, 1, 'x', now())`,
      [HERE, id, receivedOn, daysToReport],
    );
  }
}

/** So many decisions of a day, on applications of so many days before, that were due after so many. */
async function decisions(count: number, decidedOn: string, days: number, dueAfter: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const id = newId();
    await unchecked(
      `insert into core.application (municipality, id, case_id, resident_id, law_code, asked, received_on, state, version,
         recorded_by, recorded_at) values ($1, $2, $2, $2, 'WMO', 'x', $3::date - $4::integer, 'DECIDED', 1, 'x', now())`,
      [HERE, id, decidedOn, days],
    );
    await unchecked(
      `insert into core.decision (municipality, id, application_id, case_id, resident_id, law_code, kind, outcome, state,
         ordinance_id, motivation, rests_on_deviating_facts, decided_on, professional_id, version, recorded_by, recorded_at)
       values ($1, $2, $2, $2, $2, 'WMO', 'ON_APPLICATION', 'REFUSED', 'TAKEN', $2, 'x', false, $3, $2, 1, 'x', now())`,
      [HERE, id, decidedOn],
    );
    const columns = await server.database.query<{ column_name: string; data_type: string; is_nullable: string }>(
      `select column_name, data_type, is_nullable from information_schema.columns
       where table_schema = 'core' and table_name = 'term' and is_nullable = 'NO'`,
    );
    const [term] = await server.database.query<object>('select 1 from core.term limit 1');
    expect([columns.length > 0, term]).toEqual([true, expect.anything()]);
    const names = await server.database.query<{ column_name: string }>(
      `select column_name from information_schema.columns
       where table_schema = 'core' and table_name = 'term' and is_generated = 'NEVER'`,
    );
    const set: Record<string, string> = {
      ...{ municipality: '$1', id: '$2::uuid', subject_id: '$2::uuid', resident_id: '$2::uuid' },
      ...{ rule_id: "'wmo.decision'", due_on: '$3::date - $4::integer + $5::integer' },
    };
    const list = names.map(({ column_name }) => column_name);
    await unchecked(
      `insert into core.term (${list.join(', ')})
       select ${list.map((name) => set[name] ?? name).join(', ')} from core.term order by id limit 1`,
      [HERE, id, decidedOn, days, dueAfter],
    );
  }
}

it('the registry says what each figure is, in what, and where it comes from', async () => {
  const query = '{ wmoIndicators { code title dutchTitle unit source } }';
  const { data } = await ask<{ wmoIndicators: { code: string; unit: string }[] }>(server, policy, null, query);
  expect(data?.wmoIndicators.map(({ code, unit }) => `${code} ${unit}`)).toEqual([
    ...['CLIENTS PER_10000_RESIDENTS', 'SUPPORT_REQUESTS COUNT', 'REPORT_DAYS DAYS', 'REPORT_IN_TIME PERCENT'],
    ...['DECISION_DAYS DAYS', 'DECISION_IN_TIME PERCENT', 'PERSONAL_BUDGETS PERCENT'],
  ]);
});

describe('clients with a tailored provision per 10,000 residents', () => {
  it('per category, each once, rounded to five, by the number of residents of the year', async () => {
    const help = await product('Hulp bij het huishouden');
    const guidance = await product('Begeleiding');
    const clients = await allocate(help, 12);
    await allocate(help, clients, { from: '2018-02-01', until: null });
    await allocate(guidance, [...clients.slice(0, 2), ...Array.from({ length: 7 }, newId)]);
    const of2017 = await report(2017);
    expect(of2017).toMatchObject({
      fromOn: '2017-01-01',
      untilOn: '2018-01-01',
      residents: 53_793,
      residentsYear: 2015,
    });
    // 19 clients are 20, 9 are 10 and 12 are 10.
    expect(figuresOf('CLIENTS', of2017)).toEqual([
      [null, 3.7],
      ['Begeleiding', 1.9],
      ['Hulp bij het huishouden', 1.9],
    ]);
    // A day is enough, and the last one is exclusive.
    expect(figuresOf('CLIENTS', await report(2018, 2))).toEqual([
      [null, 1.9],
      ['Hulp bij het huishouden', 1.9],
    ]);
    expect(figuresOf('CLIENTS', await report(2016))).toEqual([[null, 0]]);
  });

  it('not of free support, another law or another municipality', async () => {
    const general = await product('Algemeen');
    await allocate(general, 9, { access: 'FREE' });
    await allocate(general, 9, { law: 'JEUGDWET' });
    await allocate(await product('Elders', ELSEWHERE), 9, { municipality: ELSEWHERE });
    const categories = figuresOf('CLIENTS', await report(2017)).map((figure) => (figure as unknown[])[0]);
    expect(categories).toEqual([null, 'Begeleiding', 'Hulp bij het huishouden']);
  });

  it('null where the number of residents is not known', async () => {
    const there = await report(2017, null, await server.persona('policy-officer', ELSEWHERE));
    expect(there).toMatchObject({ residents: null, residentsYear: null });
    expect(figuresOf('CLIENTS', there)).toEqual([
      [null, null],
      ['Elders', null],
    ]);
  });
});

describe('AVG, recital 26: nothing that tells of a few', () => {
  it('a small category takes the smallest other along, so that the total does not tell it', async () => {
    const rare = await product('Zeldzaam');
    await allocate(rare, 2, { from: '2017-06-01', until: '2017-06-30' });
    expect(figuresOf('CLIENTS', await report(2017, 2))).toEqual([
      [null, 3.7],
      ...[
        ['Begeleiding', 'suppressed'],
        ['Hulp bij het huishouden', 1.9],
        ['Zeldzaam', 'suppressed'],
      ],
    ]);
    expect((await report(2017, 2)).figures.filter(({ isSuppressed, value }) => isSuppressed && value !== null)).toEqual(
      [],
    );
  });

  it('alone, it takes the total along', async () => {
    await allocate(await product('Alleen'), 4, { from: '2015-02-01', until: '2015-03-01' });
    expect(figuresOf('CLIENTS', await report(2015, 1))).toEqual([
      [null, 'suppressed'],
      ['Alleen', 'suppressed'],
    ]);
  });

  it('from which count on is a parameter of the law', async () => {
    const query = '{ parameters(law: "WMO", on: "2017-01-01") { key value } }';
    const { data } = await ask<{ parameters: { key: string; value: string }[] }>(server, policy, null, query);
    expect(data?.parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'wmo.indicator.shown-from' }),
        expect.objectContaining({ key: 'wmo.indicator.rounded-to' }),
      ]),
    );
  });
});

describe('support requests and lead times', () => {
  it('requests, and the days to a report of those that were reported, with the share within six weeks', async () => {
    await requests(6, '2016-01-10', 20);
    await requests(8, '2016-01-12', 60);
    await requests(3, '2016-02-01', null);
    const first = await report(2016, 1);
    expect([figureOf('SUPPORT_REQUESTS', first), figureOf('REPORT_DAYS', first)]).toEqual([15, 60]);
    expect(figureOf('REPORT_IN_TIME', first)).toBe(43);
    const second = await report(2016, 2);
    expect([figureOf('SUPPORT_REQUESTS', second), figureOf('REPORT_DAYS', second)]).toEqual([0, null]);
  });

  it('a few are left out, and a share that tells of a few', async () => {
    await requests(4, '2015-05-01', 10);
    const few = await report(2015, 2);
    expect([
      ...['SUPPORT_REQUESTS', 'REPORT_DAYS', 'REPORT_IN_TIME'].map((code) => figureOf(code, few)),
      figureOf('DECISION_DAYS', few),
    ]).toEqual(['suppressed', 'suppressed', 'suppressed', null]);
    await requests(6, '2015-08-01', 10);
    await requests(2, '2015-08-02', 55);
    const third = await report(2015, 3);
    expect([figureOf('REPORT_DAYS', third), figureOf('REPORT_IN_TIME', third)]).toEqual([10, 'suppressed']);
  });

  it('Wmo 2.3.5 lid 2: from application to decision, by the term that was kept', async () => {
    await decisions(5, '2016-08-20', 10, 14);
    await decisions(5, '2016-08-21', 30, 14);
    const third = await report(2016, 3);
    expect([figureOf('DECISION_DAYS', third), figureOf('DECISION_IN_TIME', third)]).toEqual([20, 50]);
  });
});

it('the share of clients with a personal budget, from the day the decision takes effect', async () => {
  const bought = await product('Ingekocht');
  await budget(bought, Array.from({ length: 10 }, newId), '2018-05-01');
  expect(figureOf('PERSONAL_BUDGETS', await report(2018, 1))).toBe(0);
  // Twelve in kind, and ten who buy it.
  expect(figureOf('PERSONAL_BUDGETS', await report(2018, 2))).toBe(45);
});

describe('who asks, and of when', () => {
  it.each([
    ['a year that is not over', { year: 2018 }],
    ['a quarter that is not over', { year: 2018, quarter: 3 }],
  ])('%s is refused', async (_what, variables) => {
    const { data, errors } = await ask(server, policy, null, QUERY, { variables });
    expect([data, errors.map(([code]) => code)]).toEqual([null, ['WMO_INDICATOR_PERIOD_OUT_OF_RANGE']]);
  });

  it.each([{ year: 2014 }, { year: 2017, quarter: 0 }, { year: 2017, quarter: 5 }])(
    '%j does not fit',
    async (variables) => {
      const { data, errors } = await ask(server, policy, null, QUERY, { variables });
      expect([data, errors.map(([code]) => code)]).toEqual([null, ['INPUT_INVALID']]);
    },
  );

  it.each<PersonaName>(['generalist', 'resident', 'partner', 'administrator'])('not a %s', async (name) => {
    const { errors } = await ask(server, await server.persona(name, HERE), null, QUERY, {
      variables: { year: 2017 },
    });
    expect(errors.map(([code]) => code)).toEqual(['FORBIDDEN']);
  });

  it('an auditor may, and nobody is noted as looked at', async () => {
    const before = await server.database.query('select count(*)::int as lines from core.processing_log');
    expect((await report(2017, null, await server.persona('auditor', HERE))).residents).toBe(53_793);
    expect(await server.database.query('select count(*)::int as lines from core.processing_log')).toEqual(before);
  });
});
