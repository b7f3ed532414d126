import { isMinorOn } from '../resident/age.law';

/** Who cares for whom, and how. */
export interface CareWords {
  readonly carerResidentId?: string | null | undefined;
  readonly carerName?: string | null | undefined;
  readonly caredForResidentId: string;
  readonly kind: string;
  readonly organisation?: string | null | undefined;
}

/** What is wrong with it, and in which field. */
export interface CareMistake {
  readonly code:
    'CARE_NOT_ONE_CARER' | 'CARE_FOR_ONESELF' | 'CARE_ORGANISATION_OF_VOLUNTEERS' | 'CARE_USUAL_HELP_OF_HOUSEMATES';
  readonly field: keyof CareWords;
}

/**
 * Wmo 2015, art. 1.1.1 and rules S021, S025, S038: one carer, who is somebody else. Usual help is of housemates, who
 * have a file; organisations send volunteers alone.
 */
export function wrongCare(care: CareWords): CareMistake | null {
  const { carerResidentId, carerName, caredForResidentId, kind, organisation } = care;
  if (((carerResidentId ?? null) === null) === ((carerName ?? null) === null))
    return { code: 'CARE_NOT_ONE_CARER', field: 'carerResidentId' };
  if (carerResidentId === caredForResidentId) return { code: 'CARE_FOR_ONESELF', field: 'carerResidentId' };
  if ((organisation ?? null) !== null && kind !== 'VOLUNTEER') {
    return { code: 'CARE_ORGANISATION_OF_VOLUNTEERS', field: 'organisation' };
  }
  const isStranger = kind === 'USUAL_HELP' && (carerResidentId ?? null) === null;
  return isStranger ? { code: 'CARE_USUAL_HELP_OF_HOUSEMATES', field: 'kind' } : null;
}

/**
 * Rule S026: is a carer a young one on that day, younger than eighteen? Of a partial birth date the last possible day
 * counts, so that nobody is too early held to be grown up. Null when the birth date is not known.
 */
export const isYoungCarer = (birthDate: string | null | undefined, on: string): boolean | null =>
  typeof birthDate === 'string' ? isMinorOn(birthDate, on) : null;

/** Rule S027: load is assessed while care is given, and not on a day to come. */
export function refuseLoadOn(
  care: { readonly fromOn: string; readonly untilOn: string | null },
  assessedOn: string,
  today: string,
): 'CARER_LOAD_IN_FUTURE' | 'CARER_LOAD_OUTSIDE_CARE' | null {
  if (assessedOn > today) return 'CARER_LOAD_IN_FUTURE';
  const isOutside = assessedOn < care.fromOn || (care.untilOn !== null && assessedOn >= care.untilOn);
  return isOutside ? 'CARER_LOAD_OUTSIDE_CARE' : null;
}
