// Words of people stand in strings, in Dutch. cspell:ignoreRegExp /'[^'\n]*'/g
import { startTestServer, startTestWorker, type TestServer } from '@eenplan/testing';
import { queueJob } from '@eenplan/server';
import { putSupportRequests } from '../retention/worker';
import { type Desk, newResident, professionalDesk, residentDesk } from '../stories/desk';
import { waitUntil } from './wait';

const MOTHERS_BSN = '999990214';
const FATHERS_BSN = '999990226';
const home = (street: string, houseNumber: number): object => ({
  ...{ street, houseNumber, postcode: '7001AB', place: 'Doetinchem', municipalityOfResidence: '0222' },
});

const OF_MINE = `query($first: Int! = 100, $until: DateTime) { processingOfMyData(first: $first, until: $until) { nodes {
  doneAt name kind roles organisation isWrite activity { code title: dutchTitle purpose law article } } } }`;

interface Mine {
  readonly processingOfMyData: {
    readonly nodes: readonly { readonly name: string; readonly kind: string; readonly isWrite: boolean }[];
  };
}
interface Section {
  readonly type: string;
  readonly law: string | null;
  readonly title: string;
  readonly records: string;
}
interface File {
  readonly sections: readonly Section[];
}

let server: TestServer;
let generalist: Desk;
let mother: Desk;
let father: Desk;
let motherId: string;
let fatherId: string;
let childId: string;
let householdId: string;
beforeAll(async () => {
  server = await startTestServer();
  generalist = await professionalDesk(server, '0222');
  const person = (givenNames: string, familyName: string, birthDate: string, bsn: string, street: string) =>
    newResident(generalist, { givenNames, familyName, birthDate, bsn }, home(street, 5), '2015-06-01');
  motherId = await person('Samira', 'Tahiri', '1988-03-14', MOTHERS_BSN, 'Lindelaan');
  fatherId = await person('Ruben', 'Kok', '1986-09-30', FATHERS_BSN, 'Beukenhof');
  childId = await person('Lina', 'Kok', '2012-05-06', '999990238', 'Lindelaan');
  mother = await residentDesk(server, '0222', MOTHERS_BSN);
  father = await residentDesk(server, '0222', FATHERS_BSN);
  householdId = await generalist.open('householdForm', {
    formedOn: '2015-06-01',
    members: [
      { residentId: motherId, role: 'PARENT' },
      { residentId: childId, role: 'CHILD' },
    ],
  });
  await generalist.open('householdMemberAdd', {
    ...{ householdId, residentId: fatherId, role: 'NON_RESIDENT_PARENT', fromOn: '2016-01-15' },
  });
  const question = (residentId: string, text: string) =>
    server.query(
      generalist.token,
      `mutation($input: HelpRequestRegisterInput!) { helpRequestRegister(input: $input) { errors { code } } }`,
      {
        input: {
          ...{ residentId, kind: 'HELP_REQUEST', channel: 'PHONE', entrance: 'Zorgplein', receivedOn: '2018-02-01' },
          question: text,
        },
      },
    );
  await question(motherId, 'De vraag van de moeder');
  await question(childId, 'De vraag van het kind');
  await putSupportRequests(server, { municipality: '0222', residentId: motherId }, '2018-01-10');
  await putSupportRequests(server, { municipality: '0222', residentId: childId }, '2018-01-11');
});
afterAll(() => server.close());

