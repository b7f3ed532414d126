import { asksContribution } from '../provision/provision.law';

/** Product category 12 of WMO020; that these are the transport of 3.8 lid 1 is [derived]. */
const TRANSPORT: ReadonlySet<string> = new Set(['TRANSPORT_INDIVIDUAL', 'TRANSPORT_COLLECTIVE']);

/** Is a contribution for transport: by the kind that was recorded of its decision, or else as was said. */
export const isForTransport = (kindCode: string | null, said: boolean | null): boolean =>
  kindCode === null ? (said ?? false) : TRANSPORT.has(kindCode);

/** Uitvoeringsbesluit 3.8 lid 1 and lid 3 (d): none for a wheelchair; what is said of transport is what was recorded. */
export function refuseKind(kindCode: string | null, said: boolean | null) {
  if (kindCode === null) return null;
  if (!asksContribution(kindCode)) return { code: 'WMO_CONTRIBUTION_WHEELCHAIR', field: 'decisionId' } as const;
  const isMisfit = said !== null && said !== isForTransport(kindCode, said);
  return isMisfit ? ({ code: 'WMO_CONTRIBUTION_TRANSPORT_MISFIT', field: 'isForTransport' } as const) : null;
}
