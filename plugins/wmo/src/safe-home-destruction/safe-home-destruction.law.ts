import type { DestructionGround } from '@eenplan/core';
import { barToDestruction } from '@eenplan/kit';
import type { safeHomeDestructionErrors } from './safe-home-destruction.errors';
import type { WmoSafeHomeRequester } from './safe-home-destruction.enum';

type Code = keyof typeof safeHomeDestructionErrors;

/** Who asked, and when. */
export interface RequestFacts {
  readonly requester: WmoSafeHomeRequester;
  readonly requestedOn: string;
  /** A partial date of whom it is about; null when it is not known. */
  readonly birthDate: string | null;
  /** From how many years somebody asks alone. */
  readonly minimumAge: number;
}

/** A decision on a request as a whole. */
export interface DecisionFacts {
  readonly granted: boolean;
  readonly ground: DestructionGround | null;
  readonly motivation: string | null;
  /** How many reports are weighed with it. */
  readonly weighed: number;
}

/** A report that the request asks for. */
export interface ReportFacts {
  readonly isFinished: boolean;
  readonly isOnHold: boolean;
}

/** What was weighed of one report: with a ground it is kept, without one it goes. */
export interface WeighingFacts {
  readonly safeHomeReportId: string;
  readonly ground: DestructionGround | null;
  readonly motivation: string | null;
}

/** Wmo 2015, art. 5.3.5: not by somebody under twelve, or of whom that may be; a legal representative asks for them. */
const isTooYoung = ({ requester, ...asked }: RequestFacts): boolean => {
  const others = { anothersInterest: false, lawOpposes: false, onHold: false };
  return requester === 'SELF' && barToDestruction({ ...asked, ...others }) === 'UNDER_AGE';
};

/** Wmo 2015, art. 5.3.5 and Awb, art. 3:46: why a request cannot be decided on like this, or null. */
export function refuseDecision(request: RequestFacts, decision: DecisionFacts): Code | null {
  const { granted, ground, motivation, weighed } = decision;
  if (granted) {
    if (ground !== null || motivation !== null) return 'WMO_SAFE_HOME_DESTRUCTION_GROUND_UNFIT';
    return isTooYoung(request) ? 'WMO_SAFE_HOME_DESTRUCTION_UNDER_AGE' : null;
  }
  if (ground === null || motivation === null || weighed > 0) return 'WMO_SAFE_HOME_DESTRUCTION_GROUND_UNFIT';
  return ground === 'UNDER_AGE' && !isTooYoung(request) ? 'WMO_SAFE_HOME_DESTRUCTION_GROUND_UNTRUE' : null;
}

/** Wmo 2015, art. 5.3.5 lid 2: each report is weighed by itself, once, and what is granted is not nothing. */
export function refuseWeighings(asked: readonly string[], weighings: readonly WeighingFacts[]): Code | null {
  const weighed = new Set(weighings.map(({ safeHomeReportId }) => safeHomeReportId));
  const isEach = weighed.size === weighings.length && weighed.size === asked.length;
  if (!isEach || asked.some((id) => !weighed.has(id))) return 'WMO_SAFE_HOME_DESTRUCTION_NOT_WEIGHED';
  const isAllKept = weighings.length > 0 && weighings.every(({ ground }) => ground !== null);
  return isAllKept ? 'WMO_SAFE_HOME_DESTRUCTION_ALL_KEPT' : null;
}

/**
 * Wmo 2015, art. 5.3.5 lid 2: a report is kept as far as that matters considerably to somebody else, or a law forbids
 * that it goes, and it is said why. What is under investigation is needed (art. 4.1.1 lid 2), and what is on hold stays.
 */
export function refuseWeighing({ isFinished, isOnHold }: ReportFacts, weighing: WeighingFacts): Code | null {
  const { ground, motivation } = weighing;
  if ((ground === null) !== (motivation === null)) return 'WMO_SAFE_HOME_DESTRUCTION_UNREASONED';
  if (ground === 'UNDER_AGE') return 'WMO_SAFE_HOME_DESTRUCTION_UNREASONED';
  if (ground !== null) return null;
  if (isOnHold) return 'WMO_SAFE_HOME_DESTRUCTION_ON_HOLD';
  return isFinished ? null : 'WMO_SAFE_HOME_DESTRUCTION_UNFINISHED';
}
