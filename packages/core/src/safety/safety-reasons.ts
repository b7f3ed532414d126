import type { RegistryEntry } from '@eenplan/kit';

/** Why nothing of somebody may go out. The words beside it say what it is in this case. */
export const SAFETY_REASONS: readonly RegistryEntry[] = [
  {
    code: 'DOMESTIC_VIOLENCE',
    title: { en: 'Domestic violence or child abuse', nl: 'Huiselijk geweld of kindermishandeling' },
    article: 'Wmo 2015, art. 1.1.1 lid 1',
  },
  { code: 'STALKING', title: { en: 'Stalking', nl: 'Belaging' }, article: 'Sr, art. 285b' },
  { code: 'THREAT', title: { en: 'Threat', nl: 'Bedreiging' }, article: 'Sr, art. 285' },
  {
    code: 'HONOUR_RELATED_VIOLENCE',
    title: { en: 'Violence in the name of honour', nl: 'Eergerelateerd geweld' },
    article: 'Wmo 2015, art. 1.1.1 lid 1',
  },
  { code: 'HUMAN_TRAFFICKING', title: { en: 'Human trafficking', nl: 'Mensenhandel' }, article: 'Sr, art. 273f' },
  {
    code: 'SECRET_SHELTER',
    title: { en: 'Stays at a secret address', nl: 'Verblijft op een geheim adres' },
    article: 'Wet BRP, art. 2.59',
  },
];
