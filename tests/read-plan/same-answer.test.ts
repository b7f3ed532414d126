import * as fc from 'fast-check';
import { Random } from '../oracle/random';
import { Sender } from '../oracle/random-caller';
import type { Asked } from '../oracle/random-query';
import type { AskedBy } from '../oracle/rules/asking';
import { Trial } from '../oracle/run';
import { startWorld } from '../oracle/world/world';
import { TwoSides } from './two-sides';
import { knownIn, variantOf } from './variant';

const isLong = process.env['EENPLAN_LONG'] !== undefined;
const COUNT = isLong ? Number(process.env['EENPLAN_PLAN_COUNT'] ?? 5_000) : 40;
const SEED = Number(process.env['EENPLAN_PLAN_SEED'] ?? 20_180_301);

/** Root fields that are declared with what they read. */
const STRAIGHT = ['household', 'cases', 'plan', 'case', 'resident', 'budget', 'terms'];

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

const anything = (number: number): { readonly by: AskedBy; readonly root: Asked } => {
  const { by, query } = trial.case(SEED, number);
  return { by, root: query.root };
};

/** A query of what the read plan knows: a root field that it reads, of edges and columns. */
const onlyKnown = (number: number): { readonly by: AskedBy; readonly root: Asked } => {
  const { by } = trial.case(SEED, number);
  const { root } = trial.queryOf(by, number, STRAIGHT[number % STRAIGHT.length] ?? '');
  return { by, root: knownIn(root, trial.schemaOf(by)) };
};

it(
  `${COUNT} random queries in random forms by random callers get one answer and one log, with plans and without`,
  async () => {
    const codes = new Set<string>();
    let people = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 1_000_000 }), async (number) => {
        const random = new Random(number);
        const { by, root } = random.chance(0.5) ? onlyKnown(number) : anything(number);
        const { text, variables } = variantOf(root, random);
        const { planned, plain } = await sides.ask(await sender.tokenOf(by), text, variables, headersOf(by));
        for (const [, code] of JSON.stringify(plain.body).matchAll(/\\"code\\":\\"([A-Z_]+)\\"/g))
          codes.add(code ?? '');
        people += plain.logged.length;
        for (const told of planned) expect({ by, text, variables, ...told }).toEqual({ by, text, variables, ...plain });
      }),
      { numRuns: COUNT, seed: SEED, endOnFailure: true },
    );
    // Some were refused, most were not, and no query was a wrong one.
    expect([...codes]).toEqual(expect.arrayContaining(['FORBIDDEN', 'DATA_WITHHELD', 'PURPOSE_REQUIRED']));
    expect([...codes]).not.toContain('INTERNAL_ERROR');
    expect([...codes]).not.toContain('GRAPHQL_VALIDATION_FAILED');
    expect(people).toBeGreaterThan(COUNT);
    const straight = sides.planned.statements.filter((sql) => sql.startsWith('select json_build_object('));
    expect(straight.length).toBeGreaterThan(COUNT / 10);
  },
  isLong ? 3_600_000 : 120_000,
);
