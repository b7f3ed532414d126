import { newId } from '@eenplan/kit';
import { type Answer, everyCaller, type TestServer } from '@eenplan/testing';
import { professionalOf } from '../support/people';
import { countEveryTable } from '../support/refusals';
import { applySection, OTHER_TOWN, refusalOf, startTowns, TOWN } from './apply';

const FILE = {
  areas: [{ code: 'noord', name: 'Noord', kind: 'AREA' }],
  teams: [
    {
      ...{ code: 'team-noord', name: 'Team Noord', kind: 'AREA_TEAM', source: 'Plan §8' },
      areas: [{ area: 'noord', source: '[A]' }],
      statuses: [
        { status: 'GENERAL_PROVISION', untilOn: '2017-01-01' },
        { status: 'TAILORED_PROVISION', fromOn: '2017-01-01' },
      ],
    },
    { code: 'loket', name: 'Loket', kind: 'COUNTER', legalForm: 'MUNICIPALITY', untilOn: '2020-01-01' },
  ],
  organisations: [
    { code: 'mee', name: 'MEE', kind: 'PARTNER', signals: true, registration: 'kvk:12345678' },
    { code: 'raad', name: 'Adviesraad', kind: 'ADVISORY_COUNCIL', source: '[A]' },
  ],
};
const TEAM = { code: 'x', name: 'X', kind: 'COUNTER' };

let server: TestServer;
let administrator: string;
let generalist: string;
let professionalId: string;
let teamId: string;
let counterId: string;
beforeAll(async () => {
  server = await startTowns();
  administrator = await server.persona('administrator', TOWN);
  generalist = await server.persona('generalist', TOWN);
  professionalId = await professionalOf(server, TOWN);
  await applySection(server, 'organisation', FILE);
  [teamId, counterId] = [await idOf('team-noord'), await idOf('loket')];
});
afterAll(() => server.close());

async function idOf(code: string): Promise<string> {
  const sql = `select id from core.team where municipality = '${TOWN}' and code = $1`;
  const [row] = await server.database.query<{ id: string }>(sql, [code]);
  return row?.id ?? '';
}

const ASSIGN = `mutation($input: TeamMemberAssignInput!) { teamMemberAssign(input: $input) {
  teamMember { id untilOn staffMember { name } team { code } } errors { code path }
} }`;
const END = `mutation($input: TeamMemberEndInput!) { teamMemberEnd(input: $input) {
  teamMember { untilOn } errors { code path }
} }`;
interface Done {
  readonly teamMember: { readonly id: string; readonly untilOn: string | null } | null;
  readonly errors: { readonly code: string; readonly path: string[] }[];
}
const assigned = (changes: object = {}) => ({
  input: { teamId, professionalId, discipline: 'wijkverpleegkundige', fromOn: '2016-01-01', ...changes },
});
const assign = async (changes: object = {}): Promise<Done> =>
  (await server.query<{ teamMemberAssign: Done }>(administrator, ASSIGN, assigned(changes))).teamMemberAssign;
const end = async (teamMemberId: string, untilOn: string): Promise<Done> =>
  (await server.query<{ teamMemberEnd: Done }>(administrator, END, { input: { teamMemberId, untilOn } })).teamMemberEnd;
const refusal = ({ errors }: Done): string => errors.map(({ code, path }) => [code, ...path].join(' ')).join();

/** A professional nobody has seen before. */
async function newProfessional(): Promise<string> {
  const id = newId();
  const sql = `insert into core.professional (municipality, id, subject, name) values ('${TOWN}', $1, $2, 'Zonder Team')`;
  await server.database.query(sql, [id, `subject ${id}`]);
  return id;
}

