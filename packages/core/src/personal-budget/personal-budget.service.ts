import {
  type Caller,
  findRow,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { refuseSupporter } from '../decision/refuse-supporter';
import { changeRow, professionalOf } from '../plan/plan-rows';
import { Product } from '../product/product.entity';
import { budgetRateOf } from './budget-rate';
import { answerBudget, BUDGET, type BudgetAnswer } from './personal-budget-answer';
import { requestOf } from './personal-budget-request';
import { areConditionsMet, budgetForAct, isBarred, isInvestigated, keepConditions } from './personal-budget-rows';
import { PersonalBudget } from './personal-budget.entity';
import type { PersonalBudgetState } from './personal-budget.enum';
import { refuse } from './personal-budget.errors';
import type {
  PersonalBudgetDecideInput,
  PersonalBudgetPlanRecordInput,
  PersonalBudgetRequestInput,
  PersonalBudgetTestInput,
} from './personal-budget.inputs';
import { refuseBudgetDay, refuseConditions, refuseNetwork, refuseRate, refuseVerdict } from './personal-budget.law';

/** Budgets with which residents buy support. */
export class PersonalBudgetService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<PersonalBudget | null> {
    return findRow(this.platform, PersonalBudget, caller, id);
  }

  /** Those in a state, or all, oldest first. */
  list(caller: Caller, state: PersonalBudgetState | null | undefined, page: PageArgs): Promise<Page<PersonalBudget>> {
    return pageRows(this.platform, caller, PersonalBudget, page, {
      orderBy: ['requestedOn'],
      where: (parameters) => (state ? [`row.state = ${parameters.add(state)}`] : []),
    });
  }

  /** Wmo 2.3.6 lid 1: asks for a budget, in an application that is open. */
  request(caller: Caller, input: PersonalBudgetRequestInput): Promise<BudgetAnswer> {
    return answerBudget(this.platform, caller, async (tx) => {
      const personalBudget = await requestOf(this.platform, tx, caller, input);
      await tx.insert(PersonalBudget, personalBudget);
      return { personalBudget };
    });
  }

  /** R64: the personal plan. What was recorded before makes room for it. */
  recordPlan(caller: Caller, input: PersonalBudgetPlanRecordInput): Promise<BudgetAnswer> {
    const { purchase, contribution, quality } = input;
    const plan = { planPurchase: purchase, planContribution: contribution, planQuality: quality };
    return answerBudget(this.platform, caller, async (tx) => {
      const budget = await budgetForAct(tx, caller, 'personalBudgetPlanRecord', input);
      const change = { ...plan, planRecordedOn: this.platform.clock.today() };
      return { personalBudget: await changeRow(tx, PersonalBudget, budget, change) };
    });
  }

  /** R62, R68: looks at each condition, in the investigation, and at what paying the own network asks. */
  test(caller: Caller, input: PersonalBudgetTestInput): Promise<BudgetAnswer> {
    const { on, conditions, networkException = null, networkMisuse = null, networkLoad = null } = input;
    const network = { networkException, networkMisuse, networkLoad };
    return answerBudget(this.platform, caller, async (tx) => {
      const budget = await budgetForAct(tx, caller, 'personalBudgetTest', input);
      const day = refuseBudgetDay(on, budget.requestedOn, this.platform.clock.today());
      if (day) throw refuse(day, 'input', 'on');
      if (!(await isInvestigated(tx, budget, on))) throw refuse('PGB_TEST_BEFORE_INVESTIGATION', 'input', 'on');
      const incomplete = refuseConditions(conditions);
      if (incomplete) throw refuse(incomplete, 'input', 'conditions');
      const misfit = refuseNetwork(budget.payeeKind, network);
      if (misfit) throw refuse(misfit, 'input', 'networkException');
      await keepConditions(tx, budget, conditions);
      const change = { state: 'TESTED', testedOn: on, testerId: await professionalOf(tx, caller), ...network } as const;
      return { personalBudget: await changeRow(tx, PersonalBudget, budget, change) };
    });
  }

  /** R65, R66: gives it at the rate that was asked, or refuses the excess; or refuses it whole, on a ground. */
  decide(caller: Caller, input: PersonalBudgetDecideInput): Promise<BudgetAnswer> {
    const { reason, grantedRateInCents: granted = null, refusalGround: ground = null } = input;
    const decidedOn = input.decidedOn ?? this.platform.clock.today();
    return answerBudget(this.platform, caller, async (tx) => {
      const budget = await budgetForAct(tx, caller, 'personalBudgetDecide', input);
      const day = refuseBudgetDay(decidedOn, budget.testedOn ?? budget.requestedOn, this.platform.clock.today());
      if (day) throw refuse(day, 'input', 'decidedOn');
      await refuseSupporter({ platform: this.platform, tx, caller, application: budget }, decidedOn, BUDGET);
      const facts = { areConditionsMet: await areConditionsMet(tx, budget), isBarred: await isBarred(tx, budget) };
      const requestedInCents = budget.requestedRateInCents;
      const misfit = refuseVerdict({ ...facts, requestedInCents, grantedInCents: granted, ground });
      if (misfit) throw refuse(misfit.code, 'input', misfit.field);
      const given = granted === null ? REFUSED : await this.given(tx, caller, budget, granted, decidedOn);
      const decided = { decidedOn, decisionReason: reason, refusalGround: ground };
      const by = { professionalId: await professionalOf(tx, caller), decidedAt: this.platform.clock.now() };
      return { personalBudget: await changeRow(tx, PersonalBudget, budget, { ...given, ...decided, ...by }) };
    });
  }

  /** R65: the rate that is given is what was asked, up to the most of that day. */
  private async given(tx: Transaction, caller: Caller, budget: PersonalBudget, rate: number, on: string) {
    const missing = refuse('NOT_FOUND', ...BUDGET);
    const product = await requireRow(tx, Product, caller, budget.productId, missing);
    const most = await budgetRateOf(this.platform, tx, budget, product, on);
    const refusal = refuseRate(rate, budget.requestedRateInCents, most.capInCents);
    if (refusal) throw refuse(refusal, 'input', 'grantedRateInCents');
    const state = rate === budget.requestedRateInCents ? ('GRANTED' as const) : ('PARTLY' as const);
    return { state, ...most, grantedRateInCents: rate };
  }
}

const REFUSED = {
  state: 'REFUSED' as const,
  ...{ inKindRateInCents: null, capPercent: null, capInCents: null, grantedRateInCents: null },
};
