import { newId } from '@eenplan/kit';
import { everyCaller, expectGolden, startTestServer, type TestServer } from '@eenplan/testing';
import { professionalOf, registerResident } from '../support/people';
import { countEveryTable } from '../support/refusals';
import { act, address, anId, requestOf, residentNamed } from './acts';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0222');
});
afterAll(() => server.close());

const DOSSIER = /* GraphQL */ `
  fragment Dossier on Household {
    formedOn
    members {
      role
      residing
      resident {
        givenNames
        municipalityOfResidence
        address {
          street
          houseNumber
          postcode
          isSecret
        }
        profile {
          language
          literacy
          contactChannel
        }
        carers {
          kind
          minutesPerWeek
          isYoungCarer
          carer {
            givenNames
          }
          load {
            level
            assessedOn
          }
        }
        representatives {
          kind
          scope
          untilOn
          representative {
            givenNames
          }
        }
        clientSupporters {
          kind
          name
        }
        households {
          formedOn
        }
      }
    }
  }
`;
const ONE_DOSSIER = /* GraphQL */ `
  query OneDossier($id: ID!) {
    household(id: $id) {
      ...Dossier
    }
  }
  ${DOSSIER}
`;
const MANY_DOSSIERS = /* GraphQL */ `
  query ManyDossiers($first: Int!) {
    households(first: $first) {
      nodes {
        ...Dossier
      }
    }
  }
  ${DOSSIER}
`;

describe('the dossier of a household', () => {
  it('is read in one request', async () => {
    const fatima = await residentNamed(server, '0222', 'Fatima');
    const { resident } = await server.query<{ resident: { households: { id: string }[] } }>(
      token,
      'query($id: ID!) { resident(id: $id) { households { id } } }',
      { id: fatima },
    );
    const variables = { id: resident.households[0]?.id };
    const { result, statements } = await server.statementsOf(() => server.query(token, ONE_DOSSIER, variables));
    expectGolden('one-dossier', { query: ONE_DOSSIER, variables, answer: result, statements });
  });

  it('takes as many statements for fifteen households as for one', async () => {
    for (let count = 0; count < 15; count += 1) await wholeHousehold(count);
    const countOf = async (first: number): Promise<[rows: number, statements: number]> => {
      const read = () => server.query<{ households: { nodes: object[] } }>(token, MANY_DOSSIERS, { first });
      const { result, statements } = await server.statementsOf(read);
      return [result.households.nodes.length, statements.length];
    };
    const [rows, statements] = await countOf(1);
    expect(rows).toBe(1);
    expect(await countOf(15)).toEqual([15, statements]);
  });

  /** Formed before all others, so that it is on the first page. */
  async function wholeHousehold(index: number): Promise<void> {
    const [parent, child] = [
      await registerResident(server, token, { givenNames: `Parent ${index}`, birthDate: '1970' }),
      await registerResident(server, token, { givenNames: `Child ${index}`, birthDate: '2005-05' }),
    ];
    const members = [
      { residentId: parent, role: 'PARENT' },
      { residentId: child, role: 'CHILD' },
    ];
    const done = [
      await act(server, token, 'householdForm', { formedOn: '2006-01-01', members }),
      await act(server, token, 'residentMove', { residentId: parent, movedOn: '2006-01-01', address: address() }),
      await act(server, token, 'residentProfileRecord', { residentId: child, fromOn: '2010-01-01', language: 'nl' }),
      await act(server, token, 'representativeAppoint', {
        ...{ residentId: child, representativeResidentId: parent, kind: 'PARENT', scope: 'ALL', fromOn: '2006-01-01' },
      }),
      await act(server, token, 'clientSupporterAssign', {
        ...{ residentId: parent, name: 'Wilma', kind: 'VOLUNTEER', fromOn: '2017-01-01' },
      }),
    ];
    const care = await act(server, token, 'careRelationRecord', {
      ...{ carerResidentId: child, caredForResidentId: parent, kind: 'INFORMAL_CARE', fromOn: '2017-01-01' },
    });
    const careRelationId = care.object.id;
    done.push(await act(server, token, 'carerLoadRecord', { careRelationId, level: 'MILD', assessedOn: '2017-02-01' }));
    expect(done.flatMap(({ refused }) => refused)).toEqual([]);
  }
});

