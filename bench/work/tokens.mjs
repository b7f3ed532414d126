import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { MUNICIPALITIES } from './identity.mjs';

const ISSUER = 'urn:eenplan:bench';
const AUDIENCE = 'eenplan';

/** Who asks: a generalist who works for support under the Wmo, and a landlord that signals, for debt help and in general. */
const CALLERS = {
  reader: {
    claims: { sub: 'professional-0', kind: 'PROFESSIONAL', roles: ['generalist'] },
    activity: 'wmo:support',
  },
  writer: {
    claims: { sub: 'landlord', kind: 'PARTNER', roles: ['partner'], organisation: 'kvk:90012345' },
    activity: 'debt-help:early-signal',
  },
  signaller: {
    claims: { sub: 'landlord', kind: 'PARTNER', roles: ['partner'], organisation: 'kvk:90012345' },
    activity: 'signal:submit',
  },
};

/** An issuer of this run, and the headers of its callers by municipality. */
export async function makeCallers() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const headers = {};
  for (const municipality of MUNICIPALITIES) {
    headers[municipality] = {};
    for (const [name, { claims, activity }] of Object.entries(CALLERS)) {
      const token = await new SignJWT({ ...claims, municipality })
        .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(privateKey);
      headers[municipality][name] = { authorization: `Bearer ${token}`, 'processing-activity': activity };
    }
  }
  const key = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256' };
  return { headers, issuer: { issuer: ISSUER, audience: AUDIENCE, publicKey: key } };
}
