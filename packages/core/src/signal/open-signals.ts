import type { OpenWork } from '@eenplan/kit';

/** Signals of a law that nobody has dealt with: they hold up switching it off, because then nobody would see them. */
export const openSignalsOf = (module: string, law: string, article: string): OpenWork => ({
  code: `${module}.signal`,
  title: { en: 'Signals that are not dealt with', nl: 'Signalen die niet zijn afgehandeld' },
  ...{ law, article, table: 'core.signal' },
  where: `row.module = '${module}' and row.state in ('RECEIVED', 'IN_REVIEW')`,
});
