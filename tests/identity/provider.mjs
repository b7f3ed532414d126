// A real OpenID provider, in a process of its own: `node provider.mjs PORT`, with its keys on standard input as JSON.
// It says `ready` when it answers. POST /tokens gives the token that a person gets at the end of a code flow.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';

const port = Number(process.argv[2]);
const jwks = JSON.parse(await text(process.stdin));
const issuer = `http://127.0.0.1:${port}`;
const RESOURCE = 'https://eenplan.example/graphql';

/** People and clients with what the municipality put in their accounts. */
const accounts = {
  'corporation-client': { municipality: '0222', kind: 'PARTNER', roles: ['partner'], organisation: 'kvk:12345678' },
  joost: { municipality: '0222', kind: 'PROFESSIONAL', roles: ['generalist'] },
  'joost-elsewhere': { municipality: '0304', kind: 'PROFESSIONAL', roles: ['generalist'] },
  fatima: { municipality: '0222', kind: 'RESIDENT', roles: ['resident'], bsn: '999990019' },
};

const resourceServer = (resource) => ({
  scope: 'graph',
  audience: resource === RESOURCE ? 'eenplan' : 'another-service',
  accessTokenTTL: 600,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'ES256' } },
});

const provider = new Provider(issuer, {
  jwks,
  clients: [
    {
      client_id: 'corporation-client',
      client_secret: 'a-secret-of-this-test',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      id_token_signed_response_alg: 'ES256',
    },
    {
      client_id: 'team-screen',
      client_secret: 'another-secret-of-this-test',
      grant_types: ['authorization_code'],
      redirect_uris: ['https://team.example/callback'],
      response_types: ['code'],
      id_token_signed_response_alg: 'ES256',
    },
  ],
  enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_ctx, resource) => resourceServer(resource),
    },
  },
  extraTokenClaims: (_ctx, token) => accounts[token.accountId ?? token.clientId],
  findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
});

async function tokenOf({ account, resource = RESOURCE }) {
  const client = await provider.Client.find('team-screen');
  const grant = new provider.Grant({ accountId: account, clientId: client.clientId });
  grant.addResourceScope(resource, 'graph');
  const token = new provider.AccessToken({ accountId: account, client, grantId: await grant.save(), scope: 'graph' });
  token.resourceServer = new provider.ResourceServer(resource, resourceServer(resource));
  return token.save();
}

const callback = provider.callback();
const server = createServer(async (request, response) => {
  if (request.method !== 'POST' || request.url !== '/tokens') return callback(request, response);
  return response.end(await tokenOf(JSON.parse(await text(request))));
});
server.listen(port, '127.0.0.1', () => process.stdout.write(`ready ${server.address().port}\n`));
