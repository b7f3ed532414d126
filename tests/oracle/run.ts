import { installedModules } from '@eenplan/cli';
import type { TestServer } from '@eenplan/testing';
import type { GraphQLSchema } from 'graphql';
import { Judge } from './judge';
import { expectedIn, LISTS, listQuery } from './lists';
import { Random } from './random';
import { everything, randomCaller, Sender } from './random-caller';
import { type Ids, type RandomQuery, randomQuery } from './random-query';
import { type AskedBy, asking } from './rules/asking';
import { Facts } from './rules/facts';
import { OTHER_TABLES, TYPES } from './rules/types';
import { MUNICIPALITIES } from './world/world';

/** What a run of random queries came to. */
export interface Outcome {
  /** What the oracle would not have shown, with what to run it again by. */
  readonly tooMuch: readonly string[];
  /** What it would have shown, and a list did not hold. */
  readonly tooLittle: readonly string[];
  /** How many objects of each type each kind of caller saw: `Resident PROFESSIONAL`. */
  readonly seen: ReadonlyMap<string, number>;
  /** How many queries were answered with data, refused in part or whole, and by which codes. */
  readonly answered: number;
  readonly codes: ReadonlyMap<string, number>;
}

/** Rows, schemas and a sender: what a run needs of a server with the world. */
export class Trial {
  private constructor(
    readonly facts: Facts,
    private readonly sender: Sender,
    private readonly ids: Ids,
    private readonly schemas: ReadonlyMap<string, GraphQLSchema>,
  ) {}

  /** Reads all rows into memory; they must not change from then on. */
  static async prepare(server: TestServer): Promise<Trial> {
    const sender = new Sender(server, await Facts.read(server.database, ['core.resident']));
    // The first request of a professional puts a row down.
    for (const municipality of MUNICIPALITIES) await sender.send(everything(municipality), '{ viewer { kind } }');
    const facts = await Facts.read(server.database, [
      ...Object.values(TYPES).map(({ table }) => table),
      ...OTHER_TABLES,
    ]);
    const ids = new Map(Object.entries(TYPES).map(([type, { table }]) => [type, idsIn(facts, table)]));
    const schemas = new Map<string, GraphQLSchema>();
    for (const municipality of MUNICIPALITIES) {
      const { set } = await server.eenplan.sets.of(municipality);
      schemas.set(municipality, (await server.eenplan.schemas.get(set)).schema);
    }
    return new Trial(facts, new Sender(server, facts), ids, schemas);
  }

  /** The caller and the query of a number: the same in every run with this seed. */
  case(seed: number, number: number): { readonly by: AskedBy; readonly query: RandomQuery } {
    const random = new Random(seed * 1_000_003 + number);
    const by = random.chance(0.25) ? everything(random.pick(MUNICIPALITIES)) : randomCaller(random);
    return { by, query: randomQuery(this.schemaOf(by), this.ids, random) };
  }

  /** A query of one root field for this caller. */
  queryOf(by: AskedBy, number: number, root: string): RandomQuery {
    return randomQuery(this.schemaOf(by), this.ids, new Random(number), root);
  }

  /** Sends as this caller. */
  send(by: AskedBy, query: string): Promise<unknown> {
    return this.sender.send(by, query);
  }

  /** Types that say something of people, and are shown to professionals. */
  personalTypes(): string[] {
    // Nobody prolonged or counted again a term of this world, or moved a review.
    const absent = ['TermProlongation', 'TermRecalculation', 'PlanReviewMove'];
    return Object.keys(TYPES).filter((type) => TYPES[type]?.category !== undefined && !absent.includes(type));
  }

  /** Asks one root field some times as this caller. */
  async ask(by: AskedBy, root: string, count: number): Promise<Pick<Outcome, 'tooMuch'>> {
    const judge = new Judge(installedModules);
    const tooMuch: string[] = [];
    for (let number = 0; number < count; number += 1) {
      const query = randomQuery(this.schemaOf(by), this.ids, new Random(number), root);
      const body = await this.send(by, query.text);
      tooMuch.push(...judge.judge(asking(installedModules, this.facts, by), query.root, body));
    }
    return { tooMuch };
  }

