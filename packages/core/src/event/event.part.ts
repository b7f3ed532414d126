import type { ModulePart } from '@eenplan/kit';
import { coreEvents } from './core-events';

/** What is told to the world: every act writes its events with it, in order. */
export const eventPart: ModulePart = {
  events: coreEvents,
  access: {
    scopes: {
      'event:case': 'Receive events of cases and plans: that one was opened, adopted or closed, not of whom.',
      'event:decision': 'Receive events of decisions: that one was taken, made known or withdrawn, and its outcome.',
      'event:allocation': 'Receive events of support: that it began or ended, with whom and why.',
      'event:signal':
        'Receive events of signals: that one came in, was picked up or closed; a partner of its own alone.',
      'event:module': 'Receive events of the laws that the municipality switches on and off.',
    },
    roles: {
      partner: ['event:case', 'event:decision', 'event:allocation', 'event:signal', 'event:module'],
      administrator: ['event:case', 'event:decision', 'event:allocation', 'event:signal', 'event:module'],
    },
  },
};
