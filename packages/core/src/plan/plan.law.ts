/** Who is named as director. */
export interface DirectorChoice {
  readonly residentId?: string | null | undefined;
  readonly professionalId?: string | null | undefined;
}

/** Rule R01 and R02: a director is one person, a resident or a professional. */
export const refuseDirectorChoice = (choice: DirectorChoice): 'DIRECTOR_NOT_ONE_PERSON' | null =>
  Boolean(choice.residentId) === Boolean(choice.professionalId) ? 'DIRECTOR_NOT_ONE_PERSON' : null;

/** Rule R01: a plan has a director from its adoption on; a successor starts later than that. */
export const refuseDirectorStart = (adoptedOn: string, fromOn: string): 'DIRECTOR_BEFORE_PLAN' | null =>
  fromOn < adoptedOn ? 'DIRECTOR_BEFORE_PLAN' : null;
