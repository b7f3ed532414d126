import { edge } from '@eenplan/kit';
import { Organisation } from '../organisation/organisation.entity';
import { Product } from '../product/product.entity';
import { RuleReason } from '../rule/rule-reason.entity';
import { Contract } from './contract.entity';
import { ProductContract } from './product-contract.entity';

/** What contracts hang on an organisation. */
export const organisationContracts = edge(Organisation, 'contracts', () => Contract, {
  description: 'The contracts with it, by number.\n\nDutch: contracten',
  many: true,
  by: 'organisationId',
  order: { number: 'asc' },
});

/** Read by whoever reads the reasons of cases: declared apart, so that nobody else loses the contract with them. */
export const contractReasons = edge(Contract, 'ruleReasons', () => RuleReason, {
  description: 'Why rules that may be left were not followed in it.\n\nDutch: motiveringen',
  many: true,
  by: 'subjectId',
  order: { recordedAt: 'asc' },
});

/** With whom a product is agreed. */
export const productContracts = edge(Product, 'contracts', () => ProductContract, {
  description: 'With whom it is agreed on the given day, and at what price, whatever the version.\n\nDutch: contracten',
  many: true,
  by: 'productId',
  order: { fromOn: 'asc' },
  dated: 'periods',
});
