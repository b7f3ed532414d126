import type { RowClass } from '../data/read-rows';
import type { ClassValue } from '../module/define-module';
import { personalDataOf } from '../privacy/personal-data';

/** One step of the way from a row to whom it is about: the entity, and the id of its row. */
export interface SubjectRef {
  readonly entity: RowClass;
  readonly id: string;
  /** A name for the step, to hold it once. */
  readonly key: string;
}

/** The step to a row. */
export const refTo = (entity: ClassValue, id: string): SubjectRef => ({
  ...{ entity: entity as RowClass, id },
  key: `${entity.name} ${id}`,
});

/** A row as it was read or inserted: its id and the ids it holds. */
export type RefRow = Readonly<Record<string, unknown>>;

/** The steps that a row takes by itself, without a look at any other row; none of a row that tells of nobody. */
export function refsOf(entity: ClassValue, row: RefRow): SubjectRef[] {
  const declared = personalDataOf(entity);
  if (!declared) return [];
  const refs: SubjectRef[] = [];
  if (declared.self !== undefined && typeof row['id'] === 'string') refs.push(refTo(entity, row['id']));
  for (const { by, of } of declared.subjects ?? []) {
    const id = row[by];
    if (typeof id === 'string') refs.push(refTo(of(), id));
  }
  return refs;
}
