import { ParameterService } from '@eenplan/core';
import type { Caller, Platform, Transaction } from '@eenplan/kit';
import { wmoSettingsIn } from '../settings/wmo-settings';
import { depreciationKey, SHORT_STAY_MAXIMUM } from './provision-parameters';
import { birthDatesOfHousehold, earlierAid, type GrantedDecision, weighedFor } from './provision-rows';
import type { Provision } from './provision.entity';
import { refuse } from './provision.errors';
import type { WmoProvisionRecordInput } from './provision.inputs';
import {
  countedResidents,
  isRuleInForce,
  refuseHouseholdHelp,
  refuseLeftOutCare,
  refuseOwner,
  refuseReplacement,
  refuseShortStay,
  refuseTransport,
} from './provision.law';

/** What a part is looked at in. */
export interface PartWork {
  readonly platform: Platform;
  readonly tx: Transaction;
  readonly caller: Caller;
  readonly decision: GrantedDecision;
  /** The provision so far. */
  readonly provision: Pick<Provision, 'kindCode' | 'residentId' | 'fromOn'>;
  readonly input: WmoProvisionRecordInput;
}

type ShortStayRow = Pick<Provision, 'shortStayPeriods'>;

/** R24: how long a short stay is. */
export async function shortStayOf({ platform, tx, provision, input }: PartWork): Promise<ShortStayRow> {
  if (!input.shortStay) return { shortStayPeriods: null };
  const { periodsPerWeek, isCrisisShelter } = input.shortStay;
  const { value } = await platform.get(ParameterService).valueOn(tx, SHORT_STAY_MAXIMUM, provision.fromOn);
  const refusal = refuseShortStay(periodsPerWeek, isCrisisShelter, Number(value));
  const field = refusal === 'WMO_SHORT_STAY_CRISIS' ? 'isCrisisShelter' : 'periodsPerWeek';
  if (refusal) throw refuse(refusal, 'input', 'shortStay', field);
  return { shortStayPeriods: periodsPerWeek };
}

/** R23: transport to a group; what is not given is not necessary. */
export function transportOf({
  provision,
  input,
}: PartWork): Pick<Provision, 'transportIsNecessary' | 'transportReason'> {
  if (!input.transport) return { transportIsNecessary: null, transportReason: null };
  const { isGiven, isNecessary, reason } = input.transport;
  const refusal = refuseTransport(provision.kindCode, { isGiven, isNecessary });
  if (refusal) throw refuse(refusal, 'input', 'transport', 'isNecessary');
  const isPart = isGiven || provision.kindCode === 'DAY_ACTIVITIES_TRANSPORT';
  return { transportIsNecessary: isPart && isNecessary, transportReason: reason };
}

type OwnerRow = Pick<Provision, 'ownerIsClient' | 'ownerHeardOn' | 'ownerConsents'>;

/** Wmo 2.3.7: the owner of a home that is adapted. */
export function ownerOf({ platform, provision, input }: PartWork): OwnerRow {
  if (!input.homeAdaptation) return { ownerIsClient: null, ownerHeardOn: null, ownerConsents: null };
  const { ownerIsClient, ownerHeardOn = null, ownerConsents = null } = input.homeAdaptation;
  const owner = { ownerIsClient, ownerHeardOn, ownerConsents };
  const refusal = refuseOwner(owner, provision.fromOn, platform.clock.today());
  if (refusal) throw refuse(refusal, 'input', 'homeAdaptation', 'ownerHeardOn');
  return owner;
}

type AidRow = Pick<Provision, 'item' | 'depreciationMonths' | 'replacesId' | 'replacementGround' | 'replacementReason'>;

/** Wmo 2.1.3: an aid with its depreciation term, and what it replaces. */
export async function aidOf({ platform, tx, caller, provision, input }: PartWork): Promise<AidRow> {
  const { item = null, replacementGround = null, replacementReason = null } = input.aid ?? {};
  const none = { item, depreciationMonths: null, replacesId: null, replacementGround, replacementReason };
  if (item === null) return none;
  if ((replacementGround === null) !== (replacementReason === null)) {
    throw refuse('WMO_PROVISION_PART_MISSING', 'input', 'aid', 'replacementReason');
  }
  const { kindCode, fromOn } = provision;
  const { value } = await platform.get(ParameterService).valueOn(tx, depreciationKey(kindCode), fromOn);
  const earlier = await earlierAid(tx, caller, { ...provision, item });
  const known = earlier && { fromOn: earlier.fromOn, depreciationMonths: earlier.depreciationMonths ?? 0 };
  const refusal = refuseReplacement(fromOn, known, replacementGround !== null);
  if (refusal) throw refuse(refusal, 'input', 'aid', 'replacementGround');
  const replacesId = replacementGround === null ? null : (earlier?.id ?? null);
  return { ...none, depreciationMonths: Number(value), replacesId };
}

type HouseholdRow = Pick<Provision, 'householdNeedsStructure' | 'householdInLastPhase' | 'householdCounted'>;

/** R21, R22: household help, by the rules that the municipality has decided on. */
export async function householdHelpOf(work: PartWork): Promise<HouseholdRow> {
  const { platform, tx, caller, decision, provision, input } = work;
  if (!input.householdHelp) {
    return { householdNeedsStructure: null, householdInLastPhase: null, householdCounted: null };
  }
  const { needsStructure, isLastPhase } = input.householdHelp;
  const settings = await wmoSettingsIn(platform, tx, caller.municipality, decision.decidedOn);
  const market = refuseHouseholdHelp(isRuleInForce(settings.householdHelp, 'MARKET_FIRST'), needsStructure);
  if (market) throw refuse(market, 'input', 'householdHelp', 'needsStructure');
  const weighed = await weighedFor(tx, caller, decision);
  const leftOut = refuseLeftOutCare(weighed?.isCareLeftOut ?? false, isLastPhase);
  if (leftOut) throw refuse(leftOut, 'input', 'householdHelp', 'isLastPhase');
  const birthDates = await birthDatesOfHousehold(tx, caller, decision, provision.fromOn);
  const areMinorsLeftOut = isRuleInForce(settings.householdHelp, 'MINORS_NOT_COUNTED');
  return {
    ...{ householdNeedsStructure: needsStructure, householdInLastPhase: isLastPhase },
    householdCounted: countedResidents(birthDates, provision.fromOn, areMinorsLeftOut),
  };
}
