import { type Bump, judgeVersions, settleVersions, type Verdict } from '../../packages/server/src/schema/version-gate';
import { CORE, DEBT_HELP, edited, madeUp, three, WMO } from './made-up';

const of = async (id: string, modules: Parameters<typeof judgeVersions>[0]): Promise<Verdict> => {
  const found = (await judgeVersions(modules)).find((verdict) => verdict.id === id);
  if (!found) throw new Error(`No verdict on ${id}.`);
  return found;
};
const editedWmo = (from: string, to: string): { sdl: string } => ({ sdl: edited(WMO, [from, to]) });

describe('a change in one module', () => {
  it.each<[what: string, kind: string, from: string, to: string]>([
    ['a field is gone', 'BREAKING', 'need: String!\n    state', 'state'],
    ['a field may be null', 'BREAKING', 'state: WmoState!', 'state: WmoState'],
    ['an argument is needed', 'BREAKING', 'wmoRequest(id: ID!)', 'wmoRequest(id: ID!, on: Date!)'],
    ['an input field is needed', 'BREAKING', 'input WmoRequestInput {', 'input WmoRequestInput { urgent: Boolean!'],
    ['an enum value is gone', 'BREAKING', 'CLOSED\n', '\n'],
    ['a field on a type of core is gone', 'BREAKING', 'wmoRequests: [WmoRequest!]!', 'wmoOther: [WmoRequest!]!'],
    ['a root field is gone', 'BREAKING', 'wmoRequest(id: ID!): WmoRequest', ''],
    ['an enum value is new', 'DANGEROUS', 'CLOSED\n', 'CLOSED REOPENED\n'],
    ['an argument may be given', 'DANGEROUS', 'wmoRequest(id: ID!)', 'wmoRequest(id: ID!, on: Date)'],
    ['a field is new', 'SAFE', 'state: WmoState!', 'state: WmoState! urgent: Boolean!'],
    ['an input field may be given', 'SAFE', 'input WmoRequestInput {', 'input WmoRequestInput { urgent: Boolean'],
    ['a field is deprecated', 'SAFE', 'state: WmoState!', 'state: WmoState! @deprecated(reason: "Use x.")'],
    ['a type is new', 'SAFE', 'enum WmoState', 'type WmoThing { id: ID! at(day: Date!): Int } enum WmoState'],
    ['a description reads otherwise', 'TEXT', 'need: String!\n    state', '"The need." need: String!\n    state'],
  ])('%s: %s', async (_what, kind, from, to) => {
    const changed = editedWmo(from, to);
    const { changes, bump, least, problems } = await of('wmo', three({}, changed));
    const isBreaking = kind === 'BREAKING';
    expect({ kind: changes[0]?.kind, bump, least }).toEqual({
      kind,
      ...(isBreaking ? { bump: 'minor', least: '0.2.0' } : { bump: 'patch', least: '0.1.1' }),
    });
    expect(problems).toEqual([expect.stringMatching(/^wmo: .*needs at least 0\.\d\.\d .*package\.json has 0\.1\.0$/)]);
    expect(await of('core', three({}, changed))).toMatchObject({ changes: [], problems: [] });
    expect(await of('debt-help', three({}, changed))).toMatchObject({ changes: [], problems: [] });
  });

  it.each<[kind: string, to: string, bump: Bump, least: string]>([
    ['breaking', '', 'major', '2.0.0'],
    ['dangerous', 'wmoRequest(id: ID!, on: Date): WmoRequest', 'minor', '1.3.0'],
    ['safe', 'wmoRequest(id: ID!): WmoRequest wmoOther: Int', 'minor', '1.3.0'],
    ['a description', '"A request." wmoRequest(id: ID!): WmoRequest', 'patch', '1.2.4'],
  ])('from 1.0.0 on, %s', async (_kind, to, bump, least) => {
    const now = editedWmo('wmoRequest(id: ID!): WmoRequest', to);
    const modules = [madeUp('core', CORE), madeUp('wmo', WMO, now, '1.2.3')];
    expect(await of('wmo', modules)).toMatchObject({ bump, least });
  });

  it('that is new as a whole is one change', async () => {
    const now = editedWmo('enum WmoState', 'input WmoNew { "A." a: Int! b: Date @deprecated } enum WmoState');
    const { changes } = await of('wmo', three({}, now));
    expect(changes).toEqual([{ kind: 'SAFE', message: "Type 'WmoNew' was added" }]);
  });
});

describe('one release carries one bump', () => {
  const breaking = edited(WMO, ['CLOSED\n', '\n']);
  const andMore = edited(breaking, ['wmoFind(input: WmoRequestInput!): WmoRequest', '']);

  it.each<[version: string, sdl: string, passes: boolean]>([
    ['0.1.1', breaking, false],
    ['0.2.0', breaking, true],
    ['0.2.0', andMore, true],
    ['0.3.0', breaking, true],
    ['0.2.0', WMO, true],
    ['0.0.9', WMO, false],
  ])('package.json has %s', async (version, sdl, passes) => {
    const { problems } = await of('wmo', three({}, { version, sdl }));
    expect(problems.length).toBe(passes ? 0 : 1);
  });
});

