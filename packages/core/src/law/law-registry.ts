import type { EenplanModule } from '@eenplan/kit';
import { Law } from './law.type';
import { moduleOfLaw } from './module-of-law';

/** A law as the table has it. */
export type LawRow = Omit<Law, 'isInstalled'>;

/** Unites the table and the modules, by code. A law that both know is told by the table, which has its days. */
export function lawRegistry(rows: readonly LawRow[], modules: readonly EenplanModule[]): Law[] {
  const told = modules
    .flatMap(({ laws }) => laws)
    .map(({ code, title, bwbId }): LawRow => ({
      ...{ code, title: title.en, dutchTitle: title.nl, bwbId, inForceOn: null, untilOn: null },
    }));
  const byCode = new Map([...told, ...rows].map((law) => [law.code, law]));
  return [...byCode.values()]
    .sort((left, right) => (left.code < right.code ? -1 : 1))
    .map((law) => Object.assign(new Law(), law, { isInstalled: moduleOfLaw(modules, law.code) !== undefined }));
}
