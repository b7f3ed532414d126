import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

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

  readonly jobs = new Counter({
    name: 'eenplan_jobs_total',
    help: 'Tries of jobs by code of the job and outcome: done or failed.',
    labelNames: ['job', 'outcome'] as const,
    registers: [this.registry],
  });

  readonly jobDuration = new Histogram({
    name: 'eenplan_job_duration_seconds',
    help: 'Time of one try of a job at one municipality.',
    labelNames: ['job'] as const,
    buckets: [0.01, 0.05, 0.25, 1, 5, 15, 60, 300, 1800],
    registers: [this.registry],
  });

  readonly jobsGivenUp = new Gauge({
    name: 'eenplan_jobs_given_up',
    help: 'Jobs in the queue that were tried too often and are tried no more, by code of the job.',
    labelNames: ['job'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