describe('AVG art. 15: what was done with my data', () => {
  it('tells what a professional did, in which role and for what, and never who', async () => {
    await generalist.query('query($id: ID!) { resident(id: $id) { givenNames } }', { id: motherId });
    const { processingOfMyData } = await mother.query<Mine>(OF_MINE);
    expect(processingOfMyData.nodes[0]).toMatchObject({
      ...{ name: 'Query.resident', kind: 'PROFESSIONAL', roles: ['generalist'], isWrite: false },
      organisation: null,
    });
    const registered = processingOfMyData.nodes.find(({ name }) => name === 'Mutation.residentRegister');
    expect(registered).toMatchObject({ isWrite: true });
    expect(JSON.stringify(processingOfMyData)).not.toContain('persona-generalist');
  });

  it('tells another resident nothing of it, not even a housemate', async () => {
    const before = await father.query<Mine>(OF_MINE);
    await generalist.query('query($id: ID!) { resident(id: $id) { address { street } } }', { id: motherId });
    const after = await father.query<Mine>(OF_MINE);
    // Looking into the own log is no reading of the file: it leaves no line there.
    expect(after).toEqual(before);
    expect(after.processingOfMyData.nodes.length).toBeGreaterThan(0);
  });

  it('is asked for a span of time, and by nobody for another', async () => {
    expect(await mother.query(OF_MINE, { until: '2018-01-01T00:00:00Z' })).toEqual({
      processingOfMyData: { nodes: [] },
    });
    for (const name of ['generalist', 'auditor', 'administrator', 'partner'] as const) {
      const { body } = await server.post(await server.persona(name, '0222'), OF_MINE);
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
  });

  it('tells of work that runs by itself as well: what was destroyed', async () => {
    await putSupportRequests(server, { municipality: '0222', residentId: fatherId }, '1999-01-10');
    const worker = await startTestWorker(server.database);
    try {
      await queueJob(server.database.url, 'core.retention', '0222');
      const lines = () => father.query<Mine>(OF_MINE);
      await waitUntil(async () => (await lines()).processingOfMyData.nodes[0]?.name === 'Job.core.retention');
      expect((await lines()).processingOfMyData.nodes[0]).toMatchObject({ kind: 'JOB', roles: [], isWrite: true });
    } finally {
      await worker.close();
    }
  });
});

describe('AVG art. 15: the whole file', () => {
  const FILE = 'sections { type title law records }';
  const EXPORT = `query($id: ID!) { residentFileExport(residentId: $id) { ${FILE} } }`;
  const own = async (desk: Desk): Promise<File> =>
    (await desk.query<{ residentFile: File }>(`{ residentFile { ${FILE} } }`)).residentFile;
  const officer = () =>
    server.token({ sub: 'officer', municipality: '0222', kind: 'PROFESSIONAL', roles: ['privacy-officer'] });
  const recordsOf = ({ sections }: File, type: string): Record<string, unknown>[] =>
    JSON.parse(sections.find((section) => section.type === type)?.records ?? '[]') as Record<string, unknown>[];

  it('holds what every module keeps of a resident, also of a law that has no code for it', async () => {
    const file = await own(mother);
    expect(recordsOf(file, 'Resident')).toMatchObject([{ givenNames: 'Samira', familyName: 'Tahiri' }]);
    expect(recordsOf(file, 'ResidentAddress')).toMatchObject([{ street: 'Lindelaan' }]);
    expect(file.sections.find(({ type }) => type === 'WmoSupportRequest')).toMatchObject({ law: 'WMO' });
    expect(recordsOf(file, 'WmoSupportRequest')).toMatchObject([{ need: 'Hulp in huis', receivedOn: '2018-01-10' }]);
    expect(recordsOf(file, 'Household')).toMatchObject([{ formedOn: '2015-06-01' }]);
    expect(recordsOf(file, 'HelpRequest')).toMatchObject([{ question: 'De vraag van de moeder' }]);
  });

  it('holds no row of a housemate and no address of an ex-partner', async () => {
    const text = JSON.stringify(await own(mother));
    for (const word of ['Lina', 'Ruben', 'Kok', 'Beukenhof', 'De vraag van het kind', '2018-01-11']) {
      expect({ word, is: text.includes(word) }).toEqual({ word, is: false });
    }
    const fathers = JSON.stringify(await own(father));
    for (const word of ['Samira', 'Tahiri', 'Lindelaan', 'Lina', 'De vraag van']) {
      expect({ word, is: fathers.includes(word) }).toEqual({ word, is: false });
    }
    expect(fathers).toContain('Beukenhof');
  });

  it('holds nothing that is no field of the schema: no number, no hash, not who recorded it', async () => {
    const text = JSON.stringify(await own(mother));
    expect(text).not.toMatch(/bsn|lookup|recordedBy|residentId|persona-|9999\d{5}/i);
  });

  it('is the same when a privacy officer makes it, and is in the log', async () => {
    const made = await server.query<{ residentFileExport: File }>(await officer(), EXPORT, { id: motherId });
    expect(made.residentFileExport).toEqual(await own(mother));
    const { processingOfMyData } = await mother.query<Mine>(OF_MINE);
    expect(processingOfMyData.nodes.map(({ name }) => name)).toContain('Query.residentFileExport');
  });

  it('is made of nobody who is not there, and by nobody who may not', async () => {
    const foreign = await server.database.query<{ id: string }>(
      "select id from core.resident where municipality = '0826' limit 1",
    );
    for (const id of ['nobody', foreign[0]?.id]) {
      const { body } = await server.post(await officer(), EXPORT, { id });
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
    for (const name of ['generalist', 'resident', 'auditor', 'administrator'] as const) {
      const { body } = await server.post(await server.persona(name, '0222'), EXPORT, { id: motherId });
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
  });
});
