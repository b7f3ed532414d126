import * as fc from 'fast-check';
import { Random } from '../oracle/random';
import { Sender } from '../oracle/random-caller';
import type { AskedBy } from '../oracle/rules/asking';
import { Trial } from '../oracle/run';
import { startWorld } from '../oracle/world/world';
import { TwoSides } from './two-sides';
import { variantOf } from './variant';

const isLong = process.env['EENPLAN_LONG'] !== undefined;
const COUNT = isLong ? 5_000 : 120;
const SEED = Number(process.env['EENPLAN_PLAN_SEED'] ?? 20_180_301);

let sides: TwoSides;
let trial: Trial;
let sender: Sender;
beforeAll(async () => {
  const server = await startWorld();
  trial = await Trial.prepare(server);
  sender = new Sender(server, trial.facts);
  sides = await TwoSides.of(server);
}, 120_000);
afterAll(async () => {
  await sides.close();
  await sides.planned.close();
});

const headersOf = ({ activity, breakGlass }: AskedBy): Record<string, string | null> => ({
  'Processing-Activity': activity,
  ...(breakGlass === null ? {} : { 'Break-Glass': breakGlass }),
});

it(
  `${COUNT} random queries in random forms by random callers get one answer and one log, with plans and without`,
  async () => {
    const codes = new Set<string>();
    let people = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 1_000_000 }), async (number) => {
        const { by, query } = trial.case(SEED, number);
        const { text, variables } = variantOf(query.root, new Random(number));
        const [planned, plain] = await sides.ask(await sender.tokenOf(by), text, variables, headersOf(by));
        for (const [, code] of JSON.stringify(plain.body).matchAll(/\\"code\\":\\"([A-Z_]+)\\"/g))
          codes.add(code ?? '');
        people += plain.logged.length;
        expect({ by, text, variables, ...planned }).toEqual({ by, text, variables, ...plain });
      }),
      { numRuns: COUNT, seed: SEED, endOnFailure: true },
    );
    // Some were refused, most were not, and no query was a wrong one.
    expect([...codes]).toEqual(expect.arrayContaining(['FORBIDDEN', 'DATA_WITHHELD', 'PURPOSE_REQUIRED']));
    expect([...codes]).not.toContain('INTERNAL_ERROR');
    expect([...codes]).not.toContain('GRAPHQL_VALIDATION_FAILED');
    expect(people).toBeGreaterThan(COUNT);
  },
  isLong ? 3_600_000 : 120_000,
);
