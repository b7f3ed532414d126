import {
  personalDataOf,
  type Reads,
  type RefRow,
  refsOf,
  refTo,
  replaceNames,
  type RowClass,
  type SubjectRef,
  type Trail,
} from '@eenplan/kit';
import { getMetadataStorage } from 'type-graphql';
import { peopleOfHousehold } from '../household/household-people';
import { Resident } from '../resident/resident.entity';

/** Somebody whose data were processed. */
export interface DataSubject {
  /** Name of the type in the schema. */
  readonly type: string;
  readonly id: string;
}

/** Runs statements inside the municipality: in the transaction that is open, or in one of its own. */
export type Asking = <T>(work: (tx: Reads) => Promise<T>) => Promise<T>;

/** Whom the steps of a trail lead to, each once. What was read on the way costs no statement. */
export async function dataSubjectsOf(trail: Trail, refs: readonly SubjectRef[], ask: Asking): Promise<DataSubject[]> {
  const subjects = new Map<string, DataSubject>();
  const add = (entity: RowClass, id: string): unknown =>
    subjects.set(refTo(entity, id).key, { type: typeNameOf(entity), id });
  const households = new Set<string>();
  const seen = new Set<string>();
  for (let open = refs; open.length > 0;) {
    const unread: SubjectRef[] = [];
    const queue = [...open];
    for (let ref = queue.pop(); ref; ref = queue.pop()) {
      if (seen.has(ref.key)) continue;
      seen.add(ref.key);
      const self = personalDataOf(ref.entity)?.self;
      if (self === 'HOUSEHOLD') households.add(ref.id);
      else if (self !== undefined) add(ref.entity, ref.id);
      else if (trail.wayOf(ref)) queue.push(...(trail.wayOf(ref) ?? []));
      else unread.push(ref);
    }
    open = await stepsFrom(unread, trail.actor.municipality, ask);
  }
  for (const id of await membersOf([...households], trail, ask)) add(Resident, id);
  return [...subjects.values()];
}

const names = new Map<RowClass, string>();

/** The name of an entity in the schema. */
function typeNameOf(entity: RowClass): string {
  const known = names.get(entity);
  if (known !== undefined) return known;
  const name = getMetadataStorage().objectTypes.find(({ target }) => target === entity)?.name ?? entity.name;
  names.set(entity, name);
  return name;
}

/** Where rows lead that were not read: one statement per entity. */
async function stepsFrom(unread: readonly SubjectRef[], municipality: string, ask: Asking): Promise<SubjectRef[]> {
  const steps: SubjectRef[] = [];
  for (const entity of new Set(unread.map((ref) => ref.entity))) {
    const ways = personalDataOf(entity)?.subjects ?? [];
    if (ways.length === 0) continue;
    const ids = unread.filter((ref) => ref.entity === entity).map(({ id }) => id);
    const rows = await ask((tx) => {
      const { tablePath, columns } = tx.dataSource.getMetadata(entity);
      const wanted = columns.filter(({ propertyName }) => ways.some(({ by }) => by === propertyName));
      const list = wanted.map(({ databaseName, propertyName }) => `row.${databaseName} as "${propertyName}"`);
      const sql = `select ${list.join(', ')} from ${tablePath} row where row.municipality = $1 and row.id = any($2::uuid[])`;
      return tx.query<RefRow[]>(sql, [municipality, ids]);
    });
    steps.push(...rows.flatMap((row) => refsOf(entity, row)));
  }
  return steps;
}

const PEOPLE = `select ${replaceNames(peopleOfHousehold('household.id'), (name) => (name === 'today' ? '$3' : '$1'))} as ids
  from unnest($2::uuid[]) household (id)`;

/** Who is a member on the day; of a household that nobody is in any more, all who ever were. */
async function membersOf(households: readonly string[], trail: Trail, ask: Asking): Promise<string[]> {
  const known = households.flatMap((household) => trail.membersOf(household) ?? []);
  const unknown = households.filter((household) => !trail.membersOf(household));
  if (unknown.length === 0) return known;
  const { municipality, today } = trail.actor;
  const rows = await ask((tx) => tx.query<{ ids: string | null }[]>(PEOPLE, [municipality, unknown, today]));
  return [...known, ...rows.flatMap(({ ids }) => ids?.split('+') ?? [])];
}
