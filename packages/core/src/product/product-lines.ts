import { newId } from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import type { Applied } from '../organisation/applied';
import { isMeant, type Line } from '../organisation/line';
import { versionsInTurn } from '../organisation/version-lines';
import type { ProductInFile } from './product-file';
import type { ProductTargetGroup } from './product-target-group.entity';
import type { Product } from './product.entity';
import { refuse } from './product.errors';
import { refuseEarlierEnd } from './product.law';

/** A version as a row. */
export type ProductRow = Omit<Product, 'law' | 'delivery' | 'targetGroups'>;

/** A place of a product in the list of a target group. */
export type GroupPlace = Pick<ProductTargetGroup, 'targetGroupId' | 'position'>;

/** What is known of the catalogue before a file is applied. */
export interface KnownProducts {
  readonly products: readonly ProductRow[];
  readonly places: readonly (GroupPlace & Pick<ProductTargetGroup, 'productId'>)[];
  /** Ids of the target groups by code, those of the file among them. */
  readonly groups: ReadonlyMap<string, string>;
  readonly laws: ReadonlySet<string>;
}

/** Every version as it will be, and where the documents name those that are new with a target group. */
export interface ProductLines {
  readonly lines: Line<ProductRow>[];
  readonly places: ReadonlyMap<string, readonly GroupPlace[]>;
}

/**
 * Every version as it will be. Without a last day of its own a version ends where the next one of its code begins; a
 * version that is there keeps everything but its end.
 */
export function productLines(
  entries: readonly ProductInFile[],
  known: KnownProducts,
  applied: Applied,
  today: string,
): ProductLines {
  const placed = entries.map((entry, index) => {
    const path = ['products', String(index)];
    const places = placesOf(entry, known, path);
    return { line: lineFor(entry, path, known, places, applied), places };
  });
  const meant = new Set(placed.map(({ line }) => line.known?.id));
  const others = known.products.filter(({ id }) => !meant.has(id)).map((row) => lineOf(row, row, []));
  const lines = versionsInTurn([...others, ...placed.map(({ line }) => line)], {
    overlap: (path) => refuse('PRODUCT_VERSIONS_OVERLAP', ...path),
    empty: (path) => refuse('PRODUCT_PERIOD_EMPTY', ...path),
    earlierEnd: (version, untilOn, path) => {
      const early = refuseEarlierEnd(version, untilOn, today);
      return early && refuse(early, ...path);
    },
  });
  return { lines, places: new Map(placed.map(({ line, places }) => [line.row.id, places])) };
}

function lineFor(
  entry: ProductInFile,
  path: readonly string[],
  known: KnownProducts,
  places: readonly GroupPlace[],
  { fromOn: fileFrom, ...shared }: Applied,
): Line<ProductRow> {
  const { code, fromOn, untilOn = null } = entry;
  const facts = factsOf(entry, path, known.laws);
  const period = { fromOn: fromOn ?? fileFrom, untilOn };
  const versions = known.products.filter((row) => row.code === code);
  const same = versions.find(
    (row) => isMeant(row, { fromOn }, period) && hasFacts(row, facts) && samePlaces(placesIn(known, row.id), places),
  );
  if (!same && versions.some((row) => row.fromOn === period.fromOn)) throw refuse('PRODUCT_FIXED', ...path);
  const row = same ? { ...same, untilOn } : { ...shared, id: newId(), ...facts, ...period };
  return lineOf(row, same ?? null, path);
}

const lineOf = (row: ProductRow, known: ProductRow | null, path: readonly string[]): Line<ProductRow> => ({
  ...{ row, known, path },
  label: `product ${row.code}`,
});

/** Everything of a version but its days. */
function factsOf(entry: ProductInFile, path: readonly string[], laws: ReadonlySet<string>) {
  const { code, title, law = null, source, unit = null, priceInCents = null, delivery } = entry;
  if (source === undefined || source.trim() === '') throw refuse('PRODUCT_WITHOUT_SOURCE', ...path, 'source');
  if (law !== null && !laws.has(law)) throw refuseInCore('LAW_UNKNOWN', ...path, 'law');
  if (priceInCents !== null && unit === null) throw refuse('PRODUCT_PRICE_WITHOUT_UNIT', ...path, 'priceInCents');
  return {
    ...{ code, title, lawCode: law, source, unit, priceInCents, comment: entry.comment ?? null },
    ...{ category: entry.category ?? null, line: entry.line ?? null, access: entry.access ?? null },
    ...{ kind: entry.kind ?? null, prevention: entry.prevention ?? null, taskFieldCode: entry.taskField ?? null },
    ...{ isInKind: delivery.includes('IN_KIND'), isBudget: delivery.includes('BUDGET') },
  };
}

const hasFacts = (row: ProductRow, facts: object): boolean =>
  Object.entries(facts).every(([name, value]) => (row as unknown as Record<string, unknown>)[name] === value);

function placesOf({ targetGroups }: ProductInFile, known: KnownProducts, path: readonly string[]): GroupPlace[] {
  const seen = new Set<string>();
  return targetGroups.map(({ group, position }, index) => {
    const place = [...path, 'targetGroups', String(index)];
    const targetGroupId = known.groups.get(group);
    if (targetGroupId === undefined) throw refuse('PRODUCT_GROUP_UNKNOWN', ...place, 'group');
    const key = `${group} ${position}`;
    if (seen.has(key)) throw refuse('PRODUCT_GROUP_TWICE', ...place);
    seen.add(key);
    return { targetGroupId, position };
  });
}

const placesIn = ({ places }: KnownProducts, id: string): GroupPlace[] =>
  places.filter(({ productId }) => productId === id);

function samePlaces(left: readonly GroupPlace[], right: readonly GroupPlace[]): boolean {
  const sorted = (places: readonly GroupPlace[]): string =>
    places
      .map(({ targetGroupId, position }) => `${targetGroupId} ${position}`)
      .sort()
      .join();
  return sorted(left) === sorted(right);
}
