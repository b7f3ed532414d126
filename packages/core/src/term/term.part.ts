import { and, anyone, hasScope, isKind, type ModulePart, ofNobody } from '@eenplan/kit';
import { awbTerms } from './awb.terms';
import { TermActService } from './term-act.service';
import {
  TermCalculateInput,
  TermCalculateLaterDateInput,
  TermCalculatePayload,
  TermCalculateProlongationInput,
  TermCalculateSuspensionInput,
  TermCalculation,
  TermMunicipalLengthInput,
} from './term-calculation.inputs';
import { TermCalculationService } from './term-calculation.service';
import {
  TermExemption,
  TermLaterDate,
  TermLength,
  TermPenalty,
  TermPenaltyTier,
  TermShift,
} from './term-explanation.type';
import { TermProlongation } from './term-prolongation.entity';
import { TermRecalculation } from './term-recalculation.entity';
import { TermMaximum, TermRuleEntry } from './term-rule.type';
import { TermSuspension } from './term-suspension.entity';
import { TermWarning } from './term-warning.entity';
import { termWarningsJob } from './term-warning.job';
import { termConnection, termWarningConnection } from './term.connection';
import { Term } from './term.entity';
import { TermExemptionReason, TermKind, TermPenaltyException, TermShiftReason, TermSource } from './term.enum';
import { TermState, TermSuspensionGround, TermUnit, TermWarningKind } from './term.enum';
import { termErrors } from './term.errors';
import { TermDefaultNotifyInput, TermDefaultNotifyPayload, TermLaterDateNotifyInput } from './term.inputs';
import { TermLaterDateNotifyPayload, TermLengthInput, TermProlongInput, TermProlongPayload } from './term.inputs';
import { TermRecalculateInput, TermRecalculatePayload, TermResumeInput, TermResumePayload } from './term.inputs';
import { TermSuspendInput, TermSuspendPayload } from './term.inputs';
import { TermResolver } from './term.resolver';
import { TermService } from './term.service';

const read = hasScope('term:read');
const write = hasScope('term:write');
const work = and(read, isKind('PROFESSIONAL'));

/** Statutory terms of cases: counted, explained, suspended, warned of. */
export const termPart: ModulePart = {
  entities: [Term, TermSuspension, TermProlongation, TermRecalculation, TermWarning],
  resolvers: [TermResolver],
  types: [
    ...[TermKind, TermState, TermUnit, TermSource, TermShiftReason, TermExemptionReason],
    ...[TermSuspensionGround, TermPenaltyException, TermWarningKind],
    ...[TermLength, TermShift, TermExemption, TermLaterDate, TermPenalty, TermPenaltyTier, TermMaximum, TermRuleEntry],
    ...[...termConnection.types, ...termWarningConnection.types, TermLengthInput],
    ...[TermSuspendInput, TermSuspendPayload, TermResumeInput, TermResumePayload],
    ...[TermLaterDateNotifyInput, TermLaterDateNotifyPayload, TermProlongInput, TermProlongPayload],
    ...[TermDefaultNotifyInput, TermDefaultNotifyPayload, TermRecalculateInput, TermRecalculatePayload],
    ...[TermCalculateInput, TermMunicipalLengthInput, TermCalculateSuspensionInput, TermCalculateProlongationInput],
    ...[TermCalculateLaterDateInput, TermCalculation, TermCalculatePayload],
  ],
  services: [TermService, TermActService, TermCalculationService],
  terms: awbTerms,
  jobs: [termWarningsJob],
  errors: termErrors,
  access: {
    scopes: {
      'term:read': 'Read the terms of cases, as far as the row rules let you.',
      'term:write': 'Suspend, adjourn and recalculate terms, and record notices about them.',
    },
    roles: { generalist: ['term:read', 'term:write'], resident: ['term:read'] },
    fields: {
      Query: {
        term: read,
        terms: read,
        termWarnings: work,
        termRules: ofNobody(anyone),
        termCalculate: ofNobody(anyone),
      },
      Mutation: {
        termSuspend: write,
        termResume: write,
        termLaterDateNotify: write,
        termProlong: write,
        termDefaultNotify: write,
        termRecalculate: write,
      },
      Term: { '*': read },
      TermSuspension: { '*': read },
      TermProlongation: { '*': read },
      TermRecalculation: { '*': read },
      TermWarning: { '*': read },
      TermConnection: { '*': read },
      TermEdge: { '*': read },
      TermWarningConnection: { '*': read },
      TermWarningEdge: { '*': read },
      TermLength: { '*': anyone },
      TermShift: { '*': anyone },
      TermExemption: { '*': anyone },
      TermLaterDate: { '*': anyone },
      TermPenalty: { '*': read },
      TermPenaltyTier: { '*': read },
      TermMaximum: { '*': anyone },
      TermRule: { '*': anyone },
      TermCalculation: { '*': anyone },
      TermCalculatePayload: { '*': anyone },
      TermSuspendPayload: { '*': write },
      TermResumePayload: { '*': write },
      TermLaterDateNotifyPayload: { '*': write },
      TermProlongPayload: { '*': write },
      TermDefaultNotifyPayload: { '*': write },
      TermRecalculatePayload: { '*': write },
    },
  },
};
