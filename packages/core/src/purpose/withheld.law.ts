import { judgeUse, type ProcessingActivity } from '@eenplan/kit';
import { judgeLaw } from './laws-in-sight.law';

/** What a caller brings, as far as withholding looks at it. */
export interface WithheldFrom {
  readonly purpose: ProcessingActivity | null;
  /** Laws that were on here and are not. */
  readonly lawsOff: readonly string[];
  readonly mayRead: (law: string) => boolean;
}

/** Why the part of one law is not shown, or only in part. */
export interface WithheldLaw {
  readonly law: string;
  readonly reason: 'LAW_OFF' | 'NO_BASIS' | 'CONSENT_REQUIRED' | 'ROLE';
  readonly article: string;
}

/**
 * AVG, art. 5 lid 1 (a) (transparantie): what is withheld is said, in the order of the codes. Of a law that is in no matrix
 * and was never on here nothing is said: there is no file of it.
 */
export function withheldLaws(
  laws: readonly string[],
  { purpose, lawsOff, mayRead }: WithheldFrom,
  files: ReadonlySet<string>,
): WithheldLaw[] {
  return [...laws].sort().flatMap((law): WithheldLaw[] => {
    if (lawsOff.includes(law)) return [{ law, reason: 'LAW_OFF', article: 'Rule M4: no running case loses its law' }];
    if (!purpose || !files.has(law)) return [];
    const { basis, article } = judgeLaw(purpose, law, files);
    if (basis === 'NONE') return [{ law, reason: 'NO_BASIS', article }];
    if (basis === 'CONSENT') return [{ law, reason: 'CONSENT_REQUIRED', article }];
    return mayRead(law) ? [] : [{ law, reason: 'ROLE', article: 'AVG, art. 25 lid 2: no more than the role needs' }];
  });
}

/** May this activity read addresses at all? */
export const readsAddresses = (purpose: ProcessingActivity | null): boolean =>
  purpose !== null && judgeUse(purpose, 'BRP').basis !== 'NONE';
