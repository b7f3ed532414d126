import 'reflect-metadata';
import { ObjectType } from 'type-graphql';
import { Column, DataSource, Entity } from 'typeorm';
import { NotPersonal } from '../privacy/personal-data';
import { EVERY_ROW, NO_ROW, VisibleRows } from '../data/row-rule';
import { Node } from '../data/node';
import { SnakeNaming } from '../data/snake-naming';
import { newId } from '../ids';
import type { Caller } from '../request/caller';
import type { Platform } from '../request/platform';
import { encodeCursor } from './cursor';
import { pageRows, type ListOptions } from './page-rows';

@Entity({ schema: 'made', name: 'person' })
@NotPersonal()
@VisibleRows({ PROFESSIONAL: EVERY_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
@ObjectType('PagedPerson', { implements: Node })
class Person extends Node {
  @Column('text') familyName: string;
  @Column('date') bornOn: string;
}

const caller = { kind: 'PROFESSIONAL', municipality: '0222' } as Caller;
const person = (familyName: string): Person =>
  Object.assign(new Person(), { municipality: '0222', id: newId(), familyName, bornOn: '1950-01-01' });

/** A platform whose database answers with these rows and keeps what was asked. */
async function platformWith(rows: readonly object[]) {
  const source = new DataSource({ type: 'postgres', entities: [Person], namingStrategy: new SnakeNaming() });
  await (source as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
  const asked: { sql: string; values: unknown[] }[] = [];
  const query = (sql: string, values: unknown[]) => {
    asked.push({ sql, values });
    return Promise.resolve(sql.includes('count(*)') ? [{ count: 7 }] : rows);
  };
  const tx = { query, dataSource: source, connection: source };
  const door = { readOnce: (_of: unknown, work: (reads: unknown) => unknown) => Promise.resolve(work(tx)) };
  return { platform: { door } as unknown as Platform, asked };
}

const byName: ListOptions = { orderBy: ['familyName', 'bornOn'] };

describe('a page', () => {
  it('asks one row more than it shows, in an order that the id closes', async () => {
    const { platform, asked } = await platformWith([]);
    await pageRows(platform, caller, Person, { first: 2 }, byName);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.sql).toMatch(/order by row\.family_name asc, row\.born_on asc, row\.id asc limit 3$/);
    expect(asked[0]?.values).toEqual(['0222']);
  });

  it('starts after the row of its cursor, in whole rows, each value in the type of its column', async () => {
    const { platform, asked } = await platformWith([]);
    const last = person('Jansen');
    const after = encodeCursor(last, ['familyName', 'bornOn', 'id']);
    await pageRows(platform, caller, Person, { first: 2, after }, byName);
    expect(asked[0]?.sql).toContain('(row.family_name, row.born_on, row.id) > ($2::text, $3::date, $4::uuid)');
    expect(asked[0]?.values).toEqual(['0222', 'Jansen', '1950-01-01', last.id]);
  });

  it('goes the other way for a list that ends with the oldest', async () => {
    const { platform, asked } = await platformWith([]);
    const after = encodeCursor(person('Jansen'), ['bornOn', 'id']);
    await pageRows(platform, caller, Person, { first: 2, after }, { orderBy: ['bornOn'], direction: 'desc' });
    expect(asked[0]?.sql).toContain(
      '(row.born_on, row.id) < ($2::date, $3::uuid) order by row.born_on desc, row.id desc',
    );
  });

  it('keeps the condition of the list beside that of the cursor', async () => {
    const { platform, asked } = await platformWith([]);
    const after = encodeCursor(person('Jansen'), ['bornOn', 'id']);
    const where: ListOptions['where'] = (parameters) => [`row.family_name >= ${parameters.add('J')}`];
    await pageRows(platform, caller, Person, { first: 2, after }, { orderBy: ['bornOn'], where });
    expect(asked[0]?.sql).toContain(
      'row.municipality = $1 and (true) and row.family_name >= $2 and (row.born_on, row.id) >',
    );
  });

  it('refuses a cursor of another list before it asks anything', async () => {
    const { platform, asked } = await platformWith([]);
    const after = encodeCursor(person('Jansen'), ['familyName', 'id']);
    const work = pageRows(platform, caller, Person, { first: 2, after }, { orderBy: ['bornOn'] });
    await expect(work).rejects.toMatchObject({ extensions: { code: 'CURSOR_INVALID', path: ['after'] } });
    expect(asked).toEqual([]);
  });

  it.each([
    [0, 0, false],
    [2, 2, false],
    [3, 2, true],
  ])('with %d rows found it shows %d; more: %s', async (found, shown, hasNextPage) => {
    const rows = ['A', 'B', 'C'].slice(0, found).map(person);
    const { platform } = await platformWith(rows);
    const page = await pageRows(platform, caller, Person, { first: 2 }, byName);
    expect(page.nodes).toEqual(rows.slice(0, shown));
    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
    const endCursor = page.edges.at(-1)?.cursor ?? null;
    expect(page.pageInfo).toEqual({ hasNextPage, endCursor });
  });

  it('counts only when asked', async () => {
    const { platform, asked } = await platformWith([]);
    const page = await pageRows(platform, caller, Person, { first: 2 }, byName);
    expect(asked).toHaveLength(1);
    await expect(page.countRows()).resolves.toBe(7);
  });
});
