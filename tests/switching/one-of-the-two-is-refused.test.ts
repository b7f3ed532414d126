import { setImmediate as turn } from 'node:timers/promises';
import { fixedClock } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { registerResident } from '../support/people';
import {
  cancel,
  CHANGE_ANNOUNCES,
  CHANGE_WAITS_FOR_SWITCH,
  type Held,
  hold,
  HOLDS_UP_OPENING,
  HOLDS_UP_SWITCHING,
  OPENING_INSERTS,
  OPENING_WAITS_FOR_SWITCH,
  waitingFor,
} from './support/holding';
import { newMunicipality, type OtherNode, type Speaker, startNode } from './support/nodes';
import { addGoal, newPlan } from './support/plans';
import { randomFrom, shuffled } from './support/random';
import { confirm, SUBMIT, submit, submitted, type Submitted } from './support/support-requests';
import { type Act, change, type Changed, changed, codeOf, moduleOn } from './support/switches';

const TODAY = '2018-03-01';
const clock = fixedClock(TODAY);
let server: TestServer;
let node: OtherNode;
let held: Held | undefined;
beforeAll(async () => {
  server = await startTestServer({ clock, demonstrators: false });
  node = await startNode(server, { clock });
  // Nodes that never look again: their schemas go on showing what they showed, so that only the lock can refuse.
  await server.eenplan.watch.stop();
  await node.eenplan.watch.stop();
});
afterAll(async () => {
  await node.close();
  await server.close();
});
afterEach(() => held?.release());

let code: string;
let administrator: string;
let generalist: string;
let residentId: string;
/** Both nodes hold the schema with the Wmo when a test begins. */
beforeEach(async () => {
  code = await newMunicipality(server);
  administrator = await server.persona('administrator', code);
  generalist = await server.persona('generalist', code);
  // The change comes by a service, before either node has seen the municipality.
  const third = await startNode(server, { clock });
  await changed(third, administrator, 'moduleActivate', { module: 'wmo', fromOn: '2015-01-01' });
  await third.close();
  residentId = await registerResident(server, generalist);
  await moduleOn(node, administrator, 'wmo');
});

const turnOff = (to: Speaker, act: Act = 'moduleDeactivate'): Promise<Changed> =>
  change(to, administrator, act, { module: 'wmo', fromOn: TODAY });
const codes = ({ errors }: { readonly errors: readonly { readonly code: string }[] }): string[] =>
  errors.map((error) => error.code);
const rows = async (where = 'true'): Promise<number> => {
  const sql = `select count(*)::int as count from wmo.support_request where municipality = $1 and ${where}`;
  return (await server.database.query<{ count: number }>(sql, [code]))[0]?.count ?? -1;
};
/** Has it an answer yet? */
const isDone = async (work: Promise<unknown>): Promise<boolean> => {
  for (let turns = 0; turns < 20; turns += 1) await turn();
  return Promise.race([work.then(() => true), Promise.resolve(false)]);
};

describe('something is opened on one node while another switches the law off', () => {
  /** The opening holds the shared lock and waits at its insert; the change waits for the opening. */
  async function openingFirst(): Promise<{ opening: Promise<unknown>; change: Promise<Changed>; opener: number }> {
    held = await hold(server.database, HOLDS_UP_OPENING);
    const input = { residentId, need: 'Hulp', urgent: false };
    const opening = node.post(generalist, SUBMIT, { input }).then((response) => response.body as unknown);
    const opener = await waitingFor(server.database, OPENING_INSERTS);
    const turned = turnOff(server);
    await waitingFor(server.database, CHANGE_WAITS_FOR_SWITCH);
    expect([await isDone(opening), await isDone(turned)]).toEqual([false, false]);
    return { opening, change: turned, opener };
  }

  it('the change waits for it, and is refused', async () => {
    const { opening, change: turned } = await openingFirst();
    await held?.release();
    expect(await opening).toMatchObject({ data: { wmoSupportRequestSubmit: { errors: [] } } });
    expect(await turned).toMatchObject({ module: null, errors: [{ code: 'MODULE_HAS_OPEN_WORK' }] });
    expect([await rows(), (await moduleOn(server, administrator, 'wmo'))?.state]).toEqual([1, 'ACTIVE']);
  });

  it('the change goes through when nothing came of it', async () => {
    const { opening, change: turned, opener } = await openingFirst();
    await cancel(server.database, opener);
    expect(codeOf(await opening)).toBe('INTERNAL_ERROR');
    expect(await turned).toMatchObject({ module: { state: 'OFF' }, errors: [] });
    expect(await rows()).toBe(0);
  });
});

