import { getMetadataArgsStorage } from 'typeorm';
import { toSnake } from '../data/snake-naming';
import type { ClassValue } from '../module/define-module';
import { personalDataOf, type SubjectKind } from './personal-data';

/** Where the way from a row to whom it is about ends: what is there, and SQL that gives its id or null. */
export interface SubjectEnd {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** Declarations do not change: the ways of an entity are followed once. */
const known = new Map<ClassValue, readonly SubjectEnd[]>();

/** Follows every declared way from `row`, a row of the entity, to its end. */
export function subjectEndsOf(entity: ClassValue): readonly SubjectEnd[] {
  const ends = known.get(entity) ?? endsFrom(entity, 'row', 0);
  known.set(entity, ends);
  return ends;
}

function endsFrom(entity: ClassValue, alias: string, depth: number): SubjectEnd[] {
  const declaration = personalDataOf(entity);
  if (!declaration) return [];
  const self = declaration.self ? [{ kind: declaration.self, id: `${alias}.id` }] : [];
  const others = (declaration.subjects ?? []).flatMap(({ by, of }) => {
    const key = `${alias}.${toSnake(by)}`;
    const next = personalDataOf(of());
    if (next?.self && !next.subjects) return [{ kind: next.self, id: key }];
    const step = `step${depth}`;
    const from = `from ${tableOf(of())} ${step} where ${step}.municipality = ${alias}.municipality and ${step}.id = ${key}`;
    return endsFrom(of(), step, depth + 1).map(({ kind, id }) => ({ kind, id: `(select ${id} ${from})` }));
  });
  return [...self, ...others];
}

function tableOf(entity: ClassValue): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  if (!table?.name) throw new Error(`${entity.name} is no entity with a table of its own.`);
  return table.schema ? `${table.schema}.${table.name}` : table.name;
}
