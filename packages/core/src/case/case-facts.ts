import type { Case } from './case.entity';
import type { CaseFacts } from './case.law';

/** What the law asks of a case. */
export const factsOf = (file: Case, hasOtherOpenCase: boolean): CaseFacts => {
  const { state, complexity, clientSupportOn, clientHeardOn, isInvestigating } = file;
  return { state, complexity, clientSupportOn, clientHeardOn, isInvestigating, hasOtherOpenCase };
};
