import { addDays } from '@eenplan/kit';
import type { DeliveryForm } from '../building-block/block.enum';
import type { AllocationFrequency, AllocationState } from './allocation.enum';

/** Why an act on allocated support is not open now. */
export type AllocationRefusal = 'ALLOCATION_ENDED' | 'ALLOCATION_STARTED';

const ACTS = {
  allocationChange: { ALLOCATED: null, STARTED: null, ENDED: 'ALLOCATION_ENDED' },
  allocationStart: { ALLOCATED: null, STARTED: 'ALLOCATION_STARTED', ENDED: 'ALLOCATION_ENDED' },
  allocationEnd: { ALLOCATED: null, STARTED: null, ENDED: 'ALLOCATION_ENDED' },
} as const satisfies Record<string, Record<AllocationState, AllocationRefusal | null>>;

/** Name of an act on allocated support, which is that of its mutation. */
export type AllocationActName = keyof typeof ACTS;

/** Rule R11: what has ended stays so. Why an act is not open now, or null. */
export const refuseAllocationAct = (act: AllocationActName, state: AllocationState): AllocationRefusal | null =>
  ACTS[act][state];

/** Rule R11: every act on allocated support, with the reason for each that is not open now. */
export const allocationActs = (
  state: AllocationState,
): { readonly name: AllocationActName; readonly because: AllocationRefusal | null }[] =>
  (Object.keys(ACTS) as AllocationActName[]).map((name) => ({ name, because: refuseAllocationAct(name, state) }));

/** What an allocation rests on: the building block with what gives access, the product and the provider. */
export interface AllocationBasis {
  readonly planIsActive: boolean;
  readonly blockIsEnded: boolean;
  readonly delivery: DeliveryForm;
  /** Does the support need something that gives access? */
  readonly needsDecision: boolean;
  /** Day of what gives access; null while nothing does. */
  readonly decidedOn: string | null;
  readonly blockProvider: string | null;
  readonly provider: string;
  readonly blockLaw: string | null;
  readonly productLaw: string | null;
  readonly productIsInKind: boolean;
  readonly fromOn: string;
  /** First day on which it is not given; null without one. */
  readonly untilOn: string | null;
  /** Day as of which the decision on it was taken back; null when it stands. */
  readonly withdrawnOn: string | null;
}

/** What an allocation is refused by, with the field of the input. */
const conditions = [
  ['ALLOCATION_PLAN_NOT_ACTIVE', 'buildingBlockId', (basis) => !basis.planIsActive],
  ['ALLOCATION_BLOCK_ENDED', 'buildingBlockId', (basis) => basis.blockIsEnded],
  ['ALLOCATION_OF_BUDGET', 'buildingBlockId', (basis) => basis.delivery === 'BUDGET'],
  ['ALLOCATION_OTHER_PROVIDER', 'organisationId', (basis) => basis.blockProvider !== basis.provider],
  ['ALLOCATION_PRODUCT_NOT_IN_KIND', 'productId', (basis) => !basis.productIsInKind],
  ['ALLOCATION_OTHER_LAW', 'productId', ({ blockLaw, productLaw }) => isOther(blockLaw, productLaw)],
  ['ALLOCATION_NEEDS_DECISION', 'buildingBlockId', (basis) => basis.needsDecision && basis.decidedOn === null],
  ['ALLOCATION_BEFORE_DECISION', 'fromOn', ({ decidedOn, fromOn }) => decidedOn !== null && fromOn < decidedOn],
  ['ALLOCATION_AFTER_WITHDRAWAL', 'buildingBlockId', (basis) => isBeyond(basis, basis.withdrawnOn)],
] as const satisfies readonly (readonly [string, string, (basis: AllocationBasis) => boolean])[];

/** Wmo 2.3.10: is it given on a day on which the decision is taken back? */
const isBeyond = ({ untilOn }: AllocationBasis, withdrawnOn: string | null): boolean =>
  withdrawnOn !== null && (untilOn === null || untilOn > withdrawnOn);

/** A law that nobody named is no other one. */
const isOther = (left: string | null, right: string | null): boolean =>
  left !== null && right !== null && left !== right;

type Condition = (typeof conditions)[number];

/** Rules R17, R37 and OP043: the first thing that stands in the way of allocating, and the field it is about. */
export function refuseAllocation(
  basis: AllocationBasis,
): { readonly code: Condition[0]; readonly field: Condition[1] } | null {
  const found = conditions.find(([, , stands]) => stands(basis));
  return found ? { code: found[0], field: found[1] } : null;
}

/** How much is allocated, until when. */
export interface Allocated {
  readonly volume: number;
  readonly frequency: AllocationFrequency;
  readonly untilOn: string | null;
}

/** OP186: less, counted otherwise, or ended on a day that has passed: only with the agreement of the provider. */
export const asksAgreement = (before: Allocated, after: Allocated, today: string): boolean =>
  after.volume < before.volume ||
  after.frequency !== before.frequency ||
  (after.untilOn !== before.untilOn && after.untilOn !== null && after.untilOn < today);

/** OP186: the agreement is there where it is asked, and it was given. */
export function refuseAgreement(
  agreedOn: string | null,
  isAsked: boolean,
  today: string,
): 'ALLOCATION_PROVIDER_NOT_AGREED' | 'ALLOCATION_DAY_IN_FUTURE' | null {
  if (agreedOn !== null && agreedOn > today) return 'ALLOCATION_DAY_IN_FUTURE';
  return isAsked && agreedOn === null ? 'ALLOCATION_PROVIDER_NOT_AGREED' : null;
}

/** iWmo and iJw, message 305: support begins within its period, and is recorded when it has begun. */
export function refuseStartDay(
  on: string,
  { fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string | null },
  today: string,
): 'ALLOCATION_DAY_IN_FUTURE' | 'ALLOCATION_DAY_OUTSIDE' | null {
  if (on > today) return 'ALLOCATION_DAY_IN_FUTURE';
  return on < fromOn || (untilOn !== null && on >= untilOn) ? 'ALLOCATION_DAY_OUTSIDE' : null;
}

/**
 * iWmo and iJw, message 307: what has begun ends after its first day; what has not may end on it, and held on none.
 * Nothing ends after the day that was agreed: that is a change.
 */
export function refuseEndDay(
  on: string,
  {
    fromOn,
    startedOn,
    untilOn,
  }: { readonly fromOn: string; readonly startedOn: string | null; readonly untilOn: string | null },
): 'ALLOCATION_PERIOD_EMPTY' | 'ALLOCATION_DAY_OUTSIDE' | null {
  if (untilOn !== null && on > untilOn) return 'ALLOCATION_DAY_OUTSIDE';
  return on < (startedOn ?? fromOn) || on === startedOn ? 'ALLOCATION_PERIOD_EMPTY' : null;
}

/** Wmo 2.3.10: the end of what is taken back as of a day: that day, or the first that its period lets. */
export function endFrom(
  { fromOn, startedOn }: { readonly fromOn: string; readonly startedOn: string | null },
  on: string,
): string {
  const first = startedOn === null ? fromOn : addDays(startedOn, 1);
  return on < first ? first : on;
}
