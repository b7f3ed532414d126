import { openSignalsOf } from '@eenplan/core';
import { and, defineModule, hasScope, isKind, migrationsFolder, packageVersion } from '@eenplan/kit';
import { arrearsKind } from './arrears-signal/arrears-signal-kind';
import { DebtHelpArrearsKind } from './arrears-signal/arrears-kind.enum';
import { arrearsSignalConnection } from './arrears-signal/arrears-signal.connection';
import { ArrearsSignal } from './arrears-signal/arrears-signal.entity';
import {
  DebtHelpArrearsSignalAttestationInput,
  DebtHelpArrearsSignalCloseInput,
  DebtHelpArrearsSignalClosePayload,
  DebtHelpArrearsSignalPersonInput,
  DebtHelpArrearsSignalSubmitInput,
  DebtHelpArrearsSignalSubmitPayload,
} from './arrears-signal/arrears-signal.inputs';
import { DebtHelpArrearsOutcome } from './arrears-signal/arrears-outcome.enum';
import { arrearsSignalRetention } from './arrears-signal/arrears-signal-retention';
import { ArrearsSignalResolver } from './arrears-signal/arrears-signal.resolver';
import { ArrearsSignalService } from './arrears-signal/arrears-signal.service';
import { debtHelpErrors } from './errors';
import { debtHelpTerms } from './term/debt-help.terms';
import { debtHelpActivities, debtHelpCategories } from './activities';

const read = hasScope('debt-help:read');
const readBsn = hasScope('debt-help:read-bsn');
const close = hasScope('debt-help:close');
const signal = and(hasScope('debt-help:signal'), isKind('PARTNER'));

/** Municipal Debt Help Act. Read this file first: it lists everything the module adds. */
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

  entities: [ArrearsSignal],
  resolvers: [ArrearsSignalResolver],
  types: [
    DebtHelpArrearsKind,
    ...arrearsSignalConnection.types,
    ...[DebtHelpArrearsSignalSubmitInput, DebtHelpArrearsSignalSubmitPayload],
    ...[DebtHelpArrearsOutcome, DebtHelpArrearsSignalCloseInput, DebtHelpArrearsSignalClosePayload],
    ...[DebtHelpArrearsSignalPersonInput, DebtHelpArrearsSignalAttestationInput],
  ],

  access: {
    scopes: {
      'debt-help:read': 'Read arrears signals, as far as the row rules let you: a partner its own alone.',
      'debt-help:read-bsn': 'Read the citizen service number of an arrears signal in full (Wgs, art. 8c).',
      'debt-help:close': 'Record what came of an arrears signal (Wgs, art. 3 lid 1 (b)).',
      'debt-help:signal': 'Signal arrears, as a partner (Wgs, art. 3 lid 1 (b)).',
    },
    roles: {
      generalist: ['debt-help:read', 'debt-help:read-bsn', 'debt-help:close'],
      partner: ['debt-help:signal', 'debt-help:read'],
    },
    fields: {
      Query: { debtHelpArrearsSignal: read, debtHelpArrearsSignals: read },
      Mutation: {
        debtHelpArrearsSignalSubmit: { rule: signal, opens: true },
        debtHelpArrearsSignalClose: close,
      },
      DebtHelpArrearsSignal: { '*': read, bsn: readBsn },
      DebtHelpArrearsSignalConnection: { '*': read },
      DebtHelpArrearsSignalEdge: { '*': read },
      DebtHelpArrearsSignalSubmitPayload: { '*': signal },
      DebtHelpArrearsSignalClosePayload: { '*': close },
    },
  },
  costs: { 'DebtHelpArrearsSignalConnection.totalCount': 20 },
  errors: debtHelpErrors,
  services: [ArrearsSignalService],
  signalKinds: [arrearsKind],
  retention: [arrearsSignalRetention],
  terms: debtHelpTerms,
  dataCategories: debtHelpCategories,
  processingActivities: debtHelpActivities,
  openWork: [
    {
      code: 'debt-help.arrears-signal',
      title: { en: 'Arrears signals without outcome', nl: 'Vroegsignalen zonder uitkomst' },
      law: 'WGS',
      article: 'Wgs, art. 3 lid 1 (b)',
      table: 'debt_help.arrears_signal',
      where: 'row.closed_on is null',
    },
    openSignalsOf('debt-help', 'WGS', 'Wgs, art. 3 lid 1 (b)'),
  ],
});
