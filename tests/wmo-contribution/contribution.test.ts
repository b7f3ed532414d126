// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { everyCaller, startTestServer, type TestServer } from '@eenplan/testing';
import { actOnContribution, type ContributionOutcome, stairLift } from '../support/contributions';
import { configure } from '../support/contracts';
import { registerResident } from '../support/people';
import { countEveryTable } from '../support/refusals';

let server: TestServer;
let clock: FixedClock;
let token: string;
beforeAll(async () => {
  clock = fixedClock('2026-03-15');
  server = await startTestServer({ clock });
  token = await server.persona('generalist', '0222');
});
beforeEach(() => {
  clock.set('2026-03-15');
});
afterAll(() => server.close());

const adult = (birthDate: string | null = '1950-05-17'): Promise<string> =>
  registerResident(server, token, { birthDate });
const act = (name: string, contributionId: string, input: object): Promise<ContributionOutcome> =>
  actOnContribution(server, token, name, { contributionId, ...input });
const start = async (changes: object = {}, residentId?: string): Promise<ContributionOutcome> =>
  actOnContribution(
    server,
    token,
    'Start',
    stairLift(residentId ?? (await adult()), { fromOn: '2026-01-01', ...changes }),
  );
/** One that runs; its id. */
async function started(changes: object = {}, residentId?: string): Promise<string> {
  const { contribution, codes } = await start(changes, residentId);
  expect(codes).toEqual([]);
  return contribution?.id ?? '';
}

/** Tries what must be refused, and looks that no row of any table came of it. */
async function refused(attempt: () => Promise<ContributionOutcome>): Promise<readonly string[]> {
  const rows = async () => [
    await countEveryTable(server.database),
    await server.database.query('select sum(version) as versions from wmo.contribution'),
  ];
  const before = await rows();
  const { codes, contribution } = await attempt();
  expect([contribution, await rows()]).toEqual([null, before]);
  return codes;
}

const PERIODS = `query($id: ID!, $from: Date!, $until: Date!) { wmoContribution(id: $id) {
  periods(from: $from, until: $until) { fromOn untilOn regime amountInCents reasonCode reason article source } } }`;
interface Told {
  readonly fromOn: string;
  readonly untilOn: string;
  readonly regime: string;
  readonly amountInCents: number | null;
  readonly reasonCode: string | null;
  readonly article: string;
  readonly source: string | null;
}
async function periods(id: string, from: string, until: string, by = token): Promise<readonly Told[]> {
  const variables = { id, from, until };
  const data = await server.query<{ wmoContribution: { periods: Told[] } }>(by, PERIODS, variables);
  return data.wmoContribution.periods;
}
/** First day, amount and reason of each period. */
const due = async (id: string, from: string, until: string): Promise<readonly string[]> =>
  (await periods(id, from, until)).map(({ fromOn, amountInCents, reasonCode }) =>
    [fromOn, amountInCents ?? 'null', ...(reasonCode ? [reasonCode] : [])].join(' '),
  );

