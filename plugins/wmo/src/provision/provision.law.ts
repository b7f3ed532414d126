import { isMinorOn } from '@eenplan/core';
import { addMonths } from '@eenplan/kit';
import type { HouseholdHelpRule } from '../settings/wmo-settings';
import type { ProvisionAmountPer } from './provision.enum';

/** Parts of which each is said of some kinds alone. */
export type ProvisionPart = 'shortStay' | 'transport' | 'homeAdaptation' | 'aid' | 'householdHelp';

const PARTS: Readonly<Record<string, ProvisionPart>> = {
  SHORT_STAY: 'shortStay',
  GUIDANCE_GROUP: 'transport',
  DAY_ACTIVITIES_TRANSPORT: 'transport',
  HOME_ADAPTATION: 'homeAdaptation',
  AID: 'aid',
  WHEELCHAIR: 'aid',
  HOUSEHOLD_HELP: 'householdHelp',
};

/** Wmo 2.3.5: what a kind needs is said, and nothing of another kind. */
export function refuseParts(
  kindCode: string,
  said: readonly ProvisionPart[],
): { readonly code: 'WMO_PROVISION_PART_MISSING' | 'WMO_PROVISION_PART_MISFIT'; readonly field: ProvisionPart } | null {
  const needed = PARTS[kindCode];
  if (needed !== undefined && !said.includes(needed)) return { code: 'WMO_PROVISION_PART_MISSING', field: needed };
  const other = said.find((part) => part !== needed);
  return other === undefined ? null : { code: 'WMO_PROVISION_PART_MISFIT', field: other };
}