describe('a law is switched on one node while something of it is opened on another', () => {
  async function changeFirst(
    act: Act,
  ): Promise<{ opening: Promise<Submitted>; change: Promise<Changed>; changer: number }> {
    held = await hold(server.database, HOLDS_UP_SWITCHING);
    const turned = turnOff(server, act);
    const changer = await waitingFor(server.database, CHANGE_ANNOUNCES);
    const opening = submit(node, generalist, residentId);
    await waitingFor(server.database, OPENING_WAITS_FOR_SWITCH);
    expect([await isDone(turned), await isDone(opening)]).toEqual([false, false]);
    return { opening, change: turned, changer };
  }

  it.each<[Act, string]>([
    ['moduleDeactivate', 'OFF'],
    ['moduleWindDown', 'WINDING_DOWN'],
  ])('%s: the opening waits for it, and is refused', async (act, state) => {
    const { opening, change: turned } = await changeFirst(act);
    await held?.release();
    expect(await turned).toMatchObject({ module: { state }, errors: [] });
    expect(await opening).toEqual({
      supportRequest: null,
      errors: [
        expect.objectContaining({ code: 'MODULE_NOT_ACTIVE', path: ['input'], article: expect.stringMatching(/M3/) }),
      ],
    });
    expect(await rows()).toBe(0);
  });

  it('the opening goes through when nothing came of it', async () => {
    const { opening, change: turned, changer } = await changeFirst('moduleDeactivate');
    turned.catch(() => undefined);
    await cancel(server.database, changer);
    expect(codes(await opening)).toEqual([]);
    await expect(turned).rejects.toThrow('INTERNAL_ERROR');
    expect([await rows(), (await moduleOn(server, administrator, 'wmo'))?.state]).toEqual([1, 'ACTIVE']);
  });
});

describe('a schema that still shows what is gone', () => {
  it('is no permission to open anything', async () => {
    const plan = await newPlan(server, generalist);
    await turnOff(server);
    expect(codes(await submit(node, generalist, residentId))).toEqual(['MODULE_NOT_ACTIVE']);
    expect(codes({ errors: await addGoal(node, generalist, plan, 'WMO', 'Zelf de trap op') })).toEqual([
      'MODULE_NOT_ACTIVE',
    ]);
    expect(await rows()).toBe(0);
  });

  it('does not keep from finishing what is being wound down', async () => {
    const id = await submitted(server, generalist, residentId);
    await turnOff(server, 'moduleWindDown');
    expect(codes(await confirm(node, generalist, id))).toEqual([]);
  });

  it('opens nothing before the first day of a law', async () => {
    await turnOff(server);
    await changed(server, administrator, 'moduleActivate', { module: 'wmo', fromOn: '2018-04-01' });
    expect(codes(await submit(node, generalist, residentId))).toEqual(['MODULE_NOT_ACTIVE']);
  });
});

describe('many openings and one switching off, in any order', () => {
  const ROUNDS = process.env['EENPLAN_LONG'] === '1' ? 500 : 20;

  it(`never leave an open case with a law that is off: ${ROUNDS} rounds`, async () => {
    const random = randomFrom(20_180_301);
    const outcomes = { off: 0, refused: 0, opened: 0, notActive: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const waits = (): Promise<unknown> => (random() < 0.5 ? Promise.resolve() : turn());
      const open = (to: Speaker) => async () => ({ opened: await submit(to, generalist, residentId) });
      const off = async () => ({ turned: await turnOff(random() < 0.5 ? server : node) });
      const openings = [server, node, server, node, server, node].map(open);
      const acts = random() < 0.5 ? [off, ...openings] : shuffled([...openings, off], random);
      const running: Promise<{ opened?: Submitted; turned?: Changed }>[] = [];
      for (const act of acts) {
        await waits();
        running.push(act());
      }
      const results = await Promise.all(running);
      const opened = results.flatMap((result) => (result.opened ? [result.opened] : []));
      const [turned] = results.flatMap((result) => (result.turned ? [result.turned] : []));
      const isOff = turned?.errors.length === 0;
      const made = opened.filter(({ supportRequest }) => supportRequest !== null).length;
      const openRows = await rows('confirmed_on is null');
      expect({ round, openRows, refusals: [...new Set(opened.flatMap(codes))] }).toEqual({
        ...{ round, openRows: made, refusals: isOff ? ['MODULE_NOT_ACTIVE'] : [] },
      });
      expect(isOff && made > 0).toBe(false);
      if (!isOff) expect(codes(turned ?? { errors: [] })).toEqual(['MODULE_HAS_OPEN_WORK']);
      outcomes[isOff ? 'off' : 'refused'] += 1;
      outcomes.opened += made;
      outcomes.notActive += opened.length - made;
      await server.database.query(
        "update wmo.support_request set confirmed_on = '2018-03-01' where municipality = $1",
        [code],
      );
      if (isOff) await changed(server, administrator, 'moduleActivate', { module: 'wmo', fromOn: TODAY });
    }
    process.stdout.write(`rounds of openings and a switching off: ${JSON.stringify(outcomes)}\n`);
    expect(outcomes.off).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(0);
  }, 300_000);
});