describe('Uitvoeringsbesluit 3.8 lid 1: transport for a fee of the municipality', () => {
  const fee = (changes: object = {}): object => ({
    settings: { wmo: { transportFee: { amountInCents: 1_200, per: 'PERIOD', source: 'made up', ...changes } } },
  });
  const rides = { provision: 'Regiotaxi', isForTransport: true, costPriceKind: 'PER_PERIOD', costPriceInCents: 9_000 };

  it('from the day it holds, beside the usual amount of the others; before, the usual amount holds', async () => {
    expect(await configure(server, '0222', fee({ per: 'DAY' }), '2026-04-01')).not.toEqual([]);
    expect(await configure(server, '0222', fee({ amountInCents: 12.5 }), '2026-04-01')).not.toEqual([]);
    expect(await configure(server, '0222', fee(), '2026-04-01')).toEqual([]);
    expect(await configure(server, '0222', fee({ amountInCents: 90, per: 'RIDE' }), '2026-06-01')).toEqual([]);
    const residentId = await adult();
    const id = await started(rides, residentId);
    expect(await due(id, '2026-03-01', '2026-07-01')).toEqual([
      ...['2026-03-01 2180', '2026-04-01 1200 TRANSPORT_FEE', '2026-05-01 1200 TRANSPORT_FEE'],
      '2026-06-01 null TRANSPORT_FEE_PER_RIDE',
    ]);
    const [april] = await periods(id, '2026-04-01', '2026-05-01');
    expect(april).toMatchObject({
      ...{ reason: 'It is the fee that the municipality asks for transport, apart from the usual amount.' },
      ...{ article: 'Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 1', source: 'made up' },
    });
    const lift = await started({ fromOn: '2026-02-01' }, residentId);
    expect(await due(lift, '2026-04-01', '2026-05-01')).toEqual(['2026-04-01 2180']);
  });

  it('never more than it costs, and of nothing else', async () => {
    const cheap = await started({ ...rides, costPriceInCents: 700 });
    expect(await due(cheap, '2026-04-01', '2026-05-01')).toEqual(['2026-04-01 700 COST_PRICE']);
    const other = await started();
    expect(await due(other, '2026-04-01', '2026-05-01')).toEqual(['2026-04-01 2180']);
  });

  it('elsewhere, where nothing was set, the usual amount holds', async () => {
    const hardenberg = await server.persona('generalist', '0160');
    const residentId = await registerResident(server, hardenberg, { birthDate: '1950' });
    const input = stairLift(residentId, { ...rides, fromOn: '2026-01-01' });
    const { contribution, codes } = await actOnContribution(server, hardenberg, 'Start', input);
    expect(codes).toEqual([]);
    const [april] = await periods(contribution?.id ?? '', '2026-04-01', '2026-05-01', hardenberg);
    expect(april).toMatchObject({ amountInCents: 2_180, reasonCode: null });
  });
});

describe('the CAK is told', () => {
  const eventsOf = (key: string) =>
    server.database.query(
      `select type, sequence, law_code as law, data from core.outbox_event where key_kind = 'RECORD' and key = $1
       order by sequence`,
      [key],
    );

  it('that a contribution starts and stops, with its days and of nobody by name', async () => {
    const contributionId = await started({ fromOn: '2026-01-01' });
    expect((await act('Stop', contributionId, { untilOn: '2026-03-02' })).codes).toEqual([]);
    expect(await eventsOf(contributionId)).toEqual([
      {
        ...{ type: 'nl.contributions.contribution-started.v1', sequence: 1, law: 'WMO' },
        data: { contributionId, fromOn: '2026-01-01' },
      },
      {
        ...{ type: 'nl.contributions.contribution-stopped.v1', sequence: 2, law: 'WMO' },
        data: { contributionId, untilOn: '2026-03-02' },
      },
    ]);
  });

  it('nothing of a stop that is refused', async () => {
    const contributionId = await started({ fromOn: '2026-01-01' });
    expect((await act('Stop', contributionId, { untilOn: '2025-12-31' })).codes).not.toEqual([]);
    expect(await eventsOf(contributionId)).toHaveLength(1);
  });
});

