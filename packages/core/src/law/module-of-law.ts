import type { EenplanModule } from '@eenplan/kit';

/** The module that executes the law with this code, if one is installed. */
export const moduleOfLaw = (modules: readonly EenplanModule[], code: string): EenplanModule | undefined =>
  modules.find(({ laws }) => laws.some((law) => law.code === code));
