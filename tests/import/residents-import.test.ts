import { CALLER_KINDS } from '@eenplan/kit';
import { everyCaller, type TestServer } from '@eenplan/testing';
import { bsn, countsOf, empty, SECRET_NAME, startTown, TOWN } from './imports';

let server: TestServer;
beforeAll(async () => {
  server = await startTown();
});
afterEach(() => empty(server));
afterAll(() => server.close());

const IMPORT = `mutation($input: ResidentsImportInput!) { residentsImport(input: $input) {
  rows { index id alreadyThere errors { code message path article } } errors { code path } } }`;

interface Answered {
  readonly residentsImport: {
    readonly rows: {
      index: number;
      id: string | null;
      alreadyThere: boolean;
      errors: { code: string; path: string[] }[];
    }[];
    readonly errors: { code: string; path: string[] }[];
  };
}

const row = (index: number, changes: object = {}) => ({
  ...{ bsn: bsn(index), givenNames: 'Sanne', familyName: SECRET_NAME, birthDate: '1980' },
  ...{ household: 'H', householdRole: 'OTHER', householdFrom: '2016-01-01', ...changes },
});

const send = async (rows: object[], allOrNothing = false): Promise<Answered['residentsImport']> => {
  const token = await server.persona('administrator', TOWN);
  return (await server.query<Answered>(token, IMPORT, { input: { rows, allOrNothing } })).residentsImport;
};

it('answers per row: the id, or what is wrong and where', async () => {
  const { rows, errors } = await send([row(0), row(1, { bsn: 'x', birthDate: '2999' }), row(2)]);
  expect(errors).toEqual([]);
  expect(rows.map(({ id }) => id !== null)).toEqual([true, false, true]);
  expect(rows[1]?.errors).toMatchObject([
    { code: 'ROW_BSN_INVALID', path: ['input', 'rows', '1', 'bsn'] },
    { code: 'BIRTH_DATE_IN_FUTURE', path: ['input', 'rows', '1', 'birthDate'] },
  ]);
  expect(await countsOf(server.database)).toEqual([2, 2, 1]);
});

it('answers the same request again with the same ids', async () => {
  const first = await send([row(0), row(1)]);
  const again = await send([row(0), row(1)]);
  expect(again.rows).toEqual(first.rows.map((each) => ({ ...each, alreadyThere: true })));
  expect(await countsOf(server.database)).toEqual([2, 2, 1]);
});

it('S002: puts a parent who lives elsewhere in a household beside the own, once', async () => {
  const away = row(0, { household: 'K', householdRole: 'NON_RESIDENT_PARENT' });
  const rows = [row(0), row(1, { household: 'K' }), away];
  for (const _time of ['first', 'again']) {
    const sent = await send(rows);
    expect([sent.errors, sent.rows.flatMap(({ errors }) => errors)]).toEqual([[], []]);
    expect(await countsOf(server.database)).toEqual([2, 3, 2]);
  }
  const residing = await server.database.query<{ residing: string }>(
    'select residing from core.household_member order by residing',
  );
  expect(residing.map((each) => each.residing)).toEqual(['FULL', 'FULL', 'NONE']);
});

it('loads nothing with allOrNothing when a row is wrong, and gives no id', async () => {
  const { rows, errors } = await send([row(0), row(1, { householdRole: 'x' })], true);
  expect(errors).toMatchObject([{ code: 'IMPORT_ROWS_WRONG', path: ['input', 'rows'] }]);
  expect(rows.map(({ id, errors: own }) => [id, own.length])).toEqual([
    [null, 0],
    [null, 1],
  ]);
  expect(await countsOf(server.database)).toEqual([0, 0, 0]);
});

it('takes 1,000 rows and no more, and at least one', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => row(index, { household: `H${index}` }));
  expect((await send(many)).rows.filter(({ id }) => id !== null)).toHaveLength(1000);
  const token = await server.persona('administrator', TOWN);
  for (const rows of [[], [...many, row(1000)]]) {
    const { body } = await server.post(token, IMPORT, { input: { rows } });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'INPUT_INVALID', path: ['input', 'rows'] } }] });
  }
});

it('is for administrators, who see nobody for it', async () => {
  expect(CALLER_KINDS).toContain('ADMINISTRATOR');
  for (const { name, token } of await everyCaller(server, TOWN)) {
    const { body, status } = await server.post(token, IMPORT, { input: { rows: [row(0)] } });
    const { errors = [] } = body as { errors?: { extensions: { code: string } }[] };
    const refused = errors.map(({ extensions }) => extensions.code);
    expect([name, status, refused]).toEqual([name, ...(EXPECTED[name] ?? [])]);
  }
  const token = await server.persona('administrator', TOWN);
  const { body } = await server.post(token, '{ residents { totalCount } }');
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

const EXPECTED: Readonly<Record<string, [number, string[]]>> = {
  nobody: [401, ['TOKEN_MISSING']],
  generalist: [200, ['FORBIDDEN']],
  resident: [200, ['FORBIDDEN']],
  partner: [200, ['FORBIDDEN']],
  administrator: [200, []],
  'policy-officer': [200, ['FORBIDDEN']],
  auditor: [200, ['FORBIDDEN']],
};

it('says no number and no name, in answers or in the log', async () => {
  const answers = [await send([row(0), row(1, { birthDate: 'x' })]), await send([row(0, { givenNames: 'Anders' })])];
  const told = JSON.stringify(answers) + server.log.join('');
  expect(told).not.toContain(SECRET_NAME);
  expect(told.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')).not.toMatch(/9999\d{5}/);
});