describe('the regime goes by the date', () => {
  it('in 2017 nothing is computed, and it says why', async () => {
    clock.set('2017-06-20');
    const id = await started({ fromOn: '2017-06-15' });
    expect(await periods(id, '2017-06-01', '2017-12-01')).toEqual([
      {
        ...{ fromOn: '2017-06-15', untilOn: '2018-12-31', regime: 'INCOME_BASED', amountInCents: null },
        ...{ reasonCode: 'INCOME_BASED', source: null },
        reason: 'Before 2019 the CAK fixed it by income and capital: it is not computed here.',
        article: 'Uitvoeringsbesluit Wmo 2015, hoofdstuk 3, as it stood before 2019',
      },
    ]);
  });

  it('in 2019 it is 17.50 euro per four weeks, also in Oosterhout, whose document says 19 euro per month', async () => {
    clock.set('2019-03-01');
    const oosterhout = await server.persona('generalist', '0826');
    const residentId = await registerResident(server, oosterhout, { birthDate: '1950' });
    const input = stairLift(residentId, { fromOn: '2019-01-28' });
    const { contribution, codes } = await actOnContribution(server, oosterhout, 'Start', input);
    expect(codes).toEqual([]);
    const [first, second] = await periods(contribution?.id ?? '', '2019-02-01', '2019-03-01', oosterhout);
    expect(first).toMatchObject({ fromOn: '2019-01-28', untilOn: '2019-02-25', regime: 'PER_FOUR_WEEKS' });
    expect([first?.amountInCents, second?.amountInCents]).toEqual([1_750, 1_750]);
    const document = "select title, from_on, source from core.ordinance where municipality = '0826' and code = $1";
    expect(await server.database.query(document, ['eigen-bijdrage'])).toMatchObject([
      {
        title: 'Abonnementstarief Wmo, ten hoogste EUR 19 per maand',
        source: expect.stringContaining('Oosterhout 2020 h3'),
      },
    ]);
    expect(first?.article).toBe('Wmo 2015, art. 2.1.4; Uitvoeringsbesluit Wmo 2015, hoofdstuk 3');
  });

  it('R70: from 2020 one amount per month, of each year its own', async () => {
    clock.set('2020-01-10');
    const id = await started({ fromOn: '2019-12-15' });
    expect(await due(id, '2019-12-01', '2020-03-01')).toEqual([
      ...['2019-12-02 0 NOT_YET_DUE', '2020-01-01 1900', '2020-02-01 1900'],
    ]);
    expect(await due(id, '2023-12-01', '2024-02-01')).toEqual(['2023-12-01 1900', '2024-01-01 2060']);
    clock.set('2026-03-15');
    const [last] = await periods(id, '2026-03-01', '2026-04-01');
    expect(last).toMatchObject({ amountInCents: 2_180, regime: 'PER_MONTH', reasonCode: null });
    expect(last?.source).toContain('[memory]');
    expect(await due(id, '2027-01-01', '2027-02-01')).toEqual(['2027-01-01 null AMOUNT_UNKNOWN']);
  });
});

describe('Uitvoeringsbesluit 3.5 and 3.10a: which months are due', () => {
  it('from the month after the start, and the month of the stop whole', async () => {
    const id = await started({ fromOn: '2026-01-02' });
    expect((await act('Stop', id, { untilOn: '2026-03-02' })).codes).toEqual([]);
    expect(await due(id, '2026-01-01', '2026-06-01')).toEqual([
      ...['2026-01-01 0 NOT_YET_DUE', '2026-02-01 2180', '2026-03-01 2180'],
    ]);
  });

  it('imposed late, it reaches twelve months back', async () => {
    const id = await started({ fromOn: '2024-12-01', imposedOn: '2026-03-15' });
    expect(await due(id, '2025-01-01', '2025-05-01')).toEqual([
      ...['2025-01-01 0 IMPOSED_TOO_LATE', '2025-02-01 0 IMPOSED_TOO_LATE', '2025-03-01 2100', '2025-04-01 2100'],
    ]);
    const inTime = await started({ fromOn: '2024-12-01', imposedOn: '2024-12-10' });
    expect(await due(inTime, '2025-01-01', '2025-02-01')).toEqual(['2025-01-01 2100']);
  });

  it.each([
    ['stopped before it began', '2025-12-31', 'WMO_CONTRIBUTION_DAY_OUTSIDE untilOn'],
    ['stopped where it stops already', '2026-06-01', 'WMO_CONTRIBUTION_STOPPED untilOn'],
  ])('%s it is refused', async (_what, untilOn, refusal) => {
    const id = await started();
    await act('Stop', id, { untilOn: '2026-06-01' });
    expect(await refused(() => act('Stop', id, { untilOn }))).toEqual([refusal]);
  });

  it('a stop that was planned comes earlier, but not more than 36 months back', async () => {
    const id = await started({ fromOn: '2020-01-01', imposedOn: '2020-01-01' });
    for (const untilOn of ['2026-12-01', '2026-06-01', '2023-03-01']) {
      expect((await act('Stop', id, { untilOn })).codes).toEqual([]);
    }
    expect(await refused(() => act('Stop', id, { untilOn: '2023-02-28' }))).toEqual([
      'WMO_CONTRIBUTION_TOO_LONG_AGO untilOn',
    ]);
  });
});

