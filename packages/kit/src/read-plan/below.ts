import type { EdgeDefinition } from '../edges/edge';

/** What is asked below a row: the edges that are going to be followed from it. Aliases and fragments are gone. */
export interface Below {
  readonly edges: readonly PlannedEdge[];
}

/** An edge that is going to be followed, once per day it is asked for, with everything that is asked below it. */
export interface PlannedEdge {
  readonly edge: EdgeDefinition;
  /** The day that was asked; null for the day of the request, and for an edge that takes none. */
  readonly on: string | null;
  readonly below: Below;
}
