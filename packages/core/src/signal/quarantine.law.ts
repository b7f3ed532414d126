import { earliestDayOf, isBsn, isDay, isPartialDate } from '@eenplan/kit';
import type { SignalContent } from './signal-content';
import type { SignalRemark } from './signal.enum';

/** AVG, art. 5 lid 1 (d): a day that does not exist, or that is still to come, is a mistake. */
const isImpossible = (date: string | null, today: string, exists: (date: string) => boolean): boolean =>
  date !== null && (!exists(date) || earliestDayOf(date) > today);

/**
 * AVG, art. 5 lid 1 (d): what is well-formed but wrong is kept apart until it is put right; it is not refused, because
 * the worry may be right. Nobody is looked up here: whether a person is known changes nothing.
 */
export function remarksOn(
  { observedOn, person }: SignalContent,
  today: string,
  municipalities: ReadonlySet<string>,
): SignalRemark[] {
  const wrong: readonly (readonly [SignalRemark, boolean])[] = [
    ['BSN_FAILS_ELEVEN_TEST', person.bsn !== null && !isBsn(person.bsn)],
    ['BIRTH_DATE_IMPOSSIBLE', isImpossible(person.birthDate, today, isPartialDate)],
    ['OBSERVED_ON_IMPOSSIBLE', isImpossible(observedOn, today, isDay)],
    ['MUNICIPALITY_UNKNOWN', person.municipalityCode !== null && !municipalities.has(person.municipalityCode)],
  ];
  return wrong.filter(([, isWrong]) => isWrong).map(([remark]) => remark);
}
