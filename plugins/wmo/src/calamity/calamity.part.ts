import { and, hasScope, isKind, type ModulePart, or } from '@eenplan/kit';
import { calamityRetention } from './calamity-retention';
import { calamityConnection } from './calamity.connection';
import { Calamity } from './calamity.entity';
import { WmoCalamityHarm, WmoCalamityKind, WmoCalamityOutcome, WmoCalamitySetting } from './calamity.enum';
import { calamityErrors } from './calamity.errors';
import { WmoCalamityCloseInput, WmoCalamityClosePayload } from './calamity.inputs';
import { WmoCalamityReportInput, WmoCalamityReportPayload } from './calamity.inputs';
import { CalamityResolver } from './calamity.resolver';
import { CalamityService } from './calamity.service';

const report = and(hasScope('wmo:calamity-report'), or(isKind('PARTNER'), isKind('PROFESSIONAL')));
const supervise = and(hasScope('wmo:supervise'), isKind('PROFESSIONAL'));
const read = or(report, supervise);

/** Calamities and violence while support was given, for the supervisor. */
export const calamityPart: ModulePart = {
  entities: [Calamity],
  resolvers: [CalamityResolver],
  types: [
    ...[WmoCalamityKind, WmoCalamityHarm, WmoCalamitySetting, WmoCalamityOutcome, ...calamityConnection.types],
    ...[WmoCalamityReportInput, WmoCalamityReportPayload, WmoCalamityCloseInput, WmoCalamityClosePayload],
  ],
  services: [CalamityService],
  errors: calamityErrors,
  retention: [calamityRetention],
  access: {
    scopes: {
      'wmo:calamity-report': 'Report a calamity or violence, and read the own reports (Wmo 2015, art. 3.4).',
      'wmo:supervise': 'Read every report of a calamity or violence, and close it (Wmo 2015, art. 6.1).',
    },
    roles: {
      generalist: ['wmo:calamity-report'],
      partner: ['wmo:calamity-report'],
      supervisor: ['wmo:supervise'],
    },
    fields: {
      Query: { wmoCalamity: read, wmoCalamities: read },
      Mutation: { wmoCalamityReport: { rule: report, opens: true }, wmoCalamityClose: supervise },
      WmoCalamity: { '*': read },
      WmoCalamityConnection: { '*': read },
      WmoCalamityEdge: { '*': read },
      WmoCalamityReportPayload: { '*': report },
      WmoCalamityClosePayload: { '*': supervise },
    },
  },
  costs: { 'WmoCalamityConnection.totalCount': 20 },
  openWork: [
    {
      code: 'wmo.calamity',
      title: { en: 'Calamities and violence without outcome', nl: 'Openstaande calamiteiten en geweld' },
      law: 'WMO',
      article: 'Wmo 2015, art. 6.1 lid 1',
      table: 'wmo.calamity',
      where: 'row.closed_on is null',
    },
  ],
};
