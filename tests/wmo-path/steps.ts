// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import type { FixedClock } from '@eenplan/kit';
import type { TestServer } from '@eenplan/testing';

interface Refused {
  readonly code: string;
  readonly path: readonly string[];
  readonly article: string;
}

/** What a step gave: its object, or code and field of each refusal. */
export interface Stepped {
  readonly made: Readonly<Record<string, unknown>> | null;
  readonly codes: readonly string[];
  readonly articles: readonly string[];
}

/** What each mutation gives, and the table of what it is done on: a step names the version that row has. */
const ACTS: Readonly<Record<string, readonly [field: string, subject?: string, table?: string]>> = {
  wmoSupportRequestSubmit: ['supportRequest'],
  wmoPersonalPlanHandIn: ['supportRequest', 'supportRequestId', 'wmo.support_request'],
  wmoClientSupportPointOut: ['supportRequest', 'supportRequestId', 'wmo.support_request'],
  wmoAssessmentStart: ['assessment', 'supportRequestId', 'wmo.support_request'],
  wmoAssessmentComplete: ['assessment', 'assessmentId', 'wmo.assessment'],
  wmoReportGive: ['assessment', 'assessmentId', 'wmo.assessment'],
  applicationReceive: ['application'],
  planDraft: ['plan'],
  planGoalAdd: ['goal', 'planId', 'core.plan'],
  planNoCarerState: ['carerSupport', 'planId', 'core.plan'],
  planAdopt: ['plan', 'planId', 'core.plan'],
  ladderJudge: ['judgement', 'goalId', 'core.plan_goal'],
  buildingBlockAdd: ['buildingBlock', 'planId', 'core.plan'],
  accessDecide: ['accessDecision', 'buildingBlockId', 'core.building_block'],
  legalityCheck: ['accessDecision', 'accessDecisionId', 'core.access_decision'],
  wmoTemporarySupportDecide: ['temporarySupport'],
  wmoTemporarySupportEnd: ['temporarySupport', 'temporarySupportId', 'wmo.temporary_support'],
  wmoWeighingRecord: ['weighing'],
  decisionTake: ['decision', 'applicationId', 'core.application'],
  decisionPublish: ['decision', 'decisionId', 'core.decision'],
  decisionWithdraw: ['decision', 'decisionId', 'core.decision'],
  wmoProvisionRecord: ['provision'],
  wmoReviewPlan: ['review'],
  wmoReviewComplete: ['review', 'reviewId', 'wmo.review'],
  wmoRevisionGroundEstablish: ['finding'],
  wmoRecoveryDecide: ['recovery'],
  wmoRecoveryMakeKnown: ['recovery', 'recoveryId', 'wmo.recovery'],
  wmoRecoveryPaymentRecord: ['recovery', 'recoveryId', 'wmo.recovery'],
  wmoContributionStart: ['contribution'],
  wmoContributionStop: ['contribution', 'contributionId', 'wmo.contribution'],
};

/** A way through the law: each step on its day, by one caller, over HTTP. */
export class Path {
  constructor(
    private readonly server: TestServer,
    private readonly clock: FixedClock,
    private readonly token: string,
  ) {}

  /** Tries a step on a day. */
  async tried(name: string, on: string, input: object): Promise<Stepped> {
    this.clock.set(on);
    const [field, subject, table] = ACTS[name] ?? [];
    if (field === undefined) throw new Error(`Say in this helper what ${name} gives.`);
    const id = subject === undefined ? undefined : (input as Record<string, string>)[subject];
    const sql = `select version from ${table ?? ''} where id = $1`;
    const [row] = id === undefined ? [] : await this.server.database.query<{ version: number }>(sql, [id]);
    const query = `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
      ${name}(input: $input) { made: ${field} { id } errors { code path article } } }`;
    const sent = { input: row ? { version: row.version, ...input } : input };
    const answer = await this.server.query<Record<string, { made: Stepped['made']; errors: Refused[] }>>(
      ...([this.token, query, sent] as const),
    );
    const { made = null, errors = [] } = answer[name] ?? {};
    const codes = errors.map(({ code, path }) => [code, ...path.slice(1)].join(' '));
    return { made, codes, articles: errors.map(({ article }) => article) };
  }

  /** Takes a step that must succeed; the id of what it gave. */
  async step(name: string, on: string, input: object): Promise<string> {
    const { made, codes, articles } = await this.tried(name, on, input);
    expect({ name, codes, articles }).toEqual({ name, codes: [], articles: [] });
    return String(made?.['id']);
  }
}
