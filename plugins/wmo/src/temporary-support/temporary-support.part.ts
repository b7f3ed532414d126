import { and, hasScope, isKind, type ModulePart } from '@eenplan/kit';
import { residentTemporarySupports, temporarySupportConnection } from './temporary-support.connection';
import { TemporarySupport } from './temporary-support.entity';
import { TemporarySupportOutcome, TemporarySupportUrgency } from './temporary-support.enum';
import { temporarySupportErrors } from './temporary-support.errors';
import {
  WmoTemporarySupportDecideInput,
  WmoTemporarySupportDecidePayload,
  WmoTemporarySupportEndInput,
  WmoTemporarySupportEndPayload,
} from './temporary-support.inputs';
import { TemporarySupportResolver } from './temporary-support.resolver';
import { TemporarySupportService } from './temporary-support.service';

const read = hasScope('wmo:read');
const write = and(hasScope('wmo:temporary-support'), isKind('PROFESSIONAL'));

/** Temporary support in urgent cases. */
export const temporarySupportPart = {
  entities: [TemporarySupport],
  resolvers: [TemporarySupportResolver],
  types: [
    ...[TemporarySupportOutcome, TemporarySupportUrgency, ...temporarySupportConnection.types],
    ...[WmoTemporarySupportDecideInput, WmoTemporarySupportDecidePayload],
    ...[WmoTemporarySupportEndInput, WmoTemporarySupportEndPayload],
  ],
  edges: [residentTemporarySupports],
  services: [TemporarySupportService],
  errors: temporarySupportErrors,
  // Asked again for each.
  costs: { 'WmoTemporarySupportConnection.totalCount': 20, 'WmoTemporarySupport.mustEndOn': 20 },
  openWork: [
    {
      code: 'wmo.temporary-support',
      title: { en: 'Temporary support without an end', nl: 'Tijdelijke maatwerkvoorzieningen zonder einde' },
      law: 'WMO',
      article: 'Wmo 2015, art. 2.3.3',
      table: 'wmo.temporary_support',
      where: "row.outcome = 'GIVEN' and row.until_on is null",
    },
  ],
  access: {
    scopes: { 'wmo:temporary-support': 'Decide on temporary support in an urgent case (Wmo 2015, art. 2.3.3).' },
    roles: { generalist: ['wmo:temporary-support'] },
    fields: {
      Query: { wmoTemporarySupport: read, wmoTemporarySupports: read },
      Mutation: {
        wmoTemporarySupportDecide: { rule: write, opens: true },
        wmoTemporarySupportEnd: write,
      },
      Resident: { wmoTemporarySupports: read },
      WmoTemporarySupport: { '*': read },
      WmoTemporarySupportConnection: { '*': read },
      WmoTemporarySupportEdge: { '*': read },
      WmoTemporarySupportDecidePayload: { '*': write },
      WmoTemporarySupportEndPayload: { '*': write },
    },
  },
} as const satisfies ModulePart;
