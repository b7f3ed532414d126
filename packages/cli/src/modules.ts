import { coreModule } from '@eenplan/core';
import type { EenplanModule } from '@eenplan/kit';
import { debtHelpModule } from '@eenplan/plugin-debt-help';
import { wmoModule } from '@eenplan/plugin-wmo';

/** The modules of this installation. A law is added here and nowhere else in the command line. */
export const installedModules: readonly EenplanModule[] = [coreModule, wmoModule, debtHelpModule];
