import type { IsoDay } from './iso-day';
import { evaluateTerm, type TermAnswer, type TermRequest } from './term';
import type { TermDefinition } from './term-definition';

/** Term to object (bezwaartermijn): six weeks, Awb 6:7, from the day after publication, Awb 6:8 lid 1. */
export const OBJECTION_TERM: TermDefinition = {
  ruleId: 'awb.objection',
  article: 'Awb 6:7; 6:8 lid 1',
  kind: 'WINDOW',
  length: { count: 6, unit: 'WEEKS' },
  setBy: 'ACT',
};

/** Term to decide on an objection (beslissing op bezwaar), Awb 7:10 lid 1; adjourned once, at most six weeks (lid 3). */
export const OBJECTION_DECISION_TERM: TermDefinition = {
  ruleId: 'awb.objection-decision',
  article: 'Awb 7:10 lid 1',
  kind: 'MAXIMUM',
  length: { count: 6, unit: 'WEEKS' },
  setBy: 'ACT',
  suspendable: true,
  prolongation: { maximum: { count: 6, unit: 'WEEKS' }, article: 'Awb 7:10 lid 3' },
};

/** The same with an advisory committee (adviescommissie, Awb 7:13): twelve weeks. */
export const OBJECTION_DECISION_COMMITTEE_TERM: TermDefinition = {
  ...OBJECTION_DECISION_TERM,
  ruleId: 'awb.objection-decision-committee',
  length: { count: 12, unit: 'WEEKS' },
};

/**
 * Until when someone may object. `metOn` is the day the objection was sent or handed in.
 * @param request `publishedOn` is the day of bekendmaking (sending), Awb 3:41; it is not counted
 */
export function objectionTerm(
  request: { readonly publishedOn: IsoDay } & Pick<TermRequest, 'on' | 'metOn' | 'calendar'>,
): TermAnswer {
  const { publishedOn, ...rest } = request;
  return evaluateTerm({ ...rest, definition: OBJECTION_TERM, trigger: publishedOn });
}

/**
 * Until when the municipality must decide on an objection: counted from the day after the term to object has passed, not
 * from its receipt (Awb 7:10 lid 1). `prolongations` holds the adjournment, `suspensions` those of Awb 7:10 lid 2.
 * @param request `objectionTermEndedOn` is the `dueOn` of {@link objectionTerm}; `committee` true with a committee
 */
export function objectionDecisionTerm(
  request: { readonly objectionTermEndedOn: IsoDay; readonly committee: boolean } & Omit<
    TermRequest,
    'definition' | 'trigger' | 'laterDate'
  >,
): TermAnswer {
  const { objectionTermEndedOn, committee, ...rest } = request;
  const definition = committee ? OBJECTION_DECISION_COMMITTEE_TERM : OBJECTION_DECISION_TERM;
  return evaluateTerm({ ...rest, definition, trigger: objectionTermEndedOn });
}
