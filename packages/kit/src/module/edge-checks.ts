import { getMetadataArgsStorage } from 'typeorm';
import type { EdgeDefinition } from '../edges/edge';
import { BootError } from './boot-error';
import type { ClassValue, EenplanModule } from './define-module';
import { edgesOfModule } from './ownership';

/** Every property that an edge of this module goes by is a column; a misspelt one would fail at the first request. */
export function checkEdges(module: EenplanModule): void {
  for (const edge of edgesOfModule(module)) {
    for (const [entity, property] of columnsNeeded(edge)) {
      if (hasColumn(entity, property)) continue;
      const name = `edge ${edge.owner.name}.${edge.name} of ${module.id}`;
      throw new BootError(
        'EDGE_WITHOUT_COLUMN',
        `${name} needs column ${property}, which ${entity.name} does not have.`,
      );
    }
  }
}

function columnsNeeded(edge: EdgeDefinition): [ClassValue, string][] {
  const target = edge.target();
  const periods = { periods: ['fromOn', 'untilOn'], starts: ['fromOn'] };
  const onTarget = [
    edge.by ?? 'id',
    ...Object.keys(edge.order ?? {}),
    ...(edge.dated === undefined ? [] : periods[edge.dated]),
  ];
  const { through } = edge;
  const between = through ? [through.from, through.to] : [];
  return [
    [edge.owner, edge.from ?? 'id'],
    ...onTarget.map((property): [ClassValue, string] => [target, property]),
    ...between.map((property): [ClassValue, string] => [through?.rows() ?? target, property]),
  ];
}

const hasColumn = (entity: ClassValue, property: string): boolean =>
  getMetadataArgsStorage().columns.some(
    (column) => column.propertyName === property && isSameOrBase(column.target, entity),
  );

const isSameOrBase = (base: unknown, entity: ClassValue): boolean =>
  base === entity || (typeof base === 'function' && entity.prototype instanceof base);
