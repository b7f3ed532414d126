import type { ListOptions, RootArgs, SqlParameters } from '@eenplan/kit';
import { type TermFilter, worklistConditions } from './term-worklist';
import { Term } from './term.entity';

/** Longest code of a law that may be asked for. */
export const LONGEST_LAW_CODE = 40;

/** The worklist: by due day, the earliest first. What is read, by the service and by the read plan. */
export function worklistOf({ law, state, dueUntilOn }: RootArgs, today: string): ListOptions {
  const filter = { ...(law ? { law } : {}), ...(state ? { state } : {}), ...(dueUntilOn ? { dueUntilOn } : {}) };
  return {
    orderBy: ['dueOn'],
    where: (parameters: SqlParameters) => worklistConditions(filter as TermFilter, today, parameters),
  };
}

const isWithinBounds = ({ law }: RootArgs): boolean =>
  law === undefined || (typeof law === 'string' && law.length >= 1 && law.length <= LONGEST_LAW_CODE);

export const termRead = {
  kind: 'page',
  entity: () => Term,
  options: (args: RootArgs, today: string) => (isWithinBounds(args) ? worklistOf(args, today) : null),
} as const;
