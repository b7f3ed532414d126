import type { Calamity } from './calamity.entity';
import type { WmoCalamityHarm, WmoCalamityKind } from './calamity.enum';

/** What a reporter said of it, apart from the reference. */
export type CalamityContent = Pick<
  Calamity,
  'kind' | 'harm' | 'setting' | 'provider' | 'happenedOn' | 'discoveredOn' | 'clients'
>;

/** AVG, art. 5 lid 1 (d): under one reference one thing is reported, however often it is sent. */
export const isSameReport = (one: CalamityContent, other: CalamityContent): boolean =>
  one.kind === other.kind &&
  one.harm === other.harm &&
  one.setting === other.setting &&
  one.provider === other.provider &&
  one.happenedOn === other.happenedOn &&
  one.discoveredOn === other.discoveredOn &&
  one.clients === other.clients;

/** Wmo 2015, art. 1.1.1: a calamity led to serious harm or death. Violence is reported whatever it led to. */
export const refuseHarm = (kind: WmoCalamityKind, harm: WmoCalamityHarm): 'WMO_CALAMITY_WITHOUT_HARM' | null =>
  kind === 'CALAMITY' && harm !== 'DEATH' && harm !== 'SERIOUS_HARM' ? 'WMO_CALAMITY_WITHOUT_HARM' : null;

/** Wmo 2015, art. 3.4 lid 1: it has happened, was discovered then or later, and is reported after that. */
export function refuseCalamityDays(
  happenedOn: string,
  discoveredOn: string,
  today: string,
): { readonly code: 'WMO_CALAMITY_IN_FUTURE' | 'WMO_CALAMITY_DISCOVERED_BEFORE'; readonly field: string } | null {
  if (happenedOn > today) return { code: 'WMO_CALAMITY_IN_FUTURE', field: 'happenedOn' };
  if (discoveredOn > today) return { code: 'WMO_CALAMITY_IN_FUTURE', field: 'discoveredOn' };
  return discoveredOn < happenedOn ? { code: 'WMO_CALAMITY_DISCOVERED_BEFORE', field: 'discoveredOn' } : null;
}

/**
 * Wmo 2015, art. 3.4 lid 1: a provider reports what happened in its own support; whoever else reports names the provider.
 * @param own - Registration of the provider that reports; null of a professional.
 */
export function refuseProvider(
  own: string | null,
  named: string | null,
): 'WMO_CALAMITY_OF_ANOTHER' | 'WMO_CALAMITY_WITHOUT_PROVIDER' | null {
  if (own !== null) return named === null || named === own ? null : 'WMO_CALAMITY_OF_ANOTHER';
  return named === null ? 'WMO_CALAMITY_WITHOUT_PROVIDER' : null;
}

/** Wmo 2015, art. 6.1: the supervisor concludes once. */
export const refuseCalamityClosing = (closedOn: string | null): 'WMO_CALAMITY_ALREADY_CLOSED' | null =>
  closedOn === null ? null : 'WMO_CALAMITY_ALREADY_CLOSED';
