import { hasScope, type ModulePart, ofNobody } from '@eenplan/kit';
import { ContributionChargeService } from './contribution-charge.service';
import { contributionStarted, contributionStopped } from './contribution-events';
import { ContributionExemption } from './contribution-exemption.entity';
import { ContributionExemptionGround } from './contribution-exemption-ground.type';
import { ContributionGroundService } from './contribution-grounds.service';
import { ContributionInKind } from './contribution-in-kind.entity';
import { ContributionPeriod } from './contribution-period.type';
import { contributionRetention } from './contribution-retention';
import { contributionConnection, householdContributions, residentContributions } from './contribution.edges';
import { Contribution } from './contribution.entity';
import { ContributionCostPrice, ContributionInKindGround, ContributionRegime } from './contribution.enum';
import { contributionErrors } from './contribution.errors';
import {
  WmoContributionExemptInput,
  WmoContributionExemptionEndInput,
  WmoContributionExemptionEndPayload,
  WmoContributionExemptionInput,
  WmoContributionExemptPayload,
  WmoContributionInKindAgreeInput,
  WmoContributionInKindAgreePayload,
  WmoContributionStartInput,
  WmoContributionStartPayload,
  WmoContributionStopInput,
  WmoContributionStopPayload,
} from './contribution.inputs';
import { ContributionResolver } from './contribution.resolver';
import { ContributionService } from './contribution.service';

const read = hasScope('wmo:read');
const write = hasScope('wmo:contribution');

/** What residents pay for provisions. */
export const contributionPart = {
  entities: [Contribution, ContributionExemption, ContributionInKind],
  resolvers: [ContributionResolver],
  types: [
    ...contributionConnection.types,
    ...[ContributionRegime, ContributionCostPrice, ContributionInKindGround],
    ...[ContributionPeriod, ContributionExemptionGround, WmoContributionExemptionInput],
    ...[WmoContributionStartInput, WmoContributionStartPayload, WmoContributionStopInput, WmoContributionStopPayload],
    ...[WmoContributionExemptInput, WmoContributionExemptPayload],
    ...[WmoContributionExemptionEndInput, WmoContributionExemptionEndPayload],
    ...[WmoContributionInKindAgreeInput, WmoContributionInKindAgreePayload],
  ],
  edges: [residentContributions, householdContributions],
  services: [ContributionService, ContributionChargeService, ContributionGroundService],
  errors: contributionErrors,
  // Every statement of it is asked again for each contribution.
  costs: { 'WmoContribution.periods': 20, 'WmoContributionConnection.totalCount': 20 },
  retention: [contributionRetention],
  events: [contributionStarted, contributionStopped],
  openWork: [
    {
      code: 'wmo.contribution',
      title: { en: 'Contributions that run', nl: 'Lopende eigen bijdragen' },
      law: 'WMO',
      article: 'Uitvoeringsbesluit Wmo 2015, art. 3.10a',
      table: 'wmo.contribution',
      where: 'row.until_on is null',
    },
  ],
  access: {
    scopes: {
      'wmo:contribution': 'Start and stop contributions, exempt from them, and agree to be paid in kind.',
      'wmo:contribution-events': 'Receive events of contributions that start and stop, as the CAK does.',
    },
    roles: {
      generalist: ['wmo:contribution'],
      partner: ['wmo:contribution-events'],
      administrator: ['wmo:contribution-events'],
    },
    fields: {
      Query: { wmoContribution: read, wmoContributionsToStop: write, wmoContributionExemptionGrounds: ofNobody(read) },
      Mutation: {
        wmoContributionStart: { rule: write, opens: true },
        wmoContributionStop: write,
        wmoContributionExempt: write,
        wmoContributionExemptionEnd: write,
        wmoContributionInKindAgree: write,
      },
      Resident: { wmoContributions: read },
      Household: { wmoContributions: read },
      WmoContributionConnection: { '*': read },
      WmoContributionEdge: { '*': read },
      WmoContribution: { '*': read },
      WmoContributionExemption: { '*': read },
      WmoContributionInKind: { '*': read },
      WmoContributionPeriod: { '*': read },
      WmoContributionExemptionGround: { '*': read },
      WmoContributionStartPayload: { '*': write },
      WmoContributionStopPayload: { '*': write },
      WmoContributionExemptPayload: { '*': write },
      WmoContributionExemptionEndPayload: { '*': write },
      WmoContributionInKindAgreePayload: { '*': write },
    },
  },
} as const satisfies ModulePart;
