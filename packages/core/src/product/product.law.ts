/** A version of a product, as far as its days go. */
export interface ProductVersion {
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** Rule R37: does an act of that day go by this version? */
export const isValidOn = ({ fromOn, untilOn }: ProductVersion, on: string): boolean =>
  fromOn <= on && (untilOn === null || untilOn > on);

/** Rule R37: null when an act of that day can go by this version. */
export const refuseVersion = (version: ProductVersion, on: string): 'PRODUCT_NOT_VALID' | null =>
  isValidOn(version, on) ? null : 'PRODUCT_NOT_VALID';

/** Rule R37: a version that decisions went by until now does not end on a day that has passed. */
export const refuseEarlierEnd = (
  known: ProductVersion,
  untilOn: string | null,
  today: string,
): 'PRODUCT_IN_PAST' | null => {
  const isEarlier = untilOn !== null && (known.untilOn === null || untilOn < known.untilOn);
  return isEarlier && untilOn < today ? 'PRODUCT_IN_PAST' : null;
};
