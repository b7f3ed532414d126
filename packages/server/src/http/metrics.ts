import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What is measured, in Prometheus form. No label holds anything of a resident. */
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Counter({
    name: 'eenplan_requests_total',
    help: 'GraphQL requests by HTTP status.',
    labelNames: ['status'] as const,
    registers: [this.registry],
  });

  readonly errors = new Counter({
    name: 'eenplan_errors_total',
    help: 'Top-level GraphQL errors by code.',
    labelNames: ['code'] as const,
    registers: [this.registry],
  });

  readonly duration = new Histogram({
    name: 'eenplan_request_duration_seconds',
    help: 'Time from request to answer.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  readonly statements = new Counter({
    name: 'eenplan_statements_total',
    help: 'SQL statements sent.',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
