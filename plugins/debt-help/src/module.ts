import { defineModule, joinParts, migrationsFolder, type ModulePart, packageVersion } from '@eenplan/kit';
import { debtHelpActivities, debtHelpCategories } from './activities';
import { arrearsSignalPart } from './arrears-signal/arrears-signal.part';
import { debtHelpErrors } from './errors';
import { debtHelpTerms } from './term/debt-help.terms';

/** What no room of it has for itself. */
const lawPart: ModulePart = {
  errors: debtHelpErrors,
  terms: debtHelpTerms,
  dataCategories: debtHelpCategories,
  processingActivities: debtHelpActivities,
};

/** Municipal Debt Help Act. Read this file first, and then the part of each room: they list everything the module adds. */
export const debtHelpModule = defineModule({
  id: 'debt-help',
  version: packageVersion(__dirname),
  title: { en: 'Municipal Debt Help Act', nl: 'Wet gemeentelijke schuldhulpverlening' },
  prefix: 'DebtHelp',
  laws: [
    {
      code: 'WGS',
      title: { en: 'Municipal Debt Help Act', nl: 'Wet gemeentelijke schuldhulpverlening' },
      bwbId: 'BWBR0031331',
      articles: ['3', '4', '4a', '8b', '8c'],
    },
  ],
  requires: { core: '^0.2.0' },
  migrations: migrationsFolder('debt-help', __dirname),
  ...joinParts(lawPart, arrearsSignalPart),
});
