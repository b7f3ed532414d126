/** How much a change of schema hurts a client. */
export type SchemaChangeSeverity = 'BREAKING' | 'DANGEROUS' | 'SAFE';

/** One difference between two schemas, in words. */
export interface SchemaChangeLine {
  readonly severity: SchemaChangeSeverity;
  readonly message: string;
  /** `Type.field`, where there is one. */
  readonly path: string | null;
}

/** Modules with their state, as the projection takes them. */
export type ModuleStates = ReadonlyMap<string, 'ACTIVE' | 'WINDING_DOWN'>;

/** Compares the schemas of two sets of modules; the server has one, core asks it. */
export type SchemaPreview = (from: ModuleStates, to: ModuleStates) => Promise<SchemaChangeLine[]>;