describe('R69 and R70: at most the cost price, and one amount for all provisions', () => {
  it('R69: it stops at the cost price', async () => {
    const id = await started({ costPriceInCents: 3_000 });
    expect(await due(id, '2026-01-01', '2026-04-01')).toEqual([
      ...['2026-01-01 2180', '2026-02-01 820 COST_PRICE', '2026-03-01 0 COST_PRICE'],
    ]);
  });

  it('R70: a second provision adds nothing, until the first stops', async () => {
    const residentId = await adult();
    const first = await started({}, residentId);
    const second = await started({ provision: 'Hulp bij het huishouden', costPriceKind: 'PER_PERIOD' }, residentId);
    await act('Stop', first, { untilOn: '2026-03-01' });
    expect(await due(second, '2026-02-01', '2026-04-01')).toEqual(['2026-02-01 0 MAXIMUM_REACHED', '2026-03-01 2180']);
  });

  it('R72: a parental contribution takes nothing of it, and is no ground', async () => {
    const { codes } = await start({ exemptions: [{ groundCode: 'PARENTAL_CONTRIBUTION', fromOn: '2026-01-01' }] });
    expect(codes).toEqual(['WMO_CONTRIBUTION_GROUND_UNKNOWN exemptions 0 groundCode']);
  });

  it('the same provision twice is refused, also by capitals and spaces, and allowed after it stopped', async () => {
    const residentId = await adult();
    const id = await started({}, residentId);
    expect(await refused(() => start({ provision: ' TRAPLIFT' }, residentId))).toEqual([
      'WMO_CONTRIBUTION_TWICE provision',
    ]);
    await act('Stop', id, { untilOn: '2026-03-01' });
    expect((await start({ fromOn: '2026-03-01' }, residentId)).codes).toEqual([]);
  });
});

