import { defineModule, joinParts, migrationsFolder, packageVersion } from '@eenplan/kit';
import { wmoActivities, wmoCategories } from './activities';
import { calamityPart } from './calamity/calamity.part';
import { experiencePart } from './experience/experience.part';
import { wmoParameters } from './parameters';
import { safeHomePart } from './safe-home/safe-home.part';
import { supportRequestPart } from './support-request/support-request.part';
import { wmoTerms } from './term/wmo.terms';

/** Social Support Act 2015. Read this file first: it lists the rooms of the module, and each part lists what it adds. */
export const wmoModule = defineModule({
  id: 'wmo',
  version: packageVersion(__dirname),
  title: { en: 'Social Support Act 2015', nl: 'Wet maatschappelijke ondersteuning 2015' },
  prefix: 'Wmo',
  laws: [
    {
      code: 'WMO',
      title: { en: 'Social Support Act 2015', nl: 'Wet maatschappelijke ondersteuning 2015' },
      bwbId: 'BWBR0035362',
      articles: [
        ...['1.1.1', '1.2.1', '2.3.2', '2.3.3', '2.3.5', '2.5.1', '3.4', '4.1.1'],
        ...['5.1.5', '5.1.6', '5.3.1', '5.3.4', '5.3.5', '6.1'],
      ],
    },
  ],
  requires: { core: '^0.2.0' },
  migrations: migrationsFolder('wmo', __dirname),
  ...joinParts(supportRequestPart, safeHomePart, calamityPart, experiencePart, {
    parameters: wmoParameters,
    terms: wmoTerms,
    dataCategories: wmoCategories,
    processingActivities: wmoActivities,
  }),
});
