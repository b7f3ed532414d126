import {
  answer,
  type Caller,
  newId,
  type Platform,
  readRows,
  refusing,
  type SqlParameters,
  type Transaction,
} from '@eenplan/kit';
import { changeRow } from '../plan/plan-rows';
import { requireReason } from '../rule/require-reason';
import { ContractProduct } from './contract-product.entity';
import { contractForAct } from './contract-rows';
import { Contract } from './contract.entity';
import { refuse } from './contract.errors';
import type { ContractActPayload } from './contract-act.inputs';
import type {
  ContractProductAgreeInput,
  ContractProductAgreePayload,
  ContractProductEndInput,
} from './contract-terms.inputs';
import { refusePrice } from './contract.law';

const R80 = { code: 'R80', text: 'a price cut may not lower quality for clients' };

/** The products of contracts, each at a price for a period. */
export class ContractProductService {
  constructor(private readonly platform: Platform) {}

  /** S253: a product at a price from a day on; the price before it ends on that day. */
  agree(caller: Caller, input: ContractProductAgreeInput): Promise<ContractProductAgreePayload> {
    const { unit = null, priceInCents = null, productCode, fromOn, reasons } = input;
    const once = { contract_product_one_price: refuse('CONTRACT_PRICE_OVERLAPS', 'input', 'fromOn') };
    return answer(() =>
      refusing(once, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const contract = await contractForAct(tx, caller, 'contractProductAgree', input);
          const misfit = refusePrice(contract.form, priceInCents, unit);
          if (misfit) throw refuse(misfit, 'input', misfit === 'CONTRACT_UNIT_MISMATCH' ? 'unit' : 'priceInCents');
          if (!(await isInCatalogue(tx, contract, input)))
            throw refuse('CONTRACT_PRODUCT_UNKNOWN', 'input', 'productCode');
          const before = await holding(tx, caller, contract, productCode, fromOn);
          if (before && isCut(before, { unit, priceInCents })) {
            await requireReason(this.platform, tx, caller, R80, { type: 'Contract', id: contract.id }, reasons);
          }
          if (before) await endPrice(tx, before, fromOn, ['input', 'fromOn']);
          const contractProduct = Object.assign(new ContractProduct(), {
            ...{ municipality: caller.municipality, id: newId(), contractId: contract.id, productCode, unit },
            ...{ priceInCents, fromOn, untilOn: before?.untilOn ?? null },
            ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
          });
          await tx.insert(ContractProduct, contractProduct);
          return { contractProduct, contract: await changeRow(tx, Contract, contract) };
        }),
      ),
    );
  }

  /** Takes a product out of a contract from a day on. */
  end(caller: Caller, input: ContractProductEndInput): Promise<ContractActPayload> {
    const { productCode, untilOn } = input;
    const later = { contract_still_allocated: refuse('CONTRACT_STILL_ALLOCATED', 'input', 'untilOn') };
    return answer(() =>
      refusing(later, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const contract = await contractForAct(tx, caller, 'contractProductEnd', input);
          const product = await holding(tx, caller, contract, productCode, untilOn);
          if (!product) throw refuse('CONTRACT_PRODUCT_ENDED', 'input', 'productCode');
          await endPrice(tx, product, untilOn, ['input', 'untilOn']);
          return { contract: await changeRow(tx, Contract, contract) };
        }),
      ),
    );
  }
}

/** What of a product a contract holds on a day. */
async function holding(
  tx: Transaction,
  caller: Caller,
  { id }: Contract,
  productCode: string,
  on: string,
): Promise<ContractProduct | null> {
  const where = (parameters: SqlParameters): string[] => {
    const day = `${parameters.add(on)}::date`;
    return [
      `row.contract_id = ${parameters.add(id)}`,
      `row.product_code = ${parameters.add(productCode)}`,
      `row.from_on <= ${day} and (row.until_on is null or row.until_on > ${day})`,
    ];
  };
  const [row] = await readRows(tx, ContractProduct, caller, { where });
  return row ?? null;
}

/** A price that is replaced on its first day held on none: that is no price after it. */
async function endPrice(
  tx: Transaction,
  { municipality, id, fromOn }: ContractProduct,
  untilOn: string,
  path: readonly string[],
): Promise<void> {
  if (untilOn <= fromOn) throw refuse('CONTRACT_PERIOD_EMPTY', ...path);
  await tx.update(ContractProduct, { municipality, id }, { untilOn });
}

/** Is it less money for the same? */
const isCut = (
  before: Pick<ContractProduct, 'unit' | 'priceInCents'>,
  after: Pick<ContractProduct, 'unit' | 'priceInCents'>,
): boolean =>
  before.unit === after.unit &&
  before.priceInCents !== null &&
  after.priceInCents !== null &&
  after.priceInCents < before.priceInCents;

async function isInCatalogue(
  tx: Transaction,
  { municipality }: Contract,
  { productCode, fromOn }: ContractProductAgreeInput,
): Promise<boolean> {
  const rows = await tx.query<object[]>(
    `select 1 from core.product where municipality = $1 and code = $2 and from_on <= $3::date
       and (until_on is null or until_on > $3::date)`,
    [municipality, productCode, fromOn],
  );
  return rows.length > 0;
}