describe('nothing to say', () => {
  it('when nothing changed', async () => {
    for (const verdict of await judgeVersions(three())) expect(verdict).toMatchObject({ bump: 'none', problems: [] });
  });

  it('of a module that was never released', async () => {
    const fresh = { ...madeUp('youth', 'extend type Query { youth: Int }'), released: null };
    expect(await of('youth', [...three(), fresh])).toMatchObject({ released: null, bump: 'none', problems: [] });
    expect(await of('core', [...three(), fresh])).toMatchObject({ changes: [], problems: [] });
  });

  it('when a scalar stands in the file of another module', async () => {
    const modules = three({ sdl: edited(CORE, ['scalar Date', '']) }, { sdl: `scalar Date ${WMO}` });
    for (const verdict of await judgeVersions(modules)) expect(verdict).toMatchObject({ changes: [], problems: [] });
  });
});

describe('a type that moves to another module', () => {
  const role = 'enum Role {\n    PARENT\n    CHILD\n  }';

  it('is lost to whoever runs the first one alone', async () => {
    const modules = three({ sdl: edited(CORE, [role, '']) }, { sdl: `${role} ${WMO}` });
    expect(await of('core', modules)).toMatchObject({ bump: 'minor', changes: [{ kind: 'BREAKING' }] });
    expect(await of('wmo', modules)).toMatchObject({
      bump: 'patch',
      changes: [{ message: "'Role' came from another module" }],
    });
  });

  it('takes along what others hung on it when it goes', async () => {
    const core = edited(CORE, ['type Person', 'type Human'], ['Person!', 'Human!'], ['): Person', '): Human']);
    const wmo = edited(WMO, ['extend type Person', 'extend type Human']);
    const { changes } = await of('wmo', three({ sdl: core }, { sdl: wmo }));
    expect(changes[0]).toEqual({ kind: 'BREAKING', message: "'Person.wmoRequests' is gone with type 'Person'" });
  });
});

describe('a change of core that two modules feel', () => {
  const addSince = (sdl: string, type: string) =>
    edited(sdl, [`${type} implements Node {`, `${type} implements Node { since: Int!`]);
  const core = edited(addSince(CORE, 'Person'), ['interface Node {', 'interface Node { since: Int!']);
  const modules = three(
    { sdl: core },
    { sdl: addSince(WMO, 'WmoRequest') },
    { sdl: addSince(DEBT_HELP, 'DebtHelpSignal') },
  );

  it('needs a bump of all three', async () => {
    const lines = (await judgeVersions(modules)).flatMap(({ problems }) => problems);
    expect(lines).toEqual([
      expect.stringMatching(/^core: .*needs at least 0\.1\.1/),
      expect.stringMatching(/^wmo: .*'WmoRequest'.*needs at least 0\.1\.1/),
      expect.stringMatching(/^debt-help: .*'DebtHelpSignal'.*needs at least 0\.1\.1/),
    ]);
  });

  it('is settled with one bump each, and the ranges stay', async () => {
    const settled = await settleVersions(modules);
    expect(settled.map(({ version }) => version)).toEqual(['0.1.1', '0.1.1', '0.1.1']);
    expect(settled[1]?.requires).toEqual({ core: '^0.1.0' });
  });
});

describe('a module whose range the new core leaves', () => {
  const core = { sdl: edited(CORE, ['name: String!\n  }\n  enum', '\n  }\n  enum']) };

  it('is named with both sides, even before core has its new version', async () => {
    for (const version of ['0.1.0', '0.2.0']) {
      const lines = (await judgeVersions(three({ ...core, version }))).flatMap(({ problems }) => problems);
      expect(lines).toEqual(expect.arrayContaining(['wmo 0.1.0 requires core ^0.1.0, which leaves out core 0.2.0']));
      expect(lines).toEqual(
        expect.arrayContaining(['debt-help 0.1.0 requires core ^0.1.0, which leaves out core 0.2.0']),
      );
    }
  });

  it('needs a bump of its own when it moves its range: who installs it must follow', async () => {
    const moved = three({ ...core, version: '0.2.0' }, { requires: { core: '^0.2.0' } });
    expect(await of('wmo', moved)).toMatchObject({
      bump: 'minor',
      changes: [{ kind: 'BREAKING', message: 'It requires core ^0.2.0, where it was ^0.1.0' }],
    });
  });

  it('may widen its range with a patch', async () => {
    const widened = three({ ...core, version: '0.2.0' }, { requires: { core: '>=0.1.0 <0.3.0' } });
    expect(await of('wmo', widened)).toMatchObject({ bump: 'patch', changes: [{ kind: 'SAFE' }] });
  });

  it('is settled with a moved range and a bump', async () => {
    const settled = await settleVersions(three(core));
    expect(settled.map(({ version, requires }) => [version, requires])).toEqual([
      ['0.2.0', {}],
      ['0.2.0', { core: '^0.2.0' }],
      ['0.2.0', { core: '^0.2.0' }],
    ]);
    for (const verdict of await judgeVersions(settled)) expect(verdict.problems).toEqual([]);
  });

  it('names a module that is not there at all', async () => {
    const lines = (await of('wmo', three({}, { requires: { core: '^0.1.0', youth: '^0.1.0' } }))).problems;
    expect(lines).toEqual(expect.arrayContaining(['wmo 0.1.0 requires youth ^0.1.0, and there is no module youth']));
  });
});
