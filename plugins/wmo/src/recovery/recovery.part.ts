import { and, hasScope, isKind, type ModulePart } from '@eenplan/kit';
import { RecoveryPayment } from './recovery-payment.entity';
import { recoveryRetention } from './recovery-retention';
import { recoveryConnection, recoveryEdges } from './recovery.connection';
import { Recovery } from './recovery.entity';
import { RecoveryDebtor, RecoveryState } from './recovery.enum';
import { recoveryErrors } from './recovery.errors';
import { WmoRecoveryDecideInput, WmoRecoveryDecidePayload } from './recovery.inputs';
import { WmoRecoveryDropInput, WmoRecoveryDropPayload } from './recovery.inputs';
import { WmoRecoveryMakeKnownInput, WmoRecoveryMakeKnownPayload } from './recovery.inputs';
import { WmoRecoveryPaymentRecordInput, WmoRecoveryPaymentRecordPayload } from './recovery.inputs';
import { WmoRecoveryRemindInput, WmoRecoveryRemindPayload } from './recovery.inputs';
import { WmoRecoveryWritIssueInput, WmoRecoveryWritIssuePayload } from './recovery.inputs';
import { RecoveryResolver } from './recovery.resolver';
import { RecoveryService } from './recovery.service';
import { RecoveryStepsService } from './recovery-steps.service';

const read = hasScope('wmo:read');
const write = and(hasScope('wmo:recovery'), isKind('PROFESSIONAL'));

/** Claiming back what was wrongly received. */
export const recoveryPart = {
  entities: [Recovery, RecoveryPayment],
  resolvers: [RecoveryResolver],
  types: [
    ...[RecoveryDebtor, RecoveryState, ...recoveryConnection.types],
    ...[WmoRecoveryDecideInput, WmoRecoveryDecidePayload, WmoRecoveryMakeKnownInput, WmoRecoveryMakeKnownPayload],
    ...[WmoRecoveryPaymentRecordInput, WmoRecoveryPaymentRecordPayload, WmoRecoveryRemindInput],
    ...[WmoRecoveryRemindPayload, WmoRecoveryWritIssueInput, WmoRecoveryWritIssuePayload],
    ...[WmoRecoveryDropInput, WmoRecoveryDropPayload],
  ],
  edges: recoveryEdges,
  services: [RecoveryService, RecoveryStepsService],
  errors: recoveryErrors,
  costs: { 'WmoRecoveryConnection.totalCount': 20 },
  retention: [recoveryRetention],
  openWork: [
    {
      code: 'wmo.recovery',
      title: { en: 'Recoveries that are not paid', nl: 'Openstaande terugvorderingen' },
      law: 'WMO',
      article: 'Wmo 2015, art. 2.4.1',
      table: 'wmo.recovery',
      where: 'row.closed_on is null',
    },
  ],
  access: {
    scopes: { 'wmo:recovery': 'Claim back what was wrongly received (Wmo 2015, art. 2.4.1).' },
    roles: { generalist: ['wmo:recovery'] },
    fields: {
      Query: { wmoRecovery: read, wmoRecoveries: read },
      Mutation: {
        wmoRecoveryDecide: { rule: write, opens: true },
        wmoRecoveryMakeKnown: write,
        wmoRecoveryPaymentRecord: write,
        wmoRecoveryRemind: write,
        wmoRecoveryWritIssue: write,
        wmoRecoveryDrop: write,
      },
      Decision: { wmoRecoveries: read },
      Resident: { wmoRecoveries: read },
      WmoRecovery: { '*': read },
      WmoRecoveryPayment: { '*': read },
      WmoRecoveryConnection: { '*': read },
      WmoRecoveryEdge: { '*': read },
      WmoRecoveryDecidePayload: { '*': write },
      WmoRecoveryMakeKnownPayload: { '*': write },
      WmoRecoveryPaymentRecordPayload: { '*': write },
      WmoRecoveryRemindPayload: { '*': write },
      WmoRecoveryWritIssuePayload: { '*': write },
      WmoRecoveryDropPayload: { '*': write },
    },
  },
} as const satisfies ModulePart;
