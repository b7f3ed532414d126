import type { Instrument } from '@eenplan/kit';
import { carerLoad } from './carer-load';
import { participationLadder } from './participation-ladder';
import { positiveHealth } from './positive-health';
import { selfSufficiency } from './self-sufficiency';

/** The instruments that no law owns. */
export const coreInstruments: readonly Instrument[] = [
  positiveHealth,
  ...selfSufficiency,
  participationLadder,
  carerLoad,
];
