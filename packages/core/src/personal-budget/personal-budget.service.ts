import {
  answer,
  type BusinessError,
  type Caller,
  findRow,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  refusing,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { refuseSupporter } from '../decision/refuse-supporter';
import { changeRow, professionalOf } from '../plan/plan-rows';
import { Product } from '../product/product.entity';
import { budgetRateOf } from './budget-rate';
import { PersonalBudgetPayment } from './personal-budget-payment.entity';
import { requestOf } from './personal-budget-request';
import {
  areConditionsMet,
  budgetForAct,
  givenDaysOf,
  isBarred,
  isInvestigated,
  keepConditions,
} from './personal-budget-rows';
import { PersonalBudget } from './personal-budget.entity';
import type { PersonalBudgetState } from './personal-budget.enum';
import { refuse } from './personal-budget.errors';
import type {
  PersonalBudgetCheckInput,
  PersonalBudgetDecideInput,
  PersonalBudgetPaymentRecordInput,
  PersonalBudgetPlanRecordInput,
  PersonalBudgetRequestInput,
  PersonalBudgetTestInput,
} from './personal-budget.inputs';
import {
  refuseBudgetDay,
  refuseConditions,
  refuseNetwork,
  refusePayment,
  refuseRate,
  refuseVerdict,
} from './personal-budget.law';

/** What an act on a budget gives. */
interface BudgetAnswer {
  readonly personalBudget: PersonalBudget;
  readonly errors: BusinessError[];
}

const BUDGET = ['input', 'personalBudgetId'];

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
    return this.answer(caller, async (tx) => {
      const personalBudget = await requestOf(this.platform, tx, caller, input);
      await tx.insert(PersonalBudget, personalBudget);
      return { personalBudget };
    });
  }

  /** R64: the personal plan. What was recorded before makes room for it. */
  recordPlan(caller: Caller, input: PersonalBudgetPlanRecordInput): Promise<BudgetAnswer> {
    const { purchase, contribution, quality } = input;
    const plan = { planPurchase: purchase, planContribution: contribution, planQuality: quality };
    return this.answer(caller, async (tx) => {
      const budget = await budgetForAct(tx, caller, 'personalBudgetPlanRecord', input);
      const change = { ...plan, planRecordedOn: this.platform.clock.today() };
      return { personalBudget: await changeRow(tx, PersonalBudget, budget, change) };
    });
  }

  /** R62, R68: looks at each condition, in the investigation, and at what paying the own network asks. */
  test(caller: Caller, input: PersonalBudgetTestInput): Promise<BudgetAnswer> {
    const { on, conditions, networkException = null, networkMisuse = null, networkLoad = null } = input;
    const network = { networkException, networkMisuse, networkLoad };
    return this.answer(caller, async (tx) => {
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
    return this.answer(caller, async (tx) => {
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

  /** R67: the check of the municipality, by somebody else than who decided. */
  check(caller: Caller, input: PersonalBudgetCheckInput): Promise<BudgetAnswer> {
    const { outcome, ground = null } = input;
    const today = this.platform.clock.today();
    return this.answer(caller, async (tx) => {
      const budget = await budgetForAct(tx, caller, 'personalBudgetCheck', input);
      const checkerId = await professionalOf(tx, caller);
      if (checkerId === budget.professionalId) throw refuse('PGB_CHECKED_BY_DECIDER', ...BUDGET);
      if (outcome === 'UNLAWFUL' && ground === null) throw refuse('PGB_CHECK_WITHOUT_GROUND', 'input', 'ground');
      await refuseSupporter({ platform: this.platform, tx, caller, application: budget }, today, BUDGET);
      const checked = { legality: outcome, legalityGround: ground, checkedOn: today, checkerId };
      const change = { ...checked, checkedAt: this.platform.clock.now() };
      return { personalBudget: await changeRow(tx, PersonalBudget, budget, change) };
    });
  }

  /** R67: what the SVB paid, to whom the support was bought from, and never to the holder. */
  recordPayment(
    caller: Caller,
    input: PersonalBudgetPaymentRecordInput,
  ): Promise<BudgetAnswer & { payment: PersonalBudgetPayment }> {
    const { payeeName, payeeResidentId = null, fromOn, untilOn, volume, amountInCents, paidOn, reference } = input;
    return this.answer(caller, async (tx) => {
      const budget = await budgetForAct(tx, caller, 'personalBudgetPaymentRecord', input);
      const day = refuseBudgetDay(paidOn, fromOn, this.platform.clock.today());
      if (day) throw refuse(day, 'input', 'paidOn');
      const { municipality, id: budgetId, residentId } = budget;
      const { personalBudget: paid } = await this.payable(tx, budget, { ...input, payeeResidentId });
      const payment = Object.assign(new PersonalBudgetPayment(), {
        ...{ municipality, id: newId(), budgetId, residentId, payeeName, payeeResidentId, fromOn, untilOn, volume },
        ...{ amountInCents, paidOn, reference, recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
      });
      await tx.insert(PersonalBudgetPayment, payment);
      return { payment, personalBudget: paid };
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

  /** R65, R67: the budget with what is paid from it; refused where nothing may be. */
  private async payable(
    tx: Transaction,
    budget: PersonalBudget,
    input: PersonalBudgetPaymentRecordInput & { readonly payeeResidentId: string | null },
  ): Promise<{ personalBudget: PersonalBudget }> {
    const { decision } = await this.platform.get(SettingsService).coreIn(tx, budget.municipality, input.paidOn);
    if (decision.legalityCheck === 'BEFORE' && budget.legality === null) {
      throw refuse('PGB_NEEDS_LEGALITY_CHECK', ...BUDGET);
    }
    const misfit = refusePayment({
      ...{ ...input, holderId: budget.residentId, ofResidentId: budget.payeeResidentId, ofName: budget.payeeName },
      ...(await givenDaysOf(tx, budget)),
      ...{ volumeLeft: budget.volume - budget.paidVolume, rateInCents: budget.grantedRateInCents ?? 0 },
    });
    if (misfit) throw refuse(misfit.code, 'input', misfit.field);
    const paidVolume = budget.paidVolume + input.volume;
    return { personalBudget: await changeRow(tx, PersonalBudget, budget, { paidVolume }) };
  }

  private answer<T extends { readonly personalBudget: PersonalBudget }>(
    caller: Caller,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T & { errors: BusinessError[] }> {
    const violations = {
      deed_not_by_supporter: refuse('DECISION_BY_CLIENT_SUPPORTER', ...BUDGET),
      personal_budget_once: refuse('PGB_ALREADY_REQUESTED', 'input', 'applicationId'),
      personal_budget_payment_once: refuse('PGB_PAYMENT_TWICE', 'input', 'reference'),
    };
    return answer(() => refusing(violations, () => this.platform.door.inMunicipality(caller, work)));
  }
}

const REFUSED = {
  state: 'REFUSED' as const,
  ...{ inKindRateInCents: null, capPercent: null, capInCents: null, grantedRateInCents: null },
};
