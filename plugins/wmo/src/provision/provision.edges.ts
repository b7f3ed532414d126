import { Decision, Resident } from '@eenplan/core';
import { connectionOf, edge } from '@eenplan/kit';
import { Provision } from './provision.entity';

/** What a decision gives, and what a resident is given. */
export const provisionEdges = [
  edge(Decision, 'wmoProvision', () => Provision, {
    description:
      'What it gives under the Wmo; null when nothing was recorded.\n\n' +
      'Dutch: maatwerkvoorziening\nLaw: Wmo 2015, art. 2.3.5',
    by: 'decisionId',
  }),
  edge(Resident, 'wmoProvisions', () => Provision, {
    description:
      'Tailored provisions of this resident, oldest first.\n\n' +
      'Dutch: maatwerkvoorzieningen\nLaw: Wmo 2015, art. 1.1.1',
    many: true,
    by: 'residentId',
    order: { fromOn: 'asc' },
  }),
];

export const provisionConnection = connectionOf('WmoProvision', () => Provision);
