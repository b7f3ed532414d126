import { isSmall } from '@eenplan/core';
import type { ClientCount, LeadTime } from './indicator-counts';
import { median, perTenThousand, rounded, shareOf, suppressed } from './indicator.law';
import type { WmoIndicatorFigure } from './indicator.type';
import type { IndicatorCode } from './indicators';

/** From which count a figure is shown, and to what counts are rounded. */
export interface Precision {
  readonly shownFrom: number;
  readonly roundedTo: number;
}

const figure = (
  indicatorCode: IndicatorCode,
  value: number | null,
  isSuppressed: boolean,
  category: string | null = null,
): WmoIndicatorFigure => ({ indicatorCode, category, value: isSuppressed ? null : value, isSuppressed });

/** Clients per 10,000 residents: in all, and per category. */
export function clientFigures(
  counts: readonly ClientCount[],
  residents: number | null,
  { shownFrom, roundedTo }: Precision,
): WmoIndicatorFigure[] {
  const total = counts.find(({ isTotal }) => isTotal)?.clients ?? 0;
  const parts = counts.filter(({ isTotal }) => !isTotal);
  const hidden = suppressed(
    parts.map(({ clients }) => clients),
    total,
    shownFrom,
  );
  const rate = (clients: number) =>
    residents === null ? null : perTenThousand(rounded(clients, roundedTo), residents);
  return [
    figure('CLIENTS', rate(total), hidden.total),
    ...parts.map(({ category, clients }, index) =>
      figure('CLIENTS', rate(clients), hidden.parts[index] ?? true, category),
    ),
  ];
}

/** How many support requests came in. */
export const requestFigure = (count: number, { shownFrom, roundedTo }: Precision): WmoIndicatorFigure =>
  figure('SUPPORT_REQUESTS', rounded(count, roundedTo), isSmall(count, shownFrom));

/** The median of lead times, and the share within the term. */
export function leadFigures(
  [days, inTime]: readonly [IndicatorCode, IndicatorCode],
  times: readonly LeadTime[],
  { shownFrom }: Precision,
): WmoIndicatorFigure[] {
  const judged = times.filter(({ isInTime }) => isInTime !== null);
  const share = shareOf(judged.filter(({ isInTime }) => isInTime).length, judged.length, shownFrom);
  return [
    figure(days, median(times.map((each) => each.days)), isSmall(times.length, shownFrom)),
    figure(inTime, share, share === null && judged.length > 0),
  ];
}

/** The share of clients with a personal budget. */
export function budgetFigure(counts: readonly ClientCount[], { shownFrom }: Precision): WmoIndicatorFigure {
  const { clients, budgets } = counts.find(({ isTotal }) => isTotal) ?? { clients: 0, budgets: 0 };
  const share = shareOf(budgets, clients, shownFrom);
  return figure('PERSONAL_BUDGETS', share, share === null && clients > 0);
}