describe('Uitvoeringsbesluit 3.8 lid 3: when none is due', () => {
  it('(e) a contribution for a minor is refused with code and article, and nothing is half written', async () => {
    const child = await adult('2010-03-01');
    const { errors } = await start({}, child);
    expect(errors).toEqual([
      {
        ...{ code: 'WMO_CONTRIBUTION_MINOR', path: ['input', 'residentId'] },
        article: 'Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (e)',
      },
    ]);
    expect(await refused(() => start({}, child))).toEqual(['WMO_CONTRIBUTION_MINOR residentId']);
  });

  it('(e) but for a home adaptation, by the ordinance', async () => {
    const id = await started({ ordinanceArticle: 'Verordening, art. 12' }, await adult('2010-03-01'));
    expect(await due(id, '2026-01-01', '2026-02-01')).toEqual(['2026-01-01 2180']);
    const grownUp = await adult();
    expect(await refused(() => start({ ordinanceArticle: 'Verordening, art. 12' }, grownUp))).toEqual([
      'WMO_CONTRIBUTION_NOT_OF_MINOR ordinanceArticle',
    ]);
  });

  it('(e) a birth date that is corrected shows at once, and none at all is refused', async () => {
    const residentId = await adult();
    const id = await started({}, residentId);
    await server.database.query("update core.resident set birth_date = '2008-03-01' where id = $1", [residentId]);
    expect(await due(id, '2026-02-01', '2026-04-01')).toEqual(['2026-02-01 0 MINOR', '2026-03-01 2180']);
    const unknown = await adult(null);
    expect(await refused(() => start({}, unknown))).toEqual(['WMO_CONTRIBUTION_AGE_UNKNOWN residentId']);
  });

  it('each ground is in the registry with its article, and frees', async () => {
    const query = '{ wmoContributionExemptionGrounds { code title dutchTitle article isComputed source } }';
    const { wmoContributionExemptionGrounds: grounds } = await server.query<{
      wmoContributionExemptionGrounds: { code: string; article: string; isComputed: boolean }[];
    }>(token, query);
    const letters = grounds.flatMap(({ article }) => /lid 3 \((.)\)$/.exec(article)?.[1] ?? []);
    expect(letters.sort().join('')).toBe('abcdefgh');
    const recorded = grounds.filter(({ isComputed }) => !isComputed);
    expect(recorded).toHaveLength(grounds.length - 1);
    for (const { code, article } of recorded) {
      const id = await started({ exemptions: [{ groundCode: code, fromOn: '2026-02-01' }] });
      const [january, february] = await periods(id, '2026-01-01', '2026-03-01');
      expect([january?.amountInCents, february]).toMatchObject([
        2_180,
        { amountInCents: 0, reasonCode: code, article },
      ]);
    }
  });

  it('(b) two nights in a row free the month, one does not', async () => {
    const id = await started();
    const nights = (fromOn: string, untilOn: string) =>
      act('Exempt', id, { exemption: { groundCode: 'SHELTER', fromOn, untilOn } });
    expect((await nights('2026-01-10', '2026-01-12')).codes).toEqual([]);
    expect((await nights('2026-02-27', '2026-03-01')).codes).toEqual([]);
    expect((await nights('2026-03-05', '2026-03-06')).codes).toEqual([]);
    expect(await due(id, '2026-01-01', '2026-04-01')).toEqual([
      ...['2026-01-01 0 SHELTER', '2026-02-01 0 SHELTER', '2026-03-01 2180'],
    ]);
  });

  it('lid 4: told back over at most 36 months', async () => {
    const id = await started({ fromOn: '2022-01-01', imposedOn: '2022-01-01' });
    const exempt = (fromOn: string) => act('Exempt', id, { exemption: { groundCode: 'NO_MEANS', fromOn } });
    expect(await refused(() => exempt('2023-02-28'))).toEqual(['WMO_CONTRIBUTION_TOO_LONG_AGO exemption fromOn']);
    expect((await exempt('2023-03-01')).codes).toEqual([]);
    expect(await due(id, '2023-02-01', '2023-04-01')).toEqual(['2023-02-01 1900', '2023-03-01 0 NO_MEANS']);
  });

  it('(f) a couple is free until the day that both have reached pension age', async () => {
    const id = await started({ exemptions: [{ groundCode: 'COUPLE_BELOW_PENSION_AGE', fromOn: '2026-01-01' }] });
    const query = 'query($id: ID!) { wmoContribution(id: $id) { exemptions { id untilOn } } }';
    const exemptionOf = async () =>
      (
        await server.query<{ wmoContribution: { exemptions: { id: string; untilOn: string | null }[] } }>(
          token,
          query,
          { id },
        )
      ).wmoContribution.exemptions[0];
    const contributionExemptionId = (await exemptionOf())?.id ?? '';
    const end = (untilOn: string, of = id) => act('ExemptionEnd', of, { contributionExemptionId, untilOn });
    const other = await started();
    expect(await refused(() => end('2026-03-01', other))).toEqual([
      'WMO_CONTRIBUTION_EXEMPTION_NOT_FOUND contributionExemptionId',
    ]);
    expect(await refused(() => end('2025-12-31'))).toEqual(['WMO_CONTRIBUTION_DAY_OUTSIDE untilOn']);
    expect((await end('2026-03-20')).codes).toEqual([]);
    expect((await exemptionOf())?.untilOn).toBe('2026-03-20');
    expect(await due(id, '2026-02-01', '2026-04-01')).toEqual([
      ...['2026-02-01 0 COUPLE_BELOW_PENSION_AGE', '2026-03-01 2180'],
    ]);
  });

  it.each<[string, object, string]>([
    ['a computed ground', { groundCode: 'MINOR' }, 'WMO_CONTRIBUTION_GROUND_UNKNOWN exemption groundCode'],
    ['before the provision', { fromOn: '2025-12-31' }, 'WMO_CONTRIBUTION_DAY_OUTSIDE exemption fromOn'],
    ['an empty period', { untilOn: '2026-02-01' }, 'WMO_CONTRIBUTION_PERIOD_EMPTY exemption untilOn'],
    ['on the same ground', { groundCode: 'WHEELCHAIR' }, 'WMO_CONTRIBUTION_EXEMPT_ALREADY exemption'],
  ])('%s is refused', async (_what, changes, refusal) => {
    const id = await started({ exemptions: [{ groundCode: 'WHEELCHAIR', fromOn: '2026-02-01' }] });
    const exemption = { groundCode: 'NO_MEANS', fromOn: '2026-02-01', ...changes };
    expect(await refused(() => act('Exempt', id, { exemption }))).toEqual([refusal]);
  });

  it('one exemption of a start that does not fit, and nothing of the start is written', async () => {
    const exemptions = [
      { groundCode: 'NO_MEANS', fromOn: '2026-01-01' },
      { groundCode: 'NO_MEANS', fromOn: '2026-02-01' },
    ];
    const residentId = await adult();
    expect(await refused(() => start({ exemptions }, residentId))).toEqual([
      'WMO_CONTRIBUTION_EXEMPT_ALREADY exemptions',
    ]);
  });
});

