/** The middle one; of an even number the mean of the two in the middle. NaN of none. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return NaN;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}

/** The least value that this share of the values does not exceed (nearest rank). @param share - Above 0, up to and including 1. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? NaN : sorted[Math.ceil(share * sorted.length) - 1];
}

/** What the slices of one stack come to: medians over the rounds, latencies over all requests. */
export function summarise(slices) {
  const rates = slices.map(({ requests, seconds }) => requests / seconds);
  const latencies = slices.flatMap((slice) => slice.latencies);
  const perRequest = (name) => {
    const values = slices.map((slice) => (slice[name] === null ? NaN : slice[name] / slice.requests));
    return values.some(Number.isNaN) ? null : median(values);
  };
  return {
    ...{ rounds: slices.length, requests: slices.reduce((sum, slice) => sum + slice.requests, 0) },
    ...{ perSecond: median(rates), slowestRound: Math.min(...rates), fastestRound: Math.max(...rates) },
    ...{ p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) },
    ...{ serverCpu: perRequest('serverCpu'), databaseCpu: perRequest('databaseCpu') },
    rss: Math.max(...slices.map(({ rss }) => rss)),
  };
}

/** How much of the rate of the other one is this: the median of the ratios round by round, so that both saw the same machine. */
export function ratio(slices, others) {
  const rate = ({ requests, seconds }) => requests / seconds;
  return median(slices.map((slice, round) => rate(slice) / rate(others[round])));
}
