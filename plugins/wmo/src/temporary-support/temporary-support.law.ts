import type { temporarySupportErrors } from './temporary-support.errors';
import type { TemporarySupportOutcome } from './temporary-support.enum';

type Code = keyof typeof temporarySupportErrors;
/** Why not, and which field of the input says so. */
export interface Misfit {
  readonly code: Code;
  readonly field: string;
}

/** A decision on temporary support. from_on inclusive, until_on exclusive. */
export interface TemporarySupportFacts {
  readonly outcome: TemporarySupportOutcome;
  readonly productId: string | null;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly decidedOn: string;
}

const at = (field: string, code: Code): Misfit => ({ code, field });

/**
 * Wmo 2.3.3: after a support request, and in wait of the decision on the application.
 * @param mustEndOn day on which that decision took effect; null while there is none
 */
export function refuseTemporarySupport(
  facts: TemporarySupportFacts,
  requestedOn: string,
  mustEndOn: string | null,
  today: string,
): Misfit | null {
  if (facts.decidedOn > today) return at('decidedOn', 'WMO_TEMPORARY_SUPPORT_DAY_IN_FUTURE');
  if (facts.decidedOn < requestedOn) return at('decidedOn', 'WMO_TEMPORARY_SUPPORT_BEFORE_REQUEST');
  return facts.outcome === 'GIVEN' ? refuseGiven(facts, requestedOn, mustEndOn) : refuseNothingGiven(facts);
}

function refuseGiven(
  { productId, fromOn, untilOn }: TemporarySupportFacts,
  requestedOn: string,
  mustEndOn: string | null,
): Misfit | null {
  if (productId === null) return at('productId', 'WMO_TEMPORARY_SUPPORT_WITHOUT_SUPPORT');
  if (fromOn === null) return at('fromOn', 'WMO_TEMPORARY_SUPPORT_WITHOUT_SUPPORT');
  if (fromOn < requestedOn) return at('fromOn', 'WMO_TEMPORARY_SUPPORT_BEFORE_REQUEST');
  if (untilOn !== null && untilOn <= fromOn) return at('untilOn', 'WMO_TEMPORARY_SUPPORT_PERIOD_EMPTY');
  return isBeyond(untilOn, mustEndOn) ? at('untilOn', 'WMO_TEMPORARY_SUPPORT_AFTER_DECISION') : null;
}

function refuseNothingGiven({ productId, fromOn, untilOn }: TemporarySupportFacts): Misfit | null {
  const given = [['productId', productId] as const, ['fromOn', fromOn] as const, ['untilOn', untilOn] as const];
  const first = given.find(([, value]) => value !== null);
  return first ? at(first[0], 'WMO_TEMPORARY_SUPPORT_REFUSED') : null;
}

/** Wmo 2.3.3: does it go on after the decision on the application took effect? */
export const isBeyond = (untilOn: string | null, mustEndOn: string | null): boolean =>
  mustEndOn !== null && (untilOn === null || untilOn > mustEndOn);

/** Wmo 2.3.3: it ends earlier than was said, not before it began, and not after the decision took effect. */
export function refuseEnd(
  { outcome, fromOn, untilOn }: Pick<TemporarySupportFacts, 'outcome' | 'fromOn' | 'untilOn'>,
  endsOn: string,
  mustEndOn: string | null,
): Misfit | null {
  if (outcome === 'REFUSED' || fromOn === null) return at('temporarySupportId', 'WMO_TEMPORARY_SUPPORT_REFUSED');
  if (endsOn < fromOn) return at('untilOn', 'WMO_TEMPORARY_SUPPORT_PERIOD_EMPTY');
  if (untilOn !== null && endsOn >= untilOn) return at('untilOn', 'WMO_TEMPORARY_SUPPORT_ENDED');
  return isBeyond(endsOn, mustEndOn) ? at('untilOn', 'WMO_TEMPORARY_SUPPORT_AFTER_DECISION') : null;
}

const TAILORED: readonly string[] = ['TAILORED_COLLECTIVE', 'TAILORED_INDIVIDUAL', 'ESCALATED'];

/** Wmo 2.3.3 and 1.1.1: what is given is a tailored provision of this law, as far as the catalogue says. */
export function refuseProduct({
  lawCode,
  access,
}: {
  readonly lawCode: string | null;
  readonly access: string | null;
}): Code | null {
  if (lawCode !== null && lawCode !== 'WMO') return 'WMO_TEMPORARY_SUPPORT_OTHER_LAW';
  return access !== null && !TAILORED.includes(access) ? 'WMO_TEMPORARY_SUPPORT_NOT_TAILORED' : null;
}
