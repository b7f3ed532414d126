import type { RowClass } from '../data/read-rows';
import type { ClassValue } from '../module/define-module';
import { personalDataOf } from '../privacy/personal-data';

/** One step of the way from a row to whom it is about: the entity, and the id of its row. */
export interface SubjectRef {
  readonly entity: RowClass;
  readonly id: string;
}

/** A name for a step, to hold it once. */
export const keyOfRef = ({ entity, id }: SubjectRef): string => `${entity.name} ${id}`;

/** A row as it was read or inserted: its id and the ids it holds. */
export type RefRow = Readonly<Record<string, unknown>>;

/** The steps that a row takes by itself, without a look at any other row; none of a row that tells of nobody. */
export function refsOf(entity: ClassValue, row: RefRow): SubjectRef[] {
  const declared = personalDataOf(entity);
  if (!declared) return [];
  const own = declared.self === undefined ? [] : [{ entity: entity as RowClass, id: row['id'] }];
  const ways = (declared.subjects ?? []).map(({ by, of }) => ({ entity: of(), id: row[by] }));
  return [...own, ...ways].filter((ref): ref is SubjectRef => typeof ref.id === 'string');
}