/** Every act on people with a whole input of ids that are there; the ids by the path in the input. */
async function actsOn(municipality: string): Promise<readonly (readonly [string, Record<string, unknown>])[]> {
  const id = (table: string): Promise<string> => anId(server, table, municipality);
  const [residentId, householdId] = [await id('resident'), await id('household')];
  const other = await residentNamed(server, municipality, municipality === '0222' ? 'Noor' : 'Anja');
  const [fromOn, untilOn] = ['2018-01-01', '2019-01-01'];
  return [
    ['residentMove', { residentId, movedOn: fromOn, address: address() }],
    ['residentAddressRecord', { residentId, kind: 'POSTAL', fromOn, address: address() }],
    ['residentAddressEnd', { residentAddressId: await id('resident_address'), untilOn }],
    ['residentProfileRecord', { residentId, fromOn, language: 'nl' }],
    ['householdMemberAdd', { householdId, residentId, role: 'OTHER', residing: 'NONE', fromOn }],
    ['householdMemberLeave', { householdMemberId: await id('household_member'), untilOn, reason: 'OTHER' }],
    ['householdMemberChange', { householdMemberId: await id('household_member'), fromOn, role: 'OTHER' }],
    ['careRelationRecord', { carerResidentId: other, caredForResidentId: residentId, kind: 'VOLUNTEER', fromOn }],
    ['careRelationEnd', { careRelationId: await id('care_relation'), untilOn }],
    ['carerLoadRecord', { careRelationId: await id('care_relation'), level: 'MILD', assessedOn: fromOn }],
    [
      'representativeAppoint',
      {
        ...{ residentId, representativeResidentId: other, kind: 'AUTHORISED', scope: 'ALL', basis: 'x' },
        fromOn,
      },
    ],
    ['representativeEnd', { representativeId: await id('representative'), untilOn: '2018-01-02' }],
    [
      'clientSupporterAssign',
      { residentId, professionalId: await professionalOf(server, municipality), kind: 'VOLUNTEER', fromOn },
    ],
    ['clientSupporterEnd', { clientSupporterId: await id('client_supporter'), untilOn }],
  ];
}

describe('acts on people', () => {
  it('with an id of another municipality are refused as with one that is not there, and write nothing', async () => {
    const [own, foreign] = [new Map(await actsOn('0222')), new Map(await actsOn('0304'))];
    const rows = await countEveryTable(server.database);
    for (const [name, input] of own) {
      for (const field of Object.keys(input).filter((key) => key.endsWith('Id'))) {
        for (const id of [foreign.get(name)?.[field], newId(), 'no-id']) {
          const { refused } = await act(server, token, name, { ...input, [field]: id });
          expect([name, refused]).toEqual([name, [`NOT_FOUND input.${field}`]]);
        }
      }
    }
    expect(await countEveryTable(server.database)).toEqual(rows);
  });

  it('are for professionals alone, and who may not writes nothing', async () => {
    const rows = await countEveryTable(server.database);
    for (const { name, token: by } of await everyCaller(server, '0222')) {
      if (name === 'generalist') continue;
      for (const [mutation, input] of await actsOn('0222')) {
        const { body } = await server.post(by, requestOf(mutation), { input });
        const code = name === 'nobody' ? 'TOKEN_MISSING' : 'FORBIDDEN';
        expect([name, mutation, body]).toMatchObject([name, mutation, { errors: [{ extensions: { code } }] }]);
      }
    }
    expect(await countEveryTable(server.database)).toEqual(rows);
  });

  it('do something when a professional does them, or the tests above prove nothing', async () => {
    for (const [mutation, input] of await actsOn('0222')) {
      const { refused } = await act(server, token, mutation, input);
      expect([mutation, refused.filter((code) => code.startsWith('NOT_FOUND'))]).toEqual([mutation, []]);
    }
  });
});
