import type { Municipality } from '@eenplan/core';
import { type DevelopmentIssuer, isLoopback } from '@eenplan/server';
import { personas } from './demo/personas';

interface Welcome {
  readonly port: number;
  readonly host: string;
  readonly municipalities: readonly Municipality[];
  readonly issuer: DevelopmentIssuer | null;
}

/** The first query of the README: one household with its members, plan and director. */
const FIRST_QUERY =
  '{ households(first: 1) { nodes { members { role resident { givenNames familyName } } ' +
  'plan { title director { professional { name } resident { givenNames } } } } } }';

/** Prints where things are; in embedded mode also the personas and a first request that works when pasted. */
export async function welcome({ port, host, municipalities, issuer }: Welcome): Promise<void> {
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const lines = issuer ? await forDeveloper(base, municipalities, issuer, isLoopback(host)) : [];
  process.stdout.write([...lines, `GraphQL   ${base}/graphql`, 'ready', ''].join('\n'));
}

async function forDeveloper(
  base: string,
  municipalities: readonly Municipality[],
  issuer: DevelopmentIssuer,
  hasPage: boolean,
): Promise<string[]> {
  const [first] = municipalities.filter((each) => each.code);
  const generalist = personas[0];
  const token = first && generalist ? await issuer.sign(generalist.claims(first.code)) : '';
  const body = JSON.stringify({ query: FIRST_QUERY });
  return [
    '',
    'Development mode: tokens are signed by this machine for itself. Never use it with real residents.',
    '',
    `Municipalities   ${municipalities.map(({ code, name }) => `${code} ${name}`).join(', ')}`,
    'Personas         (npx eenplan token --municipality CODE --persona NAME)',
    ...personas.map(({ name, who }) => `  ${name.padEnd(15)}${who}`),
    '',
    'A first request:',
    `curl -s ${base}/graphql -H 'Content-Type: application/json' -H 'Processing-Activity: plan:direct' ` +
      `-H 'Authorization: Bearer ${token}' -d '${body}'`,
    '',
    ...(hasPage ? [`GraphiQL  ${base}/`] : []),
  ];
}
