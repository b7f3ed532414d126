import { GraphQLError } from 'graphql';

/** Thrown where an event of a subscription is not told to this caller: nothing is sent, and the subscription goes on. */
export class NothingToTell extends GraphQLError {
  constructor() {
    super('There is nothing to tell.', { extensions: { code: 'NOTHING_TO_TELL' } });
  }
}

/** Thrown where what a subscription follows is no longer the caller's to see: that is told, and the subscription ends. */
export class StreamOver extends GraphQLError {
  constructor() {
    super('What you follow is no longer yours to see.', { extensions: { code: 'SUBSCRIPTION_OVER' } });
  }
}
