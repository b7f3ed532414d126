import type { ListOptions, RootArgs, RootRead } from '@eenplan/kit';
import { Case } from './case.entity';

/** The cases in a state, or all, oldest first: what the list reads, by its service and by the read plan. */
export const caseList = ({ state }: RootArgs): ListOptions => ({
  orderBy: ['openedOn'],
  where: (parameters) => (state ? [`row.state = ${parameters.add(state)}`] : []),
});

export const caseRead: RootRead = { kind: 'page', entity: () => Case, options: caseList };
