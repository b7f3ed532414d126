import { and, hasScope, isKind, type ModulePart } from '@eenplan/kit';
import { SafeHomeReport } from './safe-home-report.entity';
import { safeHomeRetention } from './safe-home-retention';
import { safeHomeReportConnection } from './safe-home.connection';
import { WmoSafeHomeJudgment, WmoSafeHomeReporter, WmoSafeHomeState } from './safe-home.enum';
import { safeHomeErrors } from './safe-home.errors';
import { WmoSafeHomeInvestigationStartInput, WmoSafeHomeInvestigationStartPayload } from './safe-home.inputs';
import { WmoSafeHomeReportDecideInput, WmoSafeHomeReportDecidePayload } from './safe-home.inputs';
import { WmoSafeHomeReportInformInput, WmoSafeHomeReportInformPayload } from './safe-home.inputs';
import { WmoSafeHomeReportJudgeInput, WmoSafeHomeReportJudgePayload } from './safe-home.inputs';
import { WmoSafeHomeReportRecordInput, WmoSafeHomeReportRecordPayload } from './safe-home.inputs';
import { SafeHomeResolver } from './safe-home.resolver';
import { SafeHomeService } from './safe-home.service';

const read = and(hasScope('wmo:safe-home-read'), isKind('PROFESSIONAL'));
const write = and(hasScope('wmo:safe-home-write'), isKind('PROFESSIONAL'));

/** Safe Home (Veilig Thuis, AMHK): reports, and the clocks of what is done with them. */
export const safeHomePart: ModulePart = {
  entities: [SafeHomeReport],
  resolvers: [SafeHomeResolver],
  types: [
    ...[WmoSafeHomeReporter, WmoSafeHomeState, WmoSafeHomeJudgment, ...safeHomeReportConnection.types],
    ...[WmoSafeHomeReportRecordInput, WmoSafeHomeReportRecordPayload],
    ...[WmoSafeHomeReportDecideInput, WmoSafeHomeReportDecidePayload],
    ...[WmoSafeHomeInvestigationStartInput, WmoSafeHomeInvestigationStartPayload],
    ...[WmoSafeHomeReportJudgeInput, WmoSafeHomeReportJudgePayload],
    ...[WmoSafeHomeReportInformInput, WmoSafeHomeReportInformPayload],
  ],
  services: [SafeHomeService],
  errors: safeHomeErrors,
  retention: [safeHomeRetention],
  access: {
    scopes: {
      'wmo:safe-home-read': 'Read what Safe Home records (Wmo 2015, art. 5.1.6).',
      'wmo:safe-home-write': 'Record reports to Safe Home and what is done with them (Wmo 2015, art. 4.1.1 lid 2).',
    },
    // Of the register and the terms it sees what the activity wmo:safe-home lets through: people, and its own clocks.
    roles: {
      'safe-home': [
        ...['wmo:safe-home-read', 'wmo:safe-home-write'],
        ...['household:read', 'term:read', 'term:write', 'case:every'],
      ],
    },
    fields: {
      Query: { wmoSafeHomeReport: read, wmoSafeHomeReports: read },
      Mutation: {
        wmoSafeHomeReportRecord: { rule: write, opens: true },
        wmoSafeHomeReportDecide: write,
        wmoSafeHomeInvestigationStart: write,
        wmoSafeHomeReportJudge: write,
        wmoSafeHomeReportInform: write,
      },
      WmoSafeHomeReport: { '*': read },
      WmoSafeHomeReportConnection: { '*': read },
      WmoSafeHomeReportEdge: { '*': read },
      WmoSafeHomeReportRecordPayload: { '*': write },
      WmoSafeHomeReportDecidePayload: { '*': write },
      WmoSafeHomeInvestigationStartPayload: { '*': write },
      WmoSafeHomeReportJudgePayload: { '*': write },
      WmoSafeHomeReportInformPayload: { '*': write },
    },
  },
  costs: { 'WmoSafeHomeReportConnection.totalCount': 20 },
  openWork: [
    {
      code: 'wmo.safe-home-report',
      title: { en: 'Reports to Safe Home that are not finished', nl: 'Lopende meldingen bij Veilig Thuis' },
      law: 'WMO',
      article: 'Uitvoeringsbesluit Wmo 2015, art. 4.1.7',
      table: 'wmo.safe_home_report',
      where: "(row.state not in ('NOT_INVESTIGATED', 'JUDGED') or row.informed_on is null)",
    },
  ],
};
