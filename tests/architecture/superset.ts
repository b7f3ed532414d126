import { buildSuperset, type Superset } from '@eenplan/server';
import { installedModules } from '../../packages/cli/src/modules';

let built: Superset | undefined;

/** The superset of every installed module; built once per test file. */
export const superset = (): Superset => (built ??= buildSuperset(installedModules));
