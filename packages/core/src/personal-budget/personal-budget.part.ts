import { hasScope, type ModulePart } from '@eenplan/kit';
import { PersonalBudgetConditionResult } from './personal-budget-condition.entity';
import { PersonalBudgetPayment } from './personal-budget-payment.entity';
import { PersonalBudgetPaymentService } from './personal-budget-payment.service';
import { personalBudgetConnection } from './personal-budget.connection';
import { personalBudgetEdges } from './personal-budget.edges';
import { PersonalBudget } from './personal-budget.entity';
import { PersonalBudgetCondition, PersonalBudgetPayeeKind } from './personal-budget.enum';
import { PersonalBudgetRefusalGround, PersonalBudgetState } from './personal-budget.enum';
import { personalBudgetErrors } from './personal-budget.errors';
import { PersonalBudgetConditionInput } from './personal-budget.inputs';
import { PersonalBudgetRequestInput, PersonalBudgetRequestPayload } from './personal-budget.inputs';
import { PersonalBudgetPlanRecordInput, PersonalBudgetPlanRecordPayload } from './personal-budget.inputs';
import { PersonalBudgetTestInput, PersonalBudgetTestPayload } from './personal-budget.inputs';
import { PersonalBudgetDecideInput, PersonalBudgetDecidePayload } from './personal-budget.inputs';
import { PersonalBudgetCheckInput, PersonalBudgetCheckPayload } from './personal-budget.inputs';
import { PersonalBudgetPaymentRecordInput, PersonalBudgetPaymentRecordPayload } from './personal-budget.inputs';
import { PersonalBudgetResolver } from './personal-budget.resolver';
import { PersonalBudgetService } from './personal-budget.service';

const read = hasScope('pgb:read');
const request = hasScope('pgb:request');
const decide = hasScope('pgb:decide');
const check = hasScope('pgb:check');
const pay = hasScope('pgb:pay');

/** Budgets with which residents buy support. */
export const personalBudgetPart: ModulePart = {
  entities: [PersonalBudget, PersonalBudgetConditionResult, PersonalBudgetPayment],
  resolvers: [PersonalBudgetResolver],
  types: [
    ...[PersonalBudgetCondition, PersonalBudgetPayeeKind, PersonalBudgetRefusalGround, PersonalBudgetState],
    ...[PersonalBudgetConditionInput, ...personalBudgetConnection.types],
    ...[PersonalBudgetRequestInput, PersonalBudgetRequestPayload],
    ...[PersonalBudgetPlanRecordInput, PersonalBudgetPlanRecordPayload],
    ...[PersonalBudgetTestInput, PersonalBudgetTestPayload],
    ...[PersonalBudgetDecideInput, PersonalBudgetDecidePayload],
    ...[PersonalBudgetCheckInput, PersonalBudgetCheckPayload],
    ...[PersonalBudgetPaymentRecordInput, PersonalBudgetPaymentRecordPayload],
  ],
  edges: personalBudgetEdges,
  services: [PersonalBudgetService, PersonalBudgetPaymentService],
  errors: personalBudgetErrors,
  costs: { 'PersonalBudgetConnection.totalCount': 20 },
  access: {
    scopes: {
      'pgb:read': 'Read budgets, as far as the row rules let you: a resident the own ones alone.',
      'pgb:request': 'Ask for a budget and record its personal plan; a resident for the own files alone.',
      'pgb:decide': 'Look at the conditions of a budget and decide on it.',
      'pgb:check': 'Check whether budgets that others decided on are lawful.',
      'pgb:pay': 'Record what the SVB paid from a budget.',
    },
    roles: {
      generalist: ['pgb:read', 'pgb:request', 'pgb:decide', 'pgb:check', 'pgb:pay'],
      resident: ['pgb:read', 'pgb:request'],
    },
    fields: {
      Query: { personalBudget: read, personalBudgets: read },
      Mutation: {
        personalBudgetRequest: { rule: request, opens: true },
        personalBudgetPlanRecord: request,
        personalBudgetTest: decide,
        personalBudgetDecide: decide,
        personalBudgetCheck: check,
        personalBudgetPaymentRecord: pay,
      },
      Application: { personalBudget: read },
      BuildingBlock: { personalBudgets: read },
      Resident: { personalBudgets: read },
      PersonalBudget: { '*': read },
      PersonalBudgetConditionResult: { '*': read },
      PersonalBudgetPayment: { '*': read },
      PersonalBudgetConnection: { '*': read },
      PersonalBudgetEdge: { '*': read },
      PersonalBudgetRequestPayload: { '*': request },
      PersonalBudgetPlanRecordPayload: { '*': request },
      PersonalBudgetTestPayload: { '*': decide },
      PersonalBudgetDecidePayload: { '*': decide },
      PersonalBudgetCheckPayload: { '*': check },
      PersonalBudgetPaymentRecordPayload: { '*': pay },
    },
  },
};
