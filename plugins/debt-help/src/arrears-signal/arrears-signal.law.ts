import { earliestDayOf } from '@eenplan/kit';

/** What must have been done before arrears are signalled, in the order of the article. */
export const PRECONDITIONS = [
  'personalContactSought',
  'debtHelpPointedOut',
  'reminderSent',
  'dataSharingOffered',
] as const;
/** Something that must have been done before arrears are signalled. */
export type Precondition = (typeof PRECONDITIONS)[number];

/** What a partner declares to have done. */
export type Attestation = Readonly<Record<Precondition, boolean>> & { readonly objected: boolean };

/** Highest amount of one signal: one million euros. */
export const MAX_ARREARS_IN_CENTS = 100_000_000;

/** Besluit gemeentelijke schuldhulpverlening, art. 2: the first thing that was not done; null when all of it was. */
export const missingPrecondition = (attestation: Attestation): Precondition | null =>
  PRECONDITIONS.find((precondition) => !attestation[precondition]) ?? null;

/** Besluit gemeentelijke schuldhulpverlening, art. 2: whoever objects to the sharing is not signalled. */
export const refuseObjection = (objected: boolean): 'DEBT_HELP_PERSON_OBJECTED' | null =>
  objected ? 'DEBT_HELP_PERSON_OBJECTED' : null;

/** Besluit gemeentelijke schuldhulpverlening, art. 2: the partner supplies the amount that is in arrears. */
export const refuseAmount = (amountInCents: number): 'DEBT_HELP_AMOUNT_OUT_OF_RANGE' | null =>
  amountInCents > 0 && amountInCents <= MAX_ARREARS_IN_CENTS ? null : 'DEBT_HELP_AMOUNT_OUT_OF_RANGE';

/** Wgs, art. 3 lid 1 (b): a signal is about arrears that are there. */
export const refuseArrearsSince = (arrearsSince: string, today: string): 'DEBT_HELP_ARREARS_IN_FUTURE' | null =>
  arrearsSince > today ? 'DEBT_HELP_ARREARS_IN_FUTURE' : null;

/** AVG, art. 5 lid 1 (d): data are correct; a partial birth date counts from the first day it can be. */
export const refuseBirthDate = (
  birthDate: string | null | undefined,
  today: string,
): 'DEBT_HELP_BIRTH_DATE_IN_FUTURE' | null =>
  birthDate && earliestDayOf(birthDate) > today ? 'DEBT_HELP_BIRTH_DATE_IN_FUTURE' : null;

/** Wgs, art. 3 lid 1 (b): a signal is followed up once. */
export const refuseClosing = (closedOn: string | null): 'DEBT_HELP_ALREADY_CLOSED' | null =>
  closedOn === null ? null : 'DEBT_HELP_ALREADY_CLOSED';
