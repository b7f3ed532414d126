import { Day, type EdgeDefinition, type EdgeLoaders, type RequestContext } from '@eenplan/kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Product } from '../product/product.entity';
import { ContractProduct } from './contract-product.entity';
import { Contract } from './contract.entity';
import { isInForce } from './contract.law';

/** A contract names the code of a product, not a version: looked up by the loaders of a request. */
const ofCode: EdgeDefinition = {
  ...{ owner: Product, name: 'contractsOfCode', target: () => ContractProduct, resolver: Product },
  ...{ description: 'What is agreed of this product.', many: true, from: 'code', by: 'productCode' },
  ...{ order: { contractId: 'asc' }, dated: 'periods' },
};
const itsContract: EdgeDefinition = {
  ...{ owner: ContractProduct, name: 'contractOfProduct', target: () => Contract, resolver: Product },
  ...{ description: 'The contract of it.', from: 'contractId' },
};

/** What is agreed of a product, in contracts that hold on the day. */
async function agreedOn(loaders: EdgeLoaders, product: Product, on: string): Promise<ContractProduct[]> {
  const agreed = (await loaders.load(ofCode, product, on)) as unknown as ContractProduct[];
  const contracts = await Promise.all(agreed.map((each) => loaders.load(itsContract, each)));
  return agreed.filter((_each, index) => {
    const contract = contracts[index] as unknown as Contract | null;
    return contract !== null && isInForce(contract, on);
  });
}

@Resolver(() => Product)
export class ProductContractsResolver {
  @FieldResolver(() => [ContractProduct], {
    nullable: true,
    description: 'At what price it is agreed with whom on the given day, whatever the version.\n\nDutch: contracten',
  })
  contracts(
    @Root() product: Product,
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: 'The day to look at (peildatum); today when left out.' })
    on?: string,
  ): Promise<ContractProduct[]> {
    return agreedOn(ctx.loaders, product, on ?? ctx.platform.clock.today());
  }
}
