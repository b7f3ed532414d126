import { codedError } from '../errors/coded-graphql-error';
import type { ClassValue } from '../module/define-module';
import type { Caller } from '../request/caller';
import { personalDataOf } from './personal-data';
import { judgeUse } from './purpose.law';

/** A request touches personal data and says not what for. */
const purposeRequired = (): Error =>
  codedError(
    'PURPOSE_REQUIRED',
    'This touches personal data: name in `Processing-Activity` an activity of core or of a law that is on here.',
    {
      article: 'AVG, art. 5 lid 1 (b)',
    },
  );

/**
 * Refuses to touch data of a category (null: of whatever law the row names) for no purpose, or for one that has no basis
 * for it. It looks at the caller alone, so the answer is the same whether or not there is anything.
 *
 * @throws GraphQLError `PURPOSE_REQUIRED`, `DATA_WITHHELD`.
 */
export function refusePurpose(caller: Caller, category: string | null): void {
  const { purpose, breakGlass } = caller;
  if (!purpose) throw purposeRequired();
  if (category === null || breakGlass) return;
  const { basis, article } = judgeUse(purpose, category);
  if (basis !== 'NONE') return;
  throw codedError('DATA_WITHHELD', `The activity of this request has no basis for data of ${category}.`, {
    ...{ category, reason: 'NO_BASIS', article },
  });
}

/** The same for the rows of an entity; nothing of what is not personal. */
export function refusePurposeFor(entity: ClassValue, caller: Caller): void {
  const declaration = personalDataOf(entity);
  if (declaration) refusePurpose(caller, declaration.category);
}

/** Would that refuse the rows of an entity? */
export function isRefusedFor(entity: ClassValue, caller: Caller): boolean {
  const declaration = personalDataOf(entity);
  return !!declaration && isRefused(caller, declaration.category);
}

/** Would {@link refusePurpose} refuse? */
export function isRefused({ purpose, breakGlass }: Caller, category: string | null): boolean {
  if (!purpose) return true;
  return category !== null && !breakGlass && judgeUse(purpose, category).basis === 'NONE';
}
