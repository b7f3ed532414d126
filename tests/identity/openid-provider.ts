import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** A real OpenID provider that runs beside a test, in a process of its own. */
export class OpenIdProvider {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly port: number,
    readonly issuer: string,
  ) {}

  /** A provider that does not run yet, on a free port that it keeps. */
  static async onFreePort(): Promise<OpenIdProvider> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    server.close();
    await once(server, 'close');
    return new OpenIdProvider(port, `http://127.0.0.1:${port}`);
  }

  /** Runs with these keys; it signs with the first. */
  async start(...keys: readonly JWK[]): Promise<void> {
    const script = join(__dirname, 'provider.mjs');
    const child = spawn(process.execPath, [script, String(this.port)], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.child = child;
    child.stdin.end(JSON.stringify({ keys }));
    await once(child.stdout, 'data');
  }

  /** Ends it. */
  async stop(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }

  /** Ends it and runs it with other keys. */
  async restart(...keys: readonly JWK[]): Promise<void> {
    await this.stop();
    await this.start(...keys);
  }

  /** The token that a person gets at the end of a code flow. */
  async tokenOf(account: string, resource?: string): Promise<string> {
    const response = await fetch(`${this.issuer}/tokens`, {
      method: 'POST',
      body: JSON.stringify({ account, resource }),
    });
    return response.text();
  }

  /** The token of a client that speaks for itself (client credentials). */
  async clientToken(resource = 'https://eenplan.example/graphql'): Promise<string> {
    const secret = Buffer.from('corporation-client:a-secret-of-this-test').toString('base64');
    const response = await fetch(`${this.issuer}/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${secret}`, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'graph', resource }).toString(),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  }
}

/** A signing key. */
export async function newKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' };
}
