import { defineModule, joinParts, migrationsFolder, type ModulePart, packageVersion } from '@eenplan/kit';
import { wmoActivities, wmoCategories } from './activities';
import { applicationGate } from './assessment/application-gate';
import { assessmentPart } from './assessment/assessment.part';
import { wmoBudgetCategories } from './budget-category/wmo-budget-categories';
import { calamityPart } from './calamity/calamity.part';
import { contributionPart } from './contribution/contribution.part';
import { decisionGate } from './decision/decision-gate';
import { wmoErrors } from './errors';
import { experiencePart } from './experience/experience.part';
import { fileRetention } from './file/file-retention';
import { indicatorPart } from './indicator/indicator.part';
import { wmoParameters } from './parameters';
import { personalBudgetPart } from './personal-budget/personal-budget.part';
import { provisionPart } from './provision/provision.part';
import { recoveryPart } from './recovery/recovery.part';
import { reviewPart } from './review/review.part';
import { safeHomeDestructionPart } from './safe-home-destruction/safe-home-destruction.part';
import { safeHomePart } from './safe-home/safe-home.part';
import { wmoSettings } from './settings/wmo-settings';
import { supportRequestRetention } from './support-request/support-request-retention';
import { supportRequestPart } from './support-request/support-request.part';
import { temporarySupportPart } from './temporary-support/temporary-support.part';
import { wmoTerms } from './term/wmo.terms';
import { transitionRightPart } from './transition/transition-right.part';
import { weighingPart } from './weighing/weighing.part';

/** What no room of it has for itself. */
const lawPart: ModulePart = {
  errors: wmoErrors,
  parameters: wmoParameters,
  terms: wmoTerms,
  dataCategories: wmoCategories,
  processingActivities: wmoActivities,
  budgetCategories: wmoBudgetCategories,
};

/** What core keeps of it, and the support request that led to it, go after what hangs on it: this part stands last. */
const filePart: ModulePart = { retention: [supportRequestRetention, ...fileRetention] };

/** Social Support Act 2015. Read this file first, and then the part of each room: they list everything the module adds. */
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
        ...[
          '1.1.1',
          '1.2.1',
          '2.1.2',
          '2.1.4',
          '2.3.2',
          '2.3.3',
          '2.3.4',
          '2.3.5',
          '2.3.6',
          '2.3.7',
          '2.3.9',
          '2.3.10',
          '2.4.1',
        ],
        ...['2.5.1', '3.4', '4.1.1'],
        ...['5.1.5', '5.1.6', '5.3.1', '5.3.4', '5.3.5', '6.1'],
      ],
    },
  ],
  requires: { core: '^0.2.0' },
  migrations: migrationsFolder('wmo', __dirname),
  settings: wmoSettings,
  applicationGate,
  decisionGate,
  ...joinParts(
    lawPart,
    supportRequestPart,
    assessmentPart,
    weighingPart,
    personalBudgetPart,
    provisionPart,
    contributionPart,
    safeHomeDestructionPart,
    safeHomePart,
    calamityPart,
    experiencePart,
    temporarySupportPart,
    transitionRightPart,
    reviewPart,
    recoveryPart,
    indicatorPart,
    filePart,
  ),
});
