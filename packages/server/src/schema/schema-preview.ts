import type { SchemaChangeLine, SchemaPreview } from '@eenplan/kit';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { project } from './projection';
import type { Superset } from './superset';

const SEVERITIES = {
  [CriticalityLevel.Breaking]: 'BREAKING',
  [CriticalityLevel.Dangerous]: 'DANGEROUS',
  [CriticalityLevel.NonBreaking]: 'SAFE',
} as const;

/** Compares the projections of two sets of modules, worst first. */
export const previewOf =
  (superset: Superset): SchemaPreview =>
  async (from, to) => {
    const changes = await diff(project(superset, from), project(superset, to));
    const lines = changes.map(({ criticality, message, path }) => ({
      ...{ severity: SEVERITIES[criticality.level], message, path: path ?? null },
    }));
    return lines.sort(bySeverity);
  };

const ORDER = ['BREAKING', 'DANGEROUS', 'SAFE'];

const bySeverity = (left: SchemaChangeLine, right: SchemaChangeLine): number =>
  ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity) || left.message.localeCompare(right.message);
