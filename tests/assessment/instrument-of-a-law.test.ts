import { installedModules } from '@eenplan/cli';
import type { Instrument } from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { registerResident } from '../support/people';
import { newMunicipality } from '../switching/support/nodes';
import { type Act, changed } from '../switching/support/switches';
import { act, positiveHealth } from './acts';

/** An instrument as a law module brings it. */
const aids: Instrument = {
  ...{ code: 'wmo.aids', title: { en: 'Use of aids', nl: 'hulpmiddelen' }, law: 'WMO' },
  ...{ article: 'Wmo 2015, art. 2.3.9', judges: ['RESIDENT'], higherIs: 'BETTER', needsReason: false, asksWish: true },
  ...{ minimumAge: null, informationDays: null, recordedBy: null },
  versions: [
    {
      ...{ version: '1', validFrom: '2015-01-01', validUntil: null, mostDomains: null, source: 'made up' },
      domains: [{ code: 'chair', title: { en: 'Wheelchair', nl: 'hulp' } }],
      levels: [1, 2].map((level) => ({ level, title: null })),
    },
  ],
};
const modules = installedModules.map((module) => (module.id === 'wmo' ? { ...module, instruments: [aids] } : module));

let server: TestServer;
let administrator: string;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ modules, demonstrators: false });
  const code = await newMunicipality(server);
  administrator = await server.persona('administrator', code);
  token = await server.persona('generalist', code);
});
afterAll(() => server.close());

async function turn(name: Act, fromOn: string): Promise<void> {
  await changed(server, administrator, name, { module: 'wmo', fromOn });
  await server.eenplan.watch.look();
}
const codes = async (): Promise<string[]> =>
  (
    await server.query<{ assessmentInstruments: { code: string }[] }>(token, '{ assessmentInstruments { code } }')
  ).assessmentInstruments.map(({ code }) => code);

it('M3: an instrument of a law is there while the law is on, and what it gave is shown no longer than that', async () => {
  const residentId = await registerResident(server, token);
  const filled = positiveHealth(residentId, { instrument: 'wmo.aids', scores: [{ domain: 'chair', level: 2 }] });
  const record = async (input: object): Promise<readonly string[]> =>
    (await act(server, token, 'assessmentRecord', input)).refused;
  expect(await codes()).not.toContain('wmo.aids');
  expect(await record(filled)).toEqual(['ASSESSMENT_INSTRUMENT_UNKNOWN input.instrument']);

  await turn('moduleActivate', '2015-01-01');
  expect(await codes()).toContain('wmo.aids');
  expect(await record(filled)).toEqual([]);
  expect(await record(positiveHealth(residentId))).toEqual([]);
  const seen = async (): Promise<unknown> => {
    const query = `query($id: ID!) { resident(id: $id) { assessments {
      instrument { code law { code } } scores { domain } } } }`;
    return server.query(token, query, { id: residentId });
  };
  const own = { instrument: { code: 'core.positive-health', law: null }, scores: [{ domain: 'meaning' }] };
  const ofLaw = { instrument: { code: 'wmo.aids', law: { code: 'WMO' } }, scores: [{ domain: 'chair' }] };
  expect(await seen()).toEqual({ resident: { assessments: expect.arrayContaining([own, ofLaw]) as unknown } });

  await turn('moduleDeactivate', '2018-03-01');
  expect(await codes()).not.toContain('wmo.aids');
  expect(await record(filled)).toEqual(['ASSESSMENT_INSTRUMENT_UNKNOWN input.instrument']);
  expect(await seen()).toEqual({ resident: { assessments: [own] } });
});
