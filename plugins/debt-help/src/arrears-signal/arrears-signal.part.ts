import { openSignalsOf } from '@eenplan/core';
import { and, hasScope, isKind, type ModulePart } from '@eenplan/kit';
import { DebtHelpArrearsKind } from './arrears-kind.enum';
import { DebtHelpArrearsOutcome } from './arrears-outcome.enum';
import { arrearsKind } from './arrears-signal-kind';
import { arrearsSignalConnection } from './arrears-signal.connection';
import { ArrearsSignal } from './arrears-signal.entity';
import {
  DebtHelpArrearsSignalAttestationInput,
  DebtHelpArrearsSignalCloseInput,
  DebtHelpArrearsSignalClosePayload,
  DebtHelpArrearsSignalPersonInput,
  DebtHelpArrearsSignalSubmitInput,
  DebtHelpArrearsSignalSubmitPayload,
} from './arrears-signal.inputs';
import { ArrearsSignalResolver } from './arrears-signal.resolver';
import { arrearsSignalRetention } from './arrears-signal-retention';
import { ArrearsSignalService } from './arrears-signal.service';

const read = hasScope('debt-help:read');
const readBsn = hasScope('debt-help:read-bsn');
const close = hasScope('debt-help:close');
const signal = and(hasScope('debt-help:signal'), isKind('PARTNER'));

/** What partners signal, and what came of it. */
export const arrearsSignalPart: ModulePart = {
  entities: [ArrearsSignal],
  resolvers: [ArrearsSignalResolver],
  types: [
    DebtHelpArrearsKind,
    ...arrearsSignalConnection.types,
    ...[DebtHelpArrearsSignalSubmitInput, DebtHelpArrearsSignalSubmitPayload],
    ...[DebtHelpArrearsOutcome, DebtHelpArrearsSignalCloseInput, DebtHelpArrearsSignalClosePayload],
    ...[DebtHelpArrearsSignalPersonInput, DebtHelpArrearsSignalAttestationInput],
  ],
  services: [ArrearsSignalService],
  signalKinds: [arrearsKind],
  retention: [arrearsSignalRetention],
  costs: { 'DebtHelpArrearsSignalConnection.totalCount': 20 },
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
};