  /** The schema of the municipality of this caller. */
  schemaOf({ municipality }: AskedBy): GraphQLSchema {
    const schema = this.schemas.get(municipality);
    if (!schema) throw new Error(`There is no schema of ${municipality}.`);
    return schema;
  }

  /** Asks at random, and has the oracle look at every answer. */
  async run(seed: number, count: number): Promise<Outcome> {
    const judge = new Judge(installedModules);
    const tooMuch: string[] = [];
    const tooLittle: string[] = [];
    const codes = new Map<string, number>();
    let answered = 0;
    for (let number = 0; number < count; number += 1) {
      const { by, query } = this.case(seed, number);
      const asks = asking(installedModules, this.facts, by);
      const body = await this.send(by, query.text);
      for (const code of codesIn(body)) codes.set(code, (codes.get(code) ?? 0) + 1);
      if ((body as { data?: unknown }).data) answered += 1;
      const found = judge.judge(asks, query.root, body);
      if (found.length > 0) tooMuch.push(report(seed, number, by, query.text, found));
      if (number % 10 === 0) tooLittle.push(...(await this.missing(by, number)));
    }
    return { tooMuch, tooLittle, seen: judge.seen, answered, codes };
  }

  /** Does a list hold everything that the oracle allows this caller? */
  private async missing(by: AskedBy, number: number): Promise<string[]> {
    const asks = by.breakGlass === null ? asking(installedModules, this.facts, by) : null;
    const fields = Object.keys(LISTS);
    const field = fields[(number / 10) % fields.length] ?? '';
    if (!asks || !this.schemaOf(by).getQueryType()?.getFields()[field]) return [];
    const expected = expectedIn(installedModules, asks, field);
    const body = (await this.send(by, listQuery(field))) as ListAnswer;
    const page = body.data?.[field];
    const shown = page ? page.nodes.map(({ id }) => id).sort() : null;
    const isSame =
      JSON.stringify(shown) === JSON.stringify(expected) && (page?.totalCount ?? 0) === (expected?.length ?? 0);
    return isSame
      ? []
      : [`${field} of ${JSON.stringify(by)}: ${JSON.stringify({ shown, expected, errors: body.errors })}`];
  }
}

interface ListAnswer {
  readonly data?: Readonly<
    Record<string, { readonly totalCount: number; readonly nodes: readonly { id: string }[] } | null>
  > | null;
  readonly errors?: unknown;
}

const idsIn = (facts: Facts, table: string): string[] =>
  facts
    .all(table)
    .filter((row) => (MUNICIPALITIES as readonly unknown[]).includes(row['municipality']))
    .map(({ id }) => String(id));

function codesIn(body: unknown): string[] {
  const { errors = [] } = body as { errors?: readonly { extensions?: { code?: string } }[] };
  return [...new Set(errors.map(({ extensions }) => extensions?.code ?? 'NONE'))];
}

const report = (seed: number, number: number, by: AskedBy, query: string, found: readonly string[]): string =>
  `case ${seed}:${number}\n  ${[...new Set(found)].slice(0, 5).join('\n  ')}\n  by ${JSON.stringify(by)}\n  ${query}`;

/** How much of each type each kind of caller saw, as lines of a table. */
export function tableOf(seen: ReadonlyMap<string, number>): string {
  const types = [...new Set([...seen.keys()].map((key) => key.split(' ')[0] ?? ''))].sort();
  const kinds = [...new Set([...seen.keys()].map((key) => key.split(' ')[1] ?? ''))].sort();
  const lines = types.map((type) => [type, ...kinds.map((kind) => seen.get(`${type} ${kind}`) ?? 0)].join('\t'));
  return [['', ...kinds].join('\t'), ...lines].join('\n');
}
