import { randomBytes } from 'node:crypto';
import { installedModules } from '@eenplan/cli';
import { fixedClock } from '@eenplan/kit';
import { createEenplan, createLogger, type EenplanServer, openDevelopmentIssuer } from '@eenplan/server';
import { type App, type Headers, postGraphql, TEST_DAY, testKeys, type TestServer } from '@eenplan/testing';

/** What an operation came to. */
export interface Told {
  readonly body: unknown;
  readonly status: number;
  /** Whose data the processing log says were read, and what the audit log says of it. */
  readonly logged: readonly string[];
}

/** The same database behind two servers: one reads by plans, the other a statement per edge. */
export class TwoSides {
  private constructor(
    readonly planned: TestServer,
    private readonly plain: EenplanServer,
  ) {}

  static async of(planned: TestServer): Promise<TwoSides> {
    const issuer = await openDevelopmentIssuer(planned.issuerKeyFile);
    const plain = await createEenplan({
      ...{ databaseUrl: planned.database.url, modules: installedModules, issuers: [issuer] },
      ...{ clock: fixedClock(TEST_DAY), keys: testKeys, embedded: false, readPlan: false },
      logger: createLogger({ write: () => undefined }),
    });
    return new TwoSides(planned, plain);
  }

  /** Asks both sides. The one with plans is asked again: a query that it has seen may be answered past the resolvers. */
  async ask(
    token: string,
    query: string,
    variables: object,
    headers: Headers,
  ): Promise<{ readonly planned: readonly Told[]; readonly plain: Told }> {
    const ask = (app: App): Promise<Told> => this.told(app, token, query, variables, headers);
    const planned = [await ask(this.planned.app), await ask(this.planned.app)];
    return { planned, plain: await ask(this.plain.app) };
  }

  close(): Promise<void> {
    return this.plain.close();
  }

  private async told(app: App, token: string, query: string, variables: object, headers: Headers): Promise<Told> {
    const trace = randomBytes(16).toString('hex');
    const traceparent = `00-${trace}-00f067aa0ba902b7-01`;
    const { body, status } = await postGraphql(app, token, query, variables, { ...headers, traceparent });
    const rows = await this.planned.database.query<{ line: string }>(
      `select concat_ws(' ', name, data_subject_id_type, data_subject_id, status_code) as line
         from core.processing_log where trace_id = $1
       union all
       select concat_ws(' ', operation, outcome, codes) from core.audit_log where trace_id = $1 order by 1`,
      [trace],
    );
    return { body: comparable(body), status, logged: rows.map(({ line }) => line) };
  }
}

/** Errors of fields that are asked side by side come in no order of their own; a fault has an id of its own. */
function comparable(body: unknown): unknown {
  const { errors, ...rest } = body as { readonly errors?: readonly object[] };
  if (!errors) return rest;
  const texts = errors.map((error) => JSON.stringify(error).replace(/"faultId":"[^"]*"|as [0-9a-f-]{36}/g, ''));
  return { ...rest, errors: texts.sort() };
}
