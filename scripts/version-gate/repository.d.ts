import type { VersionedModule } from '../../packages/server/src/schema/version-gate';

/** A package of the repository; `id` is null when it is no module. */
export interface RepositoryPackage {
  readonly folder: string;
  readonly json: { readonly name: string; readonly version: string };
  readonly id: string | null;
}

export function packagesIn(root: string): RepositoryPackage[];
export function readModules(root: string): VersionedModule[];
export function strayReleases(root: string): string[];
export function writeReleased(root: string, module: VersionedModule): void;