describe('teams', () => {
  it('a second application of the file changes nothing', async () => {
    expect(await applySection(server, 'organisation', FILE)).toEqual([]);
  });

  it('R26: has one legal status on a day, and what follows from it', async () => {
    const query = `query($on: Date) { teams(on: $on) { code legalForm areas(on: $on) { source area { code } }
      status(on: $on) { status needsDecision takesContribution opensObjection shortTermOnly } } }`;
    const general = { needsDecision: false, takesContribution: false, opensObjection: false, shortTermOnly: true };
    const areas = [{ source: '[A]', area: { code: 'noord' } }];
    const counter = { code: 'loket', legalForm: 'MUNICIPALITY', areas: [], status: null };
    const resident = await server.persona('resident', TOWN);
    expect(await server.query(resident, query, { on: '2016-12-31' })).toEqual({
      teams: [
        counter,
        { code: 'team-noord', legalForm: null, areas, status: { status: 'GENERAL_PROVISION', ...general } },
      ],
    });
    expect(await server.query(generalist, query, { on: '2017-01-01' })).toMatchObject({
      teams: [counter, { status: { status: 'TAILORED_PROVISION', needsDecision: true, shortTermOnly: false } }],
    });
  });

  it.each([
    ['on an unknown area', { teams: [{ ...TEAM, areas: [{ area: 'y' }] }] }, 'AREA_UNKNOWN teams 0 areas 0 area'],
    [
      'twice on an area',
      { teams: [{ ...TEAM, areas: [{ area: 'noord' }, { area: 'noord' }] }] },
      'TEAM_AREA_TWICE teams 0 areas 1 area',
    ],
    [
      'with two statuses on a day',
      { teams: [{ ...TEAM, statuses: [{ status: 'GENERAL_PROVISION' }, { status: 'TAILORED_PROVISION' }] }] },
      'TEAM_STATUS_TWICE teams 0 statuses 1',
    ],
    [
      'with a status before it begins',
      { teams: [{ ...TEAM, fromOn: '2016-01-01', statuses: [{ status: 'GENERAL_PROVISION', fromOn: '2015-01-01' }] }] },
      'ORGANISATION_OUTSIDE_PERIOD teams 0 statuses 0 fromOn',
    ],
    [
      'that ends before it begins',
      { teams: [{ ...TEAM, fromOn: '2016-01-01', untilOn: '2016-01-01' }] },
      'ORGANISATION_PERIOD_EMPTY teams 0 untilOn',
    ],
    [
      'of another legal form',
      { teams: [{ code: 'loket', name: 'Loket', kind: 'COUNTER', legalForm: 'FOUNDATION' }] },
      'ORGANISATION_FACT_FIXED teams 0 legalForm',
    ],
  ])('%s are refused with the place', async (_what, file, expected) => {
    expect(await refusalOf(server, 'organisation', file)).toBe(expected);
  });
});

describe('organisations', () => {
  it('are listed by kind', async () => {
    const query = '{ organisations(kind: PARTNER) { code signals registration } }';
    expect(await server.query(generalist, query)).toEqual({
      organisations: [{ code: 'mee', signals: true, registration: 'kvk:12345678' }],
    });
  });

  it('one registration is one organisation here, and may serve another municipality as well', async () => {
    const organisations = [{ code: 'mee-2', name: 'MEE', kind: 'PROVIDER', registration: 'kvk:12345678' }];
    const expected = 'ORGANISATION_REGISTRATION_TWICE organisations 0 registration';
    expect(await refusalOf(server, 'organisation', { organisations })).toBe(expected);
    expect(await refusalOf(server, 'organisation', { organisations }, { municipality: OTHER_TOWN })).toBeNull();
  });
});

describe('a member of a team', () => {
  it('is put there by an administrator, is seen on the days of it, and leaves', async () => {
    const done = await assign();
    expect(done).toMatchObject({
      teamMember: { untilOn: null, staffMember: { name: 'Joost Wissink' }, team: { code: 'team-noord' } },
      errors: [],
    });
    expect(await end(done.teamMember?.id ?? '', '2017-01-01')).toMatchObject({ teamMember: { untilOn: '2017-01-01' } });
    const query = `query($on: Date) { teams { code members(on: $on) { discipline staffMember { name } } } }`;
    const members = async (on: string) =>
      (await server.query<{ teams: { members: unknown[] }[] }>(generalist, query, { on })).teams[1]?.members;
    expect(await members('2015-12-31')).toEqual([]);
    expect(await members('2016-12-31')).toEqual([
      { discipline: 'wijkverpleegkundige', staffMember: { name: 'Joost Wissink' } },
    ]);
    expect(await members('2017-01-01')).toEqual([]);
    expect((await assign({ fromOn: '2017-01-01', discipline: 'buurtcoach', untilOn: '2017-02-01' })).errors).toEqual(
      [],
    );
  });

  it.each([
    ['overlaps', { fromOn: '2016-12-31' }, 'TEAM_MEMBER_ALREADY input professionalId'],
    ['is before the team', { fromOn: '2014-12-31' }, 'ORGANISATION_OUTSIDE_PERIOD input fromOn'],
    ['ends before it begins', { untilOn: '2016-01-01' }, 'ORGANISATION_PERIOD_EMPTY input untilOn'],
    ['is in no team', { teamId: newId() }, 'NOT_FOUND input teamId'],
    ['is nobody', { professionalId: newId() }, 'NOT_FOUND input professionalId'],
    ['has no id', { professionalId: 'x' }, 'NOT_FOUND input professionalId'],
  ])('a place that %s is refused', async (_what, changes, expected) => {
    expect(refusal(await assign(changes))).toBe(expected);
  });

  it('stays as long as the team at most', async () => {
    const late = { teamId: counterId, fromOn: '2019-01-01', untilOn: '2020-01-02' };
    expect(refusal(await assign(late))).toBe('ORGANISATION_OUTSIDE_PERIOD input untilOn');
    const { teamMember } = await assign({ ...late, untilOn: undefined });
    expect(teamMember?.untilOn).toBe('2020-01-01');
    const id = teamMember?.id ?? '';
    expect(refusal(await end(id, '2020-02-01'))).toBe('TEAM_MEMBER_ENDED input untilOn');
    expect(refusal(await end(id, '2019-01-01'))).toBe('ORGANISATION_PERIOD_EMPTY input untilOn');
    expect(refusal(await end(newId(), '2019-01-01'))).toBe('NOT_FOUND input teamMemberId');
    const teams = [{ code: 'loket', name: 'Loket', kind: 'COUNTER', untilOn: '2019-06-01' }];
    expect(await applySection(server, 'organisation', { teams })).toContain(
      'team loket: 1 of its members until 2019-06-01',
    );
    const early = [{ code: 'loket', name: 'Loket', kind: 'COUNTER', untilOn: '2018-06-01' }];
    expect(await refusalOf(server, 'organisation', { teams: early })).toBe('ORGANISATION_OUTSIDE_PERIOD teams');
  });

  it.each(Array.from({ length: 8 }, (_, index) => index))(
    'of the same member put in a team twice at once one wins and the other is refused (%i)',
    async () => {
      const somebody = await newProfessional();
      const both = await Promise.all([
        assign({ professionalId: somebody }),
        assign({ professionalId: somebody, fromOn: '2016-06-01', discipline: 'jeugdarts' }),
      ]);
      expect(both.map(refusal).sort()).toEqual(['', 'TEAM_MEMBER_ALREADY input professionalId']);
    },
  );
});