describe('R71: in kind by exception, with what shows why', () => {
  const agreed = {
    ...{ service: 'Voorlezen op school', ground: 'NO_MONEY', evidence: 'In een schuldregeling' },
    ...{ fromOn: '2026-02-01', untilOn: '2026-03-01' },
  };

  it('no money is due in its months, and the arrangement can be read', async () => {
    const id = await started();
    expect((await act('InKindAgree', id, agreed)).codes).toEqual([]);
    expect(await due(id, '2026-01-01', '2026-04-01')).toEqual([
      ...['2026-01-01 2180', '2026-02-01 0 IN_KIND', '2026-03-01 2180'],
    ]);
    const query = 'query($id: ID!) { wmoContribution(id: $id) { inKind { service ground evidence fromOn untilOn } } }';
    expect(await server.query(token, query, { id })).toEqual({ wmoContribution: { inKind: [agreed] } });
    expect(await refused(() => act('InKindAgree', id, agreed))).toEqual(['WMO_CONTRIBUTION_IN_KIND_ALREADY fromOn']);
  });

  it.each<[string, object, string]>([
    ['before the provision', { fromOn: '2025-12-31' }, 'WMO_CONTRIBUTION_DAY_OUTSIDE fromOn'],
    ['an empty period', { untilOn: '2026-02-01' }, 'WMO_CONTRIBUTION_PERIOD_EMPTY untilOn'],
  ])('%s is refused', async (_what, changes, refusal) => {
    const id = await started();
    expect(await refused(() => act('InKindAgree', id, { ...agreed, ...changes }))).toEqual([refusal]);
  });

  it('without evidence it is bad input', async () => {
    const id = await started();
    const input = { contributionId: id, version: 1, ...agreed, evidence: ' ' };
    const query = `mutation($input: WmoContributionInKindAgreeInput!) {
      wmoContributionInKindAgree(input: $input) { errors { code } } }`;
    const { body } = await server.post(token, query, { input });
    const { errors } = body as { errors: { extensions: { path: string[] } }[] };
    expect(errors.map(({ extensions }) => extensions.path)).toEqual([['input', 'evidence']]);
  });
});

describe('bad input', () => {
  it.each<[string, object, string]>([
    ['before the law', { fromOn: '2014-12-31' }, 'WMO_CONTRIBUTION_BEFORE_LAW fromOn'],
    ['imposed years before the law', { imposedOn: '0001-01-01' }, 'WMO_CONTRIBUTION_BEFORE_LAW imposedOn'],
    ['imposed tomorrow', { imposedOn: '2026-03-16' }, 'WMO_CONTRIBUTION_DAY_IN_FUTURE imposedOn'],
    ['nobody', { residentId: newId() }, 'WMO_RESIDENT_NOT_FOUND residentId'],
    ['no id', { residentId: 'x' }, 'WMO_RESIDENT_NOT_FOUND residentId'],
  ])('%s is refused', async (_what, changes, refusal) => {
    const residentId = await adult();
    expect(await refused(() => start(changes, residentId))).toEqual([refusal]);
  });

  it('a contribution that somebody changed meanwhile, and one that is not there', async () => {
    const id = await started();
    const stop = { untilOn: '2026-06-01' };
    expect(await refused(() => act('Stop', id, { ...stop, version: 2 }))).toEqual(['CHANGED_MEANWHILE version']);
    expect(await refused(() => act('Stop', newId(), stop))).toEqual(['WMO_CONTRIBUTION_NOT_FOUND contributionId']);
  });

  it('a time that cannot be counted is refused at the place of the query', async () => {
    const id = await started();
    const { body } = await server.post(token, PERIODS, { id, from: '2026-01-01', until: '9999-12-31' });
    const { errors } = body as { errors: { extensions: { code: string; article: string; path: string[] } }[] };
    expect(errors[0]?.extensions).toMatchObject({ code: 'WMO_CONTRIBUTION_RANGE', path: ['until'] });
  });
});

