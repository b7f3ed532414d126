import type { ComplaintInformalOutcome, ComplaintState } from './complaint.enum';

/** Why an act on a complaint is not open now. */
export type ComplaintRefusal = 'COMPLAINT_SETTLED' | 'COMPLAINT_INFORMAL_FIRST' | 'COMPLAINT_INFORMAL_DONE';

/** The acts on a complaint, with why each is not open in a state; null where it is. */
const acts = {
  complaintInformalRecord: { LODGED: null, INFORMAL_TRIED: 'COMPLAINT_INFORMAL_DONE', SETTLED: 'COMPLAINT_SETTLED' },
  complaintSettle: { LODGED: 'COMPLAINT_INFORMAL_FIRST', INFORMAL_TRIED: null, SETTLED: 'COMPLAINT_SETTLED' },
} as const satisfies Record<string, Record<ComplaintState, ComplaintRefusal | null>>;

/** Name of an act on a complaint, which is that of its mutation. */
export type ComplaintActName = keyof typeof acts;

/** Rule R34: the informal approach comes first. Why an act is not open now, or null. */
export const refuseComplaintAct = (act: ComplaintActName, state: ComplaintState): ComplaintRefusal | null =>
  acts[act][state];

/** Rule R34: every act on a complaint, with the reason for each that is not open now. */
export const complaintActs = (
  state: ComplaintState,
): { readonly name: ComplaintActName; readonly because: ComplaintRefusal | null }[] =>
  (Object.keys(acts) as ComplaintActName[]).map((name) => ({ name, because: refuseComplaintAct(name, state) }));

/** Awb 9:5: once the resident is satisfied, nothing further needs to be done with the complaint. */
export const stateAfterInformal = (outcome: ComplaintInformalOutcome): ComplaintState =>
  outcome === 'SOLVED' ? 'SETTLED' : 'INFORMAL_TRIED';

/** Awb 9:11: what is done with a complaint is recorded when it is done, in order. */
export function refuseComplaintDay(
  on: string,
  earliest: string,
  today: string,
): 'COMPLAINT_DAY_IN_FUTURE' | 'COMPLAINT_DAY_TOO_EARLY' | null {
  if (on > today) return 'COMPLAINT_DAY_IN_FUTURE';
  return on < earliest ? 'COMPLAINT_DAY_TOO_EARLY' : null;
}
