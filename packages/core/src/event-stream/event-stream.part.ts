import { hasScope, type ModulePart } from '@eenplan/kit';
import { CaseChange } from './case-change.type';
import { EventStreamResolver } from './event-stream.resolver';
import { EventStreamService } from './event-stream.service';

const read = hasScope('case:read');

/** What happens in cases, told over `graphql-ws` while it happens. */
export const eventStreamPart: ModulePart = {
  resolvers: [EventStreamResolver],
  types: [CaseChange],
  services: [EventStreamService],
  access: {
    fields: {
      Subscription: { caseChanged: { rule: read, data: ['CASE'] }, householdChanged: { rule: read, data: ['CASE'] } },
      CaseChange: { '*': read },
    },
    roles: {
      generalist: ['event:case', 'event:decision', 'event:allocation'],
      caseworker: ['event:case', 'event:decision', 'event:allocation'],
      resident: ['event:case', 'event:decision', 'event:allocation'],
    },
  },
};
