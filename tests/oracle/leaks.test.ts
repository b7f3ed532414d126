// cspell:ignore schuilplaats
import type { TestServer } from '@eenplan/testing';
import { everything, Sender } from './random-caller';
import type { AskedBy } from './rules/asking';
import { Facts } from './rules/facts';
import { idOf } from './world/rows-of-world';
import { startWorld } from './world/world';

let server: TestServer;
let sender: Sender;
beforeAll(async () => {
  server = await startWorld();
  sender = new Sender(server, await Facts.read(server.database, ['core.resident']));
}, 60_000);
afterAll(() => server.close());

const generalist = (activity: string): AskedBy => ({
  ...everything('0222'),
  ...{ roles: ['generalist'], activities: null, activity },
});
const resident = (name: string): AskedBy => ({
  ...{ ...everything('0222'), kind: 'RESIDENT', roles: ['resident'], subject: 'world-resident' },
  ...{ residentId: idOf('0222', `core.resident ${name}`), activities: null, activity: 'resident:own-file' },
});
async function ask<T>(by: AskedBy, query: string): Promise<T> {
  const { data, errors } = (await sender.send(by, query)) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}
/** The laws of what is asked of the case of a household. */
async function lawsOf(household: string, by: AskedBy, of: string): Promise<string[]> {
  const query = `{ case(id: "${idOf('0222', `core.case_file ${household}`)}") { ${of} } }`;
  return [
    ...new Set([...JSON.stringify(await ask(by, query)).matchAll(/(WMO|JEUGDWET|WGS)/g)].map(([law]) => law)),
  ].sort();
}

describe.each([
  ['an allocation', 'allocations { product { title } changes { volume } }', []],
  ['an assessment', 'assessments { scores { note } }', []],
  ['the result of a goal', 'evaluations { goalResults { remark } }', ['WMO']],
])('%s of a law that is withheld', (_what, of, ofConsent) => {
  it('shows for no purpose that has no basis for that law', async () => {
    expect(await lawsOf('mother', generalist('case:intake'), of)).toEqual([]);
  });
  it('shows for consent of everybody whom it is about, and not otherwise', async () => {
    // Of the mother the whole household consented to nothing; she herself did, to the Wmo and the Jeugdwet.
    const ofMother = await lawsOf('mother', generalist('plan:direct'), of);
    expect(ofMother).toEqual(ofConsent.length > 0 ? [] : ['JEUGDWET', 'WMO']);
    expect(await lawsOf('father', generalist('plan:direct'), of)).toEqual(['JEUGDWET', 'WMO']);
    // Of the grandfather one was taken back, and one is taken back tomorrow.
    expect(await lawsOf('grandfather', generalist('plan:direct'), of)).toEqual(['WMO']);
  });
  it('and all of it shows to a purpose that covers everything', async () => {
    expect(await lawsOf('mother', everything('0222'), of)).toEqual(['JEUGDWET', 'WGS', 'WMO']);
  });
});

it('a building block tells nothing of the goals that are withheld, nor how many it serves', async () => {
  // The block rests on no law, and serves a goal of the Jeugdwet.
  const query = `{ plan(id: "${idOf('0222', 'core.plan mother')}") { allBuildingBlocks { title law { code } serves { id } } } }`;
  interface Block {
    readonly title: string;
    readonly law: object | null;
    readonly serves: readonly object[];
  }
  const servesOf = async (by: AskedBy): Promise<number[]> => {
    const { plan } = await ask<{ plan: { allBuildingBlocks: Block[] } }>(by, query);
    return plan.allBuildingBlocks.filter(({ law }) => law === null).map(({ serves }) => serves.length);
  };
  expect(await servesOf(generalist('wmo:support'))).toEqual([0]);
  expect(await servesOf(everything('0222'))).toEqual([1]);
});

it('an access decision of a law that is withheld is answered as one that does not exist', async () => {
  const check = async (id: string): Promise<unknown> => {
    const input = `{ accessDecisionId: "${id}", version: 1, outcome: LAWFUL }`;
    const query = `mutation { legalityCheck(input: ${input}) { errors { code path } } }`;
    return ask(generalist('wmo:support'), query);
  };
  const [withheld, nothing] = [idOf('0222', 'core.access_decision mother WGS'), idOf('0222', 'nothing')];
  expect(await check(withheld)).toEqual(await check(nothing));
});

describe('the address of an ex-partner', () => {
  interface Addressed {
    readonly resident: { readonly address: object | null; readonly addresses: readonly { street: string }[] } | null;
  }
  const addressesOf = async (child: string, by: AskedBy): Promise<string[] | null> => {
    const query = `{ resident(id: "${idOf('0222', `core.resident ${child}`)}") { address { id } addresses { street } } }`;
    const { resident: of } = await ask<Addressed>(by, query);
    return of && of.addresses.map(({ street }) => street);
  };
  it('is not told to the other parent by way of a child who lives with both', async () => {
    expect(await addressesOf('kai', resident('vik'))).toEqual([]);
  });
  it('and is told to the parent who lives there', async () => {
    expect(await addressesOf('kai', resident('mira'))).toContain('Schuilplaats');
  });
});
