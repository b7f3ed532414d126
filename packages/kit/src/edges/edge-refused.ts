import { isRefusedFor } from '../privacy/refuse-purpose';
import type { Caller } from '../request/caller';
import type { EdgeDefinition } from './edge';

/** Would the purpose of this request keep it from the rows of an edge, or from those that lead to them? */
export const isEdgeRefusedFor = ({ target, through }: EdgeDefinition, caller: Caller): boolean =>
  isRefusedFor(target(), caller) || (through !== undefined && isRefusedFor(through.rows(), caller));
