import { newId } from '@eenplan/kit';
import { expectGolden, startTestServer, type TestServer } from '@eenplan/testing';
import { registerResident } from '../support/people';
import { act, matrix, positiveHealth, score } from './acts';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0222');
});
afterAll(() => server.close());

const PROGRESS = /* GraphQL */ `
  query Progress($input: AssessmentProgressInput!) {
    assessmentProgress(input: $input) {
      progress {
        instrument {
          code
          higherIs
        }
        fromOn
        toOn
        domains {
          domain {
            code
            dutchTitle
          }
          from {
            level
            heldOn
            instrumentVersion
            judgedBy
          }
          to {
            level
            heldOn
            instrumentVersion
            judgedBy
          }
          difference
          change
        }
      }
      errors {
        code
        path
      }
    }
  }
`;

interface Compared {
  readonly assessmentProgress: {
    readonly progress: { readonly domains: readonly Readonly<Record<string, unknown>>[] } | null;
    readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
  };
}
const compare = (input: object, by = token): Promise<Compared> => server.query<Compared>(by, PROGRESS, { input });

/** Records; the id. */
async function recorded(input: object): Promise<string> {
  const { object, refused } = await act(server, token, 'assessmentRecord', input);
  expect(refused).toEqual([]);
  return String(object?.['id']);
}

const on = (heldOn: string, instrumentVersion: string, ...scores: object[]) => ({
  ...{ heldOn, informationFromOn: heldOn, instrumentVersion, scores },
});

/** Two years with the matrix, which became another one in between. */
async function twoYears(): Promise<string> {
  const residentId = await registerResident(server, token, { birthDate: '1980' });
  const old = on('2016-06-01', '2013', score('finances', 2), score('addiction', 3));
  const first = on('2017-02-01', '2017', score('housing', 2), score('social-network', 4), score('time', 3));
  const second = on('2017-12-01', '2017', score('housing', 4), score('social-network', 3), score('time', 3));
  for (const changes of [old, first, second, on('2018-02-01', '2017', score('finances', 3), score('justice', 5))]) {
    await recorded(matrix(residentId, changes));
  }
  return residentId;
}

describe('S031: progress between two days', () => {
  it('is one query', async () => {
    const residentId = await twoYears();
    const input = { residentId, instrument: 'core.self-sufficiency', fromOn: '2017-06-01', toOn: '2018-03-01' };
    const { result, statements } = await server.statementsOf(() => compare(input));
    expectGolden('progress', { query: PROGRESS, variables: { input }, answer: result, statements });
  });

  it('takes as many statements however often it was looked at', async () => {
    const residentId = await twoYears();
    const input = { residentId, instrument: 'core.self-sufficiency', fromOn: '2017-06-01', toOn: '2018-03-01' };
    const countOf = async (): Promise<number> => (await server.statementsOf(() => compare(input))).statements.length;
    const before = await countOf();
    for (let day = 10; day < 28; day += 1)
      await recorded(matrix(residentId, on(`2018-02-${day}`, '2017', score('housing', 5), score('participation', 2))));
    expect(await countOf()).toBe(before);
  });

  it('of a day before anything was looked at shows one side alone', async () => {
    const residentId = await twoYears();
    const { assessmentProgress } = await compare({
      ...{ residentId, instrument: 'core.self-sufficiency', fromOn: '2010-01-01', toOn: '2016-06-01' },
    });
    expect(assessmentProgress.progress?.domains).toMatchObject([
      { domain: { code: 'finances' }, from: null, to: { level: 2 }, difference: null, change: null },
      { domain: { code: 'addiction' }, from: null, to: { level: 3 }, difference: null, change: null },
    ]);
  });

  it('counts of one day the last, and nothing that was corrected', async () => {
    const residentId = await registerResident(server, token);
    const wrong = positiveHealth(residentId, { heldOn: '2018-02-10', scores: [{ domain: 'body', level: 9 }] });
    await recorded(positiveHealth(residentId, { heldOn: '2018-01-10', scores: [{ domain: 'body', level: 3 }] }));
    await recorded(positiveHealth(residentId, { heldOn: '2018-01-10', scores: [{ domain: 'body', level: 5 }] }));
    const correctsAssessmentId = await recorded(wrong);
    const input = { residentId, instrument: 'core.positive-health', fromOn: '2018-01-31', toOn: '2018-03-01' };
    const first = (await compare(input)).assessmentProgress.progress;
    expect(first?.domains).toMatchObject([{ from: { level: 5 }, to: { level: 9 }, difference: 4, change: 'BETTER' }]);
    const right = { heldOn: '2018-02-12', scores: [{ domain: 'body', level: 4 }], correctsAssessmentId };
    await recorded(positiveHealth(residentId, right));
    const then = (await compare(input)).assessmentProgress.progress;
    expect(then?.domains).toMatchObject([{ from: { level: 5 }, to: { level: 4 }, difference: -1, change: 'WORSE' }]);
  });

  it('a level of the resident is not compared with one of a professional', async () => {
    const residentId = await registerResident(server, token);
    const ladder = { residentId, instrument: 'core.participation-ladder', instrumentVersion: '1' };
    const scores = [{ domain: 'participation', level: 3 }];
    await recorded({ ...ladder, heldOn: '2018-01-01', judgedBy: 'RESIDENT', scores });
    await recorded({ ...ladder, heldOn: '2018-02-01', judgedBy: 'PROFESSIONAL', scores });
    const { assessmentProgress } = await compare({
      ...{ residentId, instrument: 'core.participation-ladder', fromOn: '2018-01-01', toOn: '2018-02-01' },
    });
    expect(assessmentProgress.progress?.domains).toMatchObject([{ difference: null, change: 'NOT_COMPARABLE' }]);
  });

  it('is refused for whom the caller does not see, and for what is not there', async () => {
    const residentId = await registerResident(server, token);
    const input = { residentId, instrument: 'core.positive-health', fromOn: '2018-01-01', toOn: '2018-02-01' };
    const resident = await server.persona('resident', '0222');
    const refusalOf = async (changes: object, by = token): Promise<string[]> =>
      (await compare({ ...input, ...changes }, by)).assessmentProgress.errors.map(
        ({ code, path }) => `${code} ${path.join('.')}`,
      );
    expect(await refusalOf({}, resident)).toEqual(['NOT_FOUND input.residentId']);
    expect(await refusalOf({ residentId: newId() })).toEqual(['NOT_FOUND input.residentId']);
    expect(await refusalOf({ instrument: 'x' })).toEqual(['ASSESSMENT_INSTRUMENT_UNKNOWN input.instrument']);
    expect(await refusalOf({ instrument: 'core.carer-load' })).toEqual([
      'ASSESSMENT_RECORDED_ELSEWHERE input.instrument',
    ]);
    expect(await refusalOf({})).toEqual([]);
  });
});
