import { createHash, randomUUID } from 'node:crypto';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from './context.js';
import {
  Allocation,
  Budget,
  BudgetHeading,
  BudgetLine,
  BuildingBlock,
  Director,
  Goal,
  Household,
  Member,
  Organisation,
  Plan,
  Product,
  Professional,
  Resident,
  Signal,
  SignalPayload,
  Term,
  TermConnection,
} from './entities.js';
import { DebtHelpArrearsSignalSubmitInput } from './inputs.js';

@Resolver()
export class RootResolver {
  @Query(() => Household, { nullable: true })
  household(@Ctx() { source, municipality }: Context, @Arg('id', () => ID) id: string): Promise<Household | null> {
    return source.getRepository(Household).findOneBy({ municipality, id });
  }

  @Query(() => TermConnection)
  async terms(
    @Ctx() { source, municipality }: Context,
    @Arg('first', () => Int) first: number,
  ): Promise<TermConnection> {
    const rows = await source
      .getRepository(Term)
      .find({ where: { municipality }, order: { dueOn: 'ASC', id: 'ASC' }, take: first + 1 });
    return { nodes: rows.slice(0, first), pageInfo: { hasNextPage: rows.length > first } };
  }

  @Query(() => Budget, { nullable: true })
  budget(@Ctx() { source, municipality }: Context, @Arg('year', () => Int) year: number): Promise<Budget | null> {
    return source.getRepository(Budget).findOneBy({ municipality, year });
  }

  @Mutation(() => SignalPayload)
  async debtHelpArrearsSignalSubmit(
    @Ctx() { source, municipality }: Context,
    @Arg('input', () => DebtHelpArrearsSignalSubmitInput) input: DebtHelpArrearsSignalSubmitInput,
  ): Promise<SignalPayload> {
    const { person, attestation: _attestation, ...signal } = input;
    const { familyName, postcode, houseNumber } = person;
    const arrearsSignal = await source.getRepository(Signal).save({
      ...{ municipality, id: randomUUID(), organisation: 'kvk:90012345', ...signal, familyName, postcode, houseNumber },
      payloadHash: createHash('sha256').update(JSON.stringify(input)).digest('base64url'),
      signalledOn: new Date().toISOString().slice(0, 10),
      recordedAt: new Date(),
    });
    return { arrearsSignal, errors: [] };
  }
}

@Resolver(() => Household)
export class HouseholdResolver {
  @FieldResolver(() => [Member])
  members(@Root() row: Household, @Ctx() { loaders }: Context): Promise<Member[]> {
    return loaders.many(Member, 'householdId', 'fromOn').load(row.id);
  }

  @FieldResolver(() => Plan, { nullable: true })
  plan(@Root() row: Household, @Ctx() { loaders }: Context): Promise<Plan | null> {
    return loaders.one(Plan, 'householdId').load(row.id);
  }
}

@Resolver(() => Member)
export class MemberResolver {
  @FieldResolver(() => Resident, { nullable: true })
  resident(@Root() row: Member, @Ctx() { loaders }: Context): Promise<Resident | null> {
    return loaders.one(Resident, 'id').load(row.residentId);
  }
}

@Resolver(() => Plan)
export class PlanResolver {
  @FieldResolver(() => Director, { nullable: true })
  director(@Root() row: Plan, @Ctx() { loaders }: Context): Promise<Director | null> {
    return loaders.one(Director, 'planId').load(row.id);
  }

  @FieldResolver(() => [Goal])
  goals(@Root() row: Plan, @Ctx() { loaders }: Context): Promise<Goal[]> {
    return loaders.many(Goal, 'planId', 'fromOn').load(row.id);
  }

  @FieldResolver(() => [BuildingBlock])
  buildingBlocks(@Root() row: Plan, @Ctx() { loaders }: Context): Promise<BuildingBlock[]> {
    return loaders.many(BuildingBlock, 'planId', 'fromOn').load(row.id);
  }
}

@Resolver(() => Director)
export class DirectorResolver {
  @FieldResolver(() => Professional, { nullable: true })
  professional(@Root() row: Director, @Ctx() { loaders }: Context): Promise<Professional | null> {
    return loaders.one(Professional, 'id').load(row.professionalId);
  }
}

@Resolver(() => BuildingBlock)
export class BuildingBlockResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() row: BuildingBlock, @Ctx() { loaders }: Context): Promise<Organisation | null> {
    return loaders.one(Organisation, 'id').load(row.organisationId);
  }

  @FieldResolver(() => [Allocation])
  allocations(@Root() row: BuildingBlock, @Ctx() { loaders }: Context): Promise<Allocation[]> {
    return loaders.many(Allocation, 'blockId', 'fromOn').load(row.id);
  }
}

@Resolver(() => Allocation)
export class AllocationResolver {
  @FieldResolver(() => Product, { nullable: true })
  product(@Root() row: Allocation, @Ctx() { loaders }: Context): Promise<Product | null> {
    return loaders.one(Product, 'id').load(row.productId);
  }
}

@Resolver(() => Term)
export class TermResolver {
  @FieldResolver(() => Resident, { nullable: true })
  resident(@Root() row: Term, @Ctx() { loaders }: Context): Promise<Resident | null> {
    return loaders.one(Resident, 'id').load(row.residentId);
  }

  @FieldResolver(() => Household, { nullable: true })
  household(@Root() row: Term, @Ctx() { loaders }: Context): Promise<Household | null> {
    return loaders.one(Household, 'id').load(row.householdId);
  }
}

@Resolver(() => Budget)
export class BudgetResolver {
  @FieldResolver(() => [BudgetHeading])
  headings(@Root() row: Budget, @Ctx() { loaders }: Context): Promise<BudgetHeading[]> {
    return loaders
      .many(BudgetHeading, 'budgetId', 'path')
      .load(row.id)
      .then((rows) => rows.filter(({ parentId }) => parentId === null));
  }
}

@Resolver(() => BudgetHeading)
export class BudgetHeadingResolver {
  @FieldResolver(() => [BudgetHeading])
  headings(@Root() row: BudgetHeading, @Ctx() { loaders }: Context): Promise<BudgetHeading[]> {
    return loaders.many(BudgetHeading, 'parentId', 'path').load(row.id);
  }

  @FieldResolver(() => [BudgetLine])
  lines(@Root() row: BudgetHeading, @Ctx() { loaders }: Context): Promise<BudgetLine[]> {
    return loaders.many(BudgetLine, 'headingId', 'position').load(row.id);
  }
}
