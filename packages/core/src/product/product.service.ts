import {
  type Caller,
  findRow,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  readRows,
  requireRow,
  type SqlParameters,
  type Transaction,
} from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { Product } from './product.entity';
import { refuse } from './product.errors';
import { refuseVersion } from './product.law';
import { TargetGroup } from './target-group.entity';

/** What narrows a list of products. */
export interface ProductFilter {
  readonly on?: string | undefined;
  readonly law?: string | undefined;
  readonly line?: number | undefined;
}

/** The catalogue of products, on any day. */
export class ProductService {
  constructor(private readonly platform: Platform) {}

  /** One version by its id, whatever its days; null when there is none. */
  find(caller: Caller, id: string): Promise<Product | null> {
    return findRow(this.platform, Product, caller, id);
  }

  /** The versions that are valid on a day, by title. */
  list(caller: Caller, filter: ProductFilter, page: PageArgs): Promise<Page<Product>> {
    const { on = this.platform.clock.today(), law, line } = filter;
    return pageRows(this.platform, caller, Product, page, {
      orderBy: ['title'],
      where: (parameters) => [
        ...validOn(parameters, on),
        ...(law === undefined ? [] : [`row.law_code = ${parameters.add(law)}`]),
        ...(line === undefined ? [] : [`row.line = ${parameters.add(line)}`]),
      ],
    });
  }

  /** The target groups of a day, in the order of the document. */
  targetGroups(caller: Caller, on: string = this.platform.clock.today()): Promise<TargetGroup[]> {
    return this.platform.door.inMunicipality(caller, (tx) =>
      readRows(tx, TargetGroup, caller, {
        where: (parameters) => validOn(parameters, on),
        orderBy: ['row.position', 'row.id'],
      }),
    );
  }

  /**
   * R37: the version that an act of that day goes by, held still until the transaction ends. Refuses at `path`: one
   * that is not there (NOT_FOUND), and one that is not valid on that day (PRODUCT_NOT_VALID).
   */
  async requireValid(
    tx: Transaction,
    caller: Caller,
    id: string,
    on: string,
    path: readonly string[],
  ): Promise<Product> {
    const product = await requireRow(tx, Product, caller, id, refuseInCore('NOT_FOUND', ...path), 'for share');
    const refusal = refuseVersion(product, on);
    if (refusal) throw refuse(refusal, ...path);
    return product;
  }
}

function validOn(parameters: SqlParameters, on: string): string[] {
  const day = `${parameters.add(on)}::date`;
  return [`row.from_on <= ${day}`, `(row.until_on is null or row.until_on > ${day})`];
}
