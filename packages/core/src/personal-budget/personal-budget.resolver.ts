import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { availableActs } from '../case/available-acts';
import { AvailableAct } from '../case/case-act.type';
import { PersonalBudgetPaymentService } from './personal-budget-payment.service';
import { personalBudgetConnection } from './personal-budget.connection';
import { PersonalBudget } from './personal-budget.entity';
import { PersonalBudgetState } from './personal-budget.enum';
import { personalBudgetErrors } from './personal-budget.errors';
import { PersonalBudgetRequestInput, PersonalBudgetRequestPayload } from './personal-budget.inputs';
import { PersonalBudgetPlanRecordInput, PersonalBudgetPlanRecordPayload } from './personal-budget.inputs';
import { PersonalBudgetTestInput, PersonalBudgetTestPayload } from './personal-budget.inputs';
import { PersonalBudgetDecideInput, PersonalBudgetDecidePayload } from './personal-budget.inputs';
import { PersonalBudgetCheckInput, PersonalBudgetCheckPayload } from './personal-budget.inputs';
import { PersonalBudgetPaymentRecordInput, PersonalBudgetPaymentRecordPayload } from './personal-budget.inputs';
import { type BudgetAct, budgetActs } from './personal-budget.law';
import { PersonalBudgetService } from './personal-budget.service';

const INPUT = { description: 'The budget and the act.' };

const SCOPES = {
  ...{ personalBudgetPlanRecord: 'pgb:request', personalBudgetTest: 'pgb:decide', personalBudgetDecide: 'pgb:decide' },
  ...{ personalBudgetCheck: 'pgb:check', personalBudgetPaymentRecord: 'pgb:pay' },
} as const satisfies Record<BudgetAct, string>;

@Resolver(() => PersonalBudget)
export class PersonalBudgetResolver {
  @Query(() => PersonalBudget, {
    nullable: true,
    description: 'One budget; null when there is none that you may see.\n\nDutch: pgb',
  })
  personalBudget(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the budget.' }) id: string,
  ): Promise<PersonalBudget | null> {
    return ctx.get(PersonalBudgetService).find(ctx.caller, id);
  }

  @Query(() => personalBudgetConnection.Connection, {
    description: 'Budgets in a state, oldest first.\n\nDutch: pgb',
  })
  personalBudgets(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => PersonalBudgetState, {
      nullable: true,
      description: 'How far they have come; all when left out.',
    })
    state?: PersonalBudgetState | null,
  ): Promise<Page<PersonalBudget>> {
    return ctx.get(PersonalBudgetService).list(ctx.caller, state, page);
  }

  @FieldResolver(() => [AvailableAct], {
    description: 'What you may do, and which of it is open now.\n\nDutch: mogelijke handelingen',
  })
  availableActs(@Root() budget: PersonalBudget, @Ctx() ctx: RequestContext): AvailableAct[] {
    return availableActs(ctx.caller, budgetActs(budget), (act) => SCOPES[act as BudgetAct], personalBudgetErrors);
  }

  @Mutation(() => PersonalBudgetRequestPayload, {
    description: 'Asks for a budget.\n\nDutch: pgb aanvragen\nLaw: Wmo 2015, art. 2.3.6 lid 1',
  })
  personalBudgetRequest(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PersonalBudgetRequestInput, { description: 'The request.' }) input: PersonalBudgetRequestInput,
  ): Promise<PersonalBudgetRequestPayload> {
    return ctx.get(PersonalBudgetService).request(ctx.caller, input);
  }

  @Mutation(() => PersonalBudgetPlanRecordPayload, {
    description: 'Records the personal plan of a budget.\n\nDutch: persoonlijk plan\nLaw: Wmo 2015, art. 2.3.2 lid 2',
  })
  personalBudgetPlanRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PersonalBudgetPlanRecordInput, INPUT) input: PersonalBudgetPlanRecordInput,
  ): Promise<PersonalBudgetPlanRecordPayload> {
    return ctx.get(PersonalBudgetService).recordPlan(ctx.caller, input);
  }

  @Mutation(() => PersonalBudgetTestPayload, {
    description: 'Looks at the three conditions of a budget.\n\nDutch: pgb toetsen\nLaw: Wmo 2015, art. 2.3.6 lid 2',
  })
  personalBudgetTest(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PersonalBudgetTestInput, INPUT) input: PersonalBudgetTestInput,
  ): Promise<PersonalBudgetTestPayload> {
    return ctx.get(PersonalBudgetService).test(ctx.caller, input);
  }

  @Mutation(() => PersonalBudgetDecidePayload, {
    description:
      'Decides on a budget; the decision on the application tells it.\n\nDutch: beslissen op een pgb\nLaw: Wmo 2015, art. 2.3.6',
  })
  personalBudgetDecide(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PersonalBudgetDecideInput, INPUT) input: PersonalBudgetDecideInput,
  ): Promise<PersonalBudgetDecidePayload> {
    return ctx.get(PersonalBudgetService).decide(ctx.caller, input);
  }

  @Mutation(() => PersonalBudgetCheckPayload, {
    description: 'Checks whether a budget is lawful; nothing else can be found.\n\nDutch: rechtmatigheid toetsen',
  })
  personalBudgetCheck(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PersonalBudgetCheckInput, INPUT) input: PersonalBudgetCheckInput,
  ): Promise<PersonalBudgetCheckPayload> {
    return ctx.get(PersonalBudgetPaymentService).check(ctx.caller, input);
  }

  @Mutation(() => PersonalBudgetPaymentRecordPayload, {
    description: 'Records what the SVB paid from a budget.\n\nDutch: betaling vastleggen\nLaw: Wmo 2015, art. 2.6.2',
  })
  personalBudgetPaymentRecord(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PersonalBudgetPaymentRecordInput, INPUT) input: PersonalBudgetPaymentRecordInput,
  ): Promise<PersonalBudgetPaymentRecordPayload> {
    return ctx.get(PersonalBudgetPaymentService).recordPayment(ctx.caller, input);
  }
}
