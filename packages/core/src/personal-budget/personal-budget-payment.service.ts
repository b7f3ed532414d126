import { type Caller, newId, type Platform, type Transaction } from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { refuseSupporter } from '../decision/refuse-supporter';
import { changeRow, professionalOf } from '../plan/plan-rows';
import { answerBudget, BUDGET, type BudgetAnswer } from './personal-budget-answer';
import { PersonalBudgetPayment } from './personal-budget-payment.entity';
import { budgetForAct, givenDaysOf } from './personal-budget-rows';
import { PersonalBudget } from './personal-budget.entity';
import { refuse } from './personal-budget.errors';
import type { PersonalBudgetCheckInput, PersonalBudgetPaymentRecordInput } from './personal-budget.inputs';
import { refuseBudgetDay, refusePayment } from './personal-budget.law';

/** What the SVB pays from budgets, and the check of the municipality. */
export class PersonalBudgetPaymentService {
  constructor(private readonly platform: Platform) {}

  /** R67: the check of the municipality, by somebody else than who decided. */
  check(caller: Caller, input: PersonalBudgetCheckInput): Promise<BudgetAnswer> {
    const { outcome, ground = null } = input;
    const today = this.platform.clock.today();
    return answerBudget(this.platform, caller, async (tx) => {
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
    return answerBudget(this.platform, caller, async (tx) => {
      const budget = await budgetForAct(tx, caller, 'personalBudgetPaymentRecord', input);
      const day = refuseBudgetDay(paidOn, fromOn, this.platform.clock.today());
      if (day) throw refuse(day, 'input', 'paidOn');
      const { municipality, id: budgetId, residentId } = budget;
      const { personalBudget: paid } = await this.payable(tx, budget, input);
      const payment = Object.assign(new PersonalBudgetPayment(), {
        ...{ municipality, id: newId(), budgetId, residentId, payeeName, payeeResidentId, fromOn, untilOn, volume },
        ...{ amountInCents, paidOn, reference, recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
      });
      await tx.insert(PersonalBudgetPayment, payment);
      return { payment, personalBudget: paid };
    });
  }

  /** R65, R67: the budget with what is paid from it; refused where nothing may be. */
  private async payable(
    tx: Transaction,
    budget: PersonalBudget,
    input: PersonalBudgetPaymentRecordInput,
  ): Promise<{ personalBudget: PersonalBudget }> {
    const { payeeName, payeeResidentId = null, fromOn, untilOn, volume, amountInCents } = input;
    const { decision } = await this.platform.get(SettingsService).coreIn(tx, budget.municipality, input.paidOn);
    if (decision.legalityCheck === 'BEFORE' && budget.legality === null) {
      throw refuse('PGB_NEEDS_LEGALITY_CHECK', ...BUDGET);
    }
    const misfit = refusePayment({
      ...{
        payeeName,
        payeeResidentId,
        fromOn,
        untilOn,
        volume,
        amountInCents,
        holderId: budget.residentId,
        ofResidentId: budget.payeeResidentId,
        ofName: budget.payeeName,
      },
      ...(await givenDaysOf(tx, budget)),
      ...{ volumeLeft: budget.volume - budget.paidVolume, rateInCents: budget.grantedRateInCents ?? 0 },
    });
    if (misfit) throw refuse(misfit.code, 'input', misfit.field);
    const paidVolume = budget.paidVolume + volume;
    return { personalBudget: await changeRow(tx, PersonalBudget, budget, { paidVolume }) };
  }
}