/** Days from (inclusive) until (exclusive, null without an end). */
export interface OpenDays {
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** Wmo 2.3.5: given on days on which the decision has effect. The field that is wrong, or null. */
export function refuseDays(provision: OpenDays, decision: OpenDays): keyof OpenDays | null {
  if (provision.fromOn < decision.fromOn) return 'fromOn';
  if (decision.untilOn !== null && provision.fromOn >= decision.untilOn) return 'fromOn';
  if (provision.untilOn === null) return null;
  if (provision.untilOn <= provision.fromOn) return 'untilOn';
  return decision.untilOn !== null && provision.untilOn > decision.untilOn ? 'untilOn' : null;
}

/** An amount and what it is for; both null of none. */
export interface Amount {
  readonly amountInCents: number | null;
  readonly amountPer: ProvisionAmountPer | null;
}

/** Wmo 2.3.5, 2.3.7: an amount says what it is for; that of a home adaptation is once, and the adaptation has no end. */
export function refuseAmount(
  kindCode: string,
  { amountInCents, amountPer }: Amount,
  untilOn: string | null,
): 'amountInCents' | 'amountPer' | 'untilOn' | null {
  if (amountInCents === null) return kindCode === 'HOME_ADAPTATION' || amountPer !== null ? 'amountInCents' : null;
  if (amountPer === null || (kindCode === 'HOME_ADAPTATION' && amountPer !== 'ONCE')) return 'amountPer';
  return kindCode === 'HOME_ADAPTATION' && untilOn !== null ? 'untilOn' : null;
}

/** R24: at most so many periods of 24 hours per week (inclusive), and no crisis shelter. */
export function refuseShortStay(
  periodsPerWeek: number,
  isCrisisShelter: boolean,
  maximum: number,
): 'WMO_SHORT_STAY_CRISIS' | 'WMO_SHORT_STAY_TOO_LONG' | null {
  if (isCrisisShelter) return 'WMO_SHORT_STAY_CRISIS';
  return periodsPerWeek > maximum ? 'WMO_SHORT_STAY_TOO_LONG' : null;
}

/** R23: transport to a group is part of the decision, and only if it is medically necessary. */
export const refuseTransport = (
  kindCode: string,
  { isGiven, isNecessary }: { readonly isGiven: boolean; readonly isNecessary: boolean },
): 'WMO_TRANSPORT_NOT_NECESSARY' | null =>
  (isGiven || kindCode === 'DAY_ACTIVITIES_TRANSPORT') && !isNecessary ? 'WMO_TRANSPORT_NOT_NECESSARY' : null;

/** The owner of a home that is adapted. */
export interface OwnerFacts {
  readonly ownerIsClient: boolean;
  readonly ownerHeardOn: string | null;
  readonly ownerConsents: boolean | null;
}

/** Wmo 2.3.7: an owner who is not the client is heard before the adaptation; without consent it may be done all the same. */
export function refuseOwner(
  { ownerIsClient, ownerHeardOn, ownerConsents }: OwnerFacts,
  fromOn: string,
  today: string,
): 'WMO_OWNER_MISFIT' | 'WMO_OWNER_NOT_HEARD' | 'WMO_OWNER_DAY_IN_FUTURE' | null {
  if (ownerIsClient) return ownerHeardOn === null && ownerConsents === null ? null : 'WMO_OWNER_MISFIT';
  if (ownerHeardOn === null || ownerConsents === null || ownerHeardOn > fromOn) return 'WMO_OWNER_NOT_HEARD';
  return ownerHeardOn > today ? 'WMO_OWNER_DAY_IN_FUTURE' : null;
}

/** The first day on which an aid is written off. */
export const writtenOffOn = (fromOn: string, months: number): string => addMonths(fromOn, months);

/** Wmo 2.1.3: within its term an aid is replaced on a ground alone, and a ground replaces something. */
export function refuseReplacement(
  fromOn: string,
  earlier: { readonly fromOn: string; readonly depreciationMonths: number } | null,
  hasGround: boolean,
): 'WMO_AID_WITHIN_TERM' | 'WMO_AID_REPLACES_NOTHING' | null {
  const isInTerm = earlier !== null && fromOn < writtenOffOn(earlier.fromOn, earlier.depreciationMonths);
  if (isInTerm) return hasGround ? null : 'WMO_AID_WITHIN_TERM';
  return hasGround ? 'WMO_AID_REPLACES_NOTHING' : null;
}

/** Uitvoeringsbesluit Wmo 2015, art. 3.8 lid 3 (d): a wheelchair asks no contribution. */
export const asksContribution = (kindCode: string): boolean => kindCode !== 'WHEELCHAIR';

/** R92: is a rule in force here, so more than an option or a vision? */
export const isRuleInForce = (
  rules: readonly Pick<HouseholdHelpRule, 'rule' | 'status'>[],
  wanted: HouseholdHelpRule['rule'],
): boolean => rules.some(({ rule, status }) => rule === wanted && (status === 'DECISION' || status === 'ORDINANCE'));

/** R21: where the market goes first, tailored household help is for structure and direction alone. */
export const refuseHouseholdHelp = (
  isMarketFirst: boolean,
  needsStructure: boolean,
): 'WMO_HOUSEHOLD_HELP_MARKET_FIRST' | null =>
  isMarketFirst && !needsStructure ? 'WMO_HOUSEHOLD_HELP_MARKET_FIRST' : null;

/** R22: informal care is left out for the last phase of life alone. */
export const refuseLeftOutCare = (
  isCareLeftOut: boolean,
  isLastPhase: boolean,
): 'WMO_HOUSEHOLD_HELP_NOT_LAST_PHASE' | null =>
  isCareLeftOut && !isLastPhase ? 'WMO_HOUSEHOLD_HELP_NOT_LAST_PHASE' : null;

/**
 * R22: how many residents of the household count for the amount of help on a day. Where minors are not counted, who may be of
 * age is: of an unknown birth date nobody is left out.
 */
export const countedResidents = (
  birthDates: readonly (string | null)[],
  on: string,
  areMinorsLeftOut: boolean,
): number =>
  birthDates.filter((birthDate) => !areMinorsLeftOut || birthDate === null || !isMinorOn(birthDate, on)).length;
