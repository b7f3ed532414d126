import type { EenplanModule, Platform } from '@eenplan/kit';

/** The installed module that executes a law; undefined when none does. */
export const moduleOfLaw = ({ modules }: Platform, law: string): EenplanModule | undefined =>
  modules.find(({ laws }) => laws.some(({ code }) => code === law));
