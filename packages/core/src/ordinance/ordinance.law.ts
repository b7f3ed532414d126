import type { OrdinanceStatus } from './ordinance.enum';

/** A version of a rule, as far as its force goes. */
export interface OrdinanceVersion {
  readonly status: OrdinanceStatus;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** Rule R92: what is only an option or a vision binds nobody, whatever its period. */
export const isDecided = (status: OrdinanceStatus): boolean => status === 'DECISION' || status === 'ORDINANCE';

/** Rule R37: does a decision of that day go by this version? */
export const isInForce = ({ status, fromOn, untilOn }: OrdinanceVersion, decidedOn: string): boolean =>
  isDecided(status) && fromOn <= decidedOn && (untilOn === null || untilOn > decidedOn);

/** Rule R37: a version that decisions went by until now does not end on a day that has passed. */
export const refuseEarlierEnd = (
  known: OrdinanceVersion,
  untilOn: string | null,
  today: string,
): 'ORDINANCE_IN_PAST' | null => {
  const isEarlier = untilOn !== null && (known.untilOn === null || untilOn < known.untilOn);
  return isEarlier && untilOn < today && isDecided(known.status) ? 'ORDINANCE_IN_PAST' : null;
};
