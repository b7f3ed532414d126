import type { ReferenceData } from '@eenplan/kit';

/**
 * Puts the laws of the installed modules in the registry, unless they are there: a row of core outlives the module it
 * names.
 */
export const shippedLaws: ReferenceData = {
  code: 'core.laws',
  write: async ({ tx, modules }) => {
    for (const { code, title, bwbId } of modules.flatMap(({ laws }) => laws)) {
      await tx.query(
        'insert into core.law (code, title_en, title_nl, bwb_id) values ($1, $2, $3, $4) on conflict (code) do nothing',
        [code, title.en, title.nl, bwbId],
      );
    }
    return [];
  },
};
