import {
  OBJECTION_DECISION_COMMITTEE_TERM,
  OBJECTION_DECISION_TERM,
  OBJECTION_TERM,
  type TermDefinition,
  type TermRule,
} from '@eenplan/kit';

/** Code of the general rules of administrative law; they hold whatever laws a municipality has switched on. */
export const AWB = 'AWB';

/** Reasonable term to decide when the special law has none, Awb 4:13: over after eight weeks in any case. */
export const AWB_DECISION: TermRule = {
  ruleId: 'awb.decision',
  law: AWB,
  article: 'Awb 4:13',
  kind: 'MAXIMUM',
  setBy: 'ACT',
  title: { en: 'Decision on an application', nl: 'Beslissing op een aanvraag' },
  length: { count: 8, unit: 'WEEKS' },
  suspendable: true,
  laterDateMoves: true,
};

/** A decision not to handle an incomplete application, Awb 4:5 lid 4: within four weeks. */
export const REFUSAL_TO_HANDLE: TermRule = {
  ruleId: 'awb.refusal-to-handle',
  law: AWB,
  article: 'Awb 4:5 lid 4',
  kind: 'MAXIMUM',
  setBy: 'ACT',
  title: { en: 'Decision not to handle an incomplete application', nl: 'Besluit een aanvraag niet te behandelen' },
  length: { count: 4, unit: 'WEEKS' },
};

const titled = (definition: TermDefinition, en: string, nl: string): TermRule => ({
  ...definition,
  title: { en, nl },
  law: AWB,
});

/** The clocks of the Awb that every law goes by. */
export const awbTerms: readonly TermRule[] = [
  AWB_DECISION,
  REFUSAL_TO_HANDLE,
  titled(OBJECTION_TERM, 'Term to object', 'Bezwaartermijn'),
  titled(OBJECTION_DECISION_TERM, 'Decision on an objection', 'Beslissing op bezwaar'),
  titled(
    OBJECTION_DECISION_COMMITTEE_TERM,
    'Decision on an objection, with a committee',
    'Beslissing op bezwaar met adviescommissie',
  ),
];