describe('who may', () => {
  const START = `mutation($input: WmoContributionStartInput!) {
    wmoContributionStart(input: $input) { contribution { id } errors { code } } }`;

  it('only who works on cases starts one; of others nothing is written', async () => {
    const residentId = await adult();
    const before = await countEveryTable(server.database);
    const asked = { input: stairLift(residentId, { fromOn: '2026-01-01' }) };
    for (const { name, token: by } of await everyCaller(server, '0222')) {
      if (name === 'generalist') continue;
      const { body } = await server.post(by, START, asked);
      expect([name, (body as { data?: unknown }).data ?? null]).toEqual([name, null]);
    }
    const elsewhere = await server.persona('generalist', '0160');
    expect(await server.query(elsewhere, START, asked)).toMatchObject({
      wmoContributionStart: { contribution: null, errors: [{ code: 'WMO_RESIDENT_NOT_FOUND' }] },
    });
    const tables = ['wmo.contribution', 'wmo.contribution_exemption', 'wmo.contribution_in_kind'];
    const after = await countEveryTable(server.database);
    expect(tables.map((table) => after[table])).toEqual(tables.map((table) => before[table]));
  });

  it('a resident reads the own one with what is due; a stranger, who is not involved and another municipality do not', async () => {
    const [own, strange] = ['999992004', '999992016'];
    const [residentId] = [
      await registerResident(server, token, { birthDate: '1950', bsn: own }),
      await registerResident(server, token, { birthDate: '1950', bsn: strange }),
    ];
    const id = await started({}, residentId);
    const tokenOf = (bsn: string) =>
      server.token({ sub: bsn, municipality: '0222', kind: 'RESIDENT', roles: ['resident'], bsn });
    expect(await periods(id, '2026-01-01', '2026-02-01', await tokenOf(own))).toMatchObject([{ amountInCents: 2_180 }]);
    const query = 'query($id: ID!) { wmoContribution(id: $id) { id } }';
    const stranger = await tokenOf(strange);
    // A stranger who is on file, or the refusal below proves nothing.
    expect(await server.query(stranger, '{ residents { totalCount } }')).toEqual({ residents: { totalCount: 1 } });
    const uninvolved = await server.token({
      ...{ sub: 'caseworker', municipality: '0222', kind: 'PROFESSIONAL', roles: ['caseworker'] },
    });
    const stop = () => actOnContribution(server, uninvolved, 'Stop', { contributionId: id, untilOn: '2026-06-01' });
    await server.query(uninvolved, '{ viewer { kind } }');
    expect(await refused(stop)).toEqual(['WMO_CONTRIBUTION_NOT_FOUND contributionId']);
    for (const by of [stranger, uninvolved, await server.persona('generalist', '0160')]) {
      expect(await server.query(by, query, { id })).toEqual({ wmoContribution: null });
    }
  });

  it('hangs on the resident', async () => {
    const residentId = await adult();
    const id = await started({}, residentId);
    const query = `query($id: ID!) { resident(id: $id) { wmoContributions { id provision costPriceKind
      resident { id } periods(from: "2026-01-01", until: "2026-02-01") { amountInCents } } } }`;
    expect(await server.query(token, query, { id: residentId })).toEqual({
      resident: {
        wmoContributions: [
          {
            ...{ id, provision: 'Traplift', costPriceKind: 'WHOLE', resident: { id: residentId } },
            periods: [{ amountInCents: 2_180 }],
          },
        ],
      },
    });
  });
});
