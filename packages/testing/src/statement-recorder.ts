import { AsyncLocalStorage } from 'node:async_hooks';

/** What opens and closes a transaction; a test that counts statements does not count these. */
const AROUND = /^(start transaction|begin|commit|rollback|select set_config\()/i;

/** Keeps the statements that requests send. What a server does by itself, such as looking for switches, is left out. */
export class StatementRecorder {
  /** In the order of sending, without what opens and closes transactions. */
  readonly statements: string[] = [];
  private readonly requests = new AsyncLocalStorage<true>();

  /** Hears every statement of a server. */
  readonly onStatement = (sql: string): void => {
    if (this.requests.getStore() && !AROUND.test(sql)) this.statements.push(sql);
  };

  /** Runs the work of a request. */
  during<T>(work: () => T): T {
    return this.requests.run(true, work);
  }

  /** What the work gave, and the statements that it sent. */
  async of<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly statements: string[] }> {
    const start = this.statements.length;
    const result = await work();
    return { result, statements: this.statements.slice(start) };
  }
}