describe('the staff', () => {
  it('without a lasting place in a team comes first, by pages', async () => {
    const waiting = [await newProfessional(), await newProfessional()];
    const query = `query($after: String) { professionals(first: 5, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id name hasTeam subject } } }`;
    type Staff = { readonly id: string; readonly hasTeam: boolean; readonly subject: string };
    type Page = { nodes: Staff[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
    const all: Staff[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { professionals }: { professionals: Page } = await server.query(administrator, query, { after });
      all.push(...professionals.nodes);
      ({ endCursor: after, hasNextPage: more } = professionals.pageInfo);
      if (!more) expect(all).toHaveLength(professionals.totalCount);
    }
    const order = all.map(({ hasTeam }) => Number(hasTeam));
    expect(order).toEqual([...order].sort());
    expect(new Set(order)).toEqual(new Set([0, 1]));
    const without = all.filter(({ hasTeam }) => !hasTeam).map(({ id }) => id);
    expect(without).toEqual(expect.arrayContaining([...waiting, professionalId]));
    expect(all.find(({ id }) => id === professionalId)?.subject).toBe('persona-generalist');
  });
});

describe('who may what', () => {
  it('nobody but an administrator writes, and nothing is written', async () => {
    const before = await countEveryTable(server.database);
    const somebody = await newProfessional();
    const outcomes = [];
    for (const { name, token } of await everyCaller(server, TOWN)) {
      if (name === 'administrator') continue;
      const ending = { input: { teamMemberId: newId(), untilOn: '2018-01-01' } };
      for (const [query, variables] of [
        [ASSIGN, assigned({ professionalId: somebody })],
        [END, ending],
        ['{ professionals { totalCount } }', {}],
      ] as const) {
        const { body } = await server.post(token, query, variables);
        outcomes.push((body as Answer<unknown>).errors?.[0]?.extensions.code);
      }
    }
    expect(new Set(outcomes)).toEqual(new Set(['FORBIDDEN', 'TOKEN_MISSING']));
    const after = await countEveryTable(server.database);
    expect({ ...after, 'core.professional': 0 }).toEqual({ ...before, 'core.professional': 0 });
  });

  it('a resident sees teams, and is refused who works in them; a partner sees neither', async () => {
    const query = '{ teams { code members { discipline } } organisations { code } }';
    const { body } = await server.post(await server.persona('resident', TOWN), query);
    expect(body).toMatchObject({
      data: { teams: [{ members: null }, { members: null }], organisations: [{}, {}] },
      errors: [
        { extensions: { code: 'FORBIDDEN', needs: 'scope organisation:read and scope organisation:read-members' } },
        { extensions: { code: 'FORBIDDEN' } },
      ],
    });
    const partner = await server.persona('partner', TOWN);
    for (const field of ['teams', 'areas', 'organisations']) {
      const { errors } = (await server.post(partner, `{ ${field} { code } }`)).body as Answer<unknown>;
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  });

  it('a generalist sees members without the subjects of their tokens', async () => {
    const query = '{ teams { members(on: "2016-06-01") { staffMember { name subject } } } }';
    const { body } = await server.post(generalist, query);
    expect((body as Answer<unknown>).errors?.[0]?.extensions).toMatchObject({ needs: 'scope organisation:write' });
    expect(JSON.stringify(body)).not.toContain('persona-generalist');
  });

  it('another municipality finds none of it', async () => {
    const token = await server.persona('administrator', OTHER_TOWN);
    expect(await server.query(token, '{ teams { code } areas { code } }')).toEqual({ teams: [], areas: [] });
    const { teamMemberAssign } = await server.query<{ teamMemberAssign: Done }>(token, ASSIGN, assigned());
    expect(refusal(teamMemberAssign)).toBe('NOT_FOUND input teamId');
  });
});
