import { fixedClock, type FixedClock, newId } from '@eenplan/kit';
import { type PersonaName, startTestServer, type TestServer } from '@eenplan/testing';
import { ask } from '../purpose/calling';
import { countEveryTable } from '../support/refusals';
import { actOnWmo, EXPERIENCE, experience } from '../support/wmo';

const HERE = '0222';

interface Count {
  readonly questionCode: string;
  readonly respondents: number | null;
  readonly isSuppressed: boolean;
}
interface Survey {
  readonly id: string;
  readonly year: number;
  readonly version: number;
  readonly publishedOn: string | null;
  readonly isLate: boolean;
  readonly counts: readonly Count[];
}

let server: TestServer;
let clock: FixedClock;
let policy: { readonly token: string; readonly activity: null };
beforeAll(async () => {
  clock = fixedClock('2018-03-01');
  server = await startTestServer({ clock });
  policy = { token: await server.persona('policy-officer', HERE), activity: null };
});
afterAll(() => server.close());

const act = (name: string, input: object, by = policy) => actOnWmo<Survey>(server, by, name, input, EXPERIENCE);
const record = (changes: object = {}, by = policy) => act('wmoExperienceRecord', experience(changes), by);
const publish = ({ id, version }: Survey, publishedOn: string) =>
  act('wmoExperiencePublish', { experienceSurveyId: id, version, publishedOn });
async function listed(token: string): Promise<readonly Survey[]> {
  const query = `{ wmoExperienceSurveys { ${EXPERIENCE[1]} } }`;
  const { data, errors } = await ask<{ wmoExperienceSurveys: Survey[] }>(server, token, null, query);
  expect(errors).toEqual([]);
  return data?.wmoExperienceSurveys ?? [];
}

describe('Wmo 2.5.1: the results of a year, as numbers', () => {
  it('are recorded, again in place of what stood there, and stand once published', async () => {
    const first = (await record()).made as Survey;
    expect(first).toMatchObject({
      year: 2017,
      version: 1,
      publishedOn: null,
      dueOn: '2018-06-30',
      isLate: false,
    });
    expect((await record()).refused).toEqual(['CHANGED_MEANWHILE version']);
    const counts = [
      { questionCode: 'FITS', answer: 'AGREE', respondents: 80 },
      { questionCode: 'KNEW_WHERE', answer: 'AGREE', respondents: 90 },
      { questionCode: 'MANAGE_BETTER', answer: 'AGREE', respondents: 70 },
    ];
    const second = (await record({ version: 1, counts })).made as Survey;
    expect(second).toMatchObject({ id: first.id, version: 2 });
    expect((await listed(policy.token)).map((each) => each.counts.map(({ respondents }) => respondents))).toEqual([
      [80, 90, 70],
    ]);
    // What was counted first is history: it is kept, and shown no more.
    const kept = await server.database.query<{ recording: number; count: number }>(
      `select recording, count(*)::int as count from wmo.experience_count where survey_id = $1 group by 1 order by 1`,
      [first.id],
    );
    expect(kept).toEqual([1, 2].map((recording) => ({ recording, count: 3 })));

    expect((await publish(second, '2018-02-28')).refused).toEqual(['WMO_EXPERIENCE_DAY_OUT_OF_RANGE publishedOn']);
    expect((await publish(second, '2018-03-02')).refused).toEqual(['WMO_EXPERIENCE_DAY_OUT_OF_RANGE publishedOn']);
    expect((await publish(first, '2018-03-01')).refused).toEqual(['CHANGED_MEANWHILE version']);
    const third = (await publish(second, '2018-03-01')).made as Survey;
    expect(third).toMatchObject({ version: 3, publishedOn: '2018-03-01', isLate: false });
    const before = await countEveryTable(server.database);
    expect((await publish(third, '2018-03-01')).refused).toEqual(['WMO_EXPERIENCE_PUBLISHED experienceSurveyId']);
    expect((await record({ version: 3 })).refused).toEqual(['WMO_EXPERIENCE_PUBLISHED year']);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('are late from 1 July of the year after on', async () => {
    const { made } = await record({ year: 2016 });
    expect(made).toMatchObject({ dueOn: '2017-06-30', isLate: true });
    const recorded = (await record({ year: 2018 })).made as Survey;
    clock.set('2019-06-30');
    expect((await listed(policy.token)).find(({ year }) => year === 2018)?.isLate).toBe(false);
    clock.set('2019-07-01');
    expect((await publish(recorded, '2019-07-01')).made?.isLate).toBe(true);
    clock.set('2018-03-01');
  });

  it.each<[string, object, string]>([
    ['of a year before the law', { year: 2014 }, 'WMO_EXPERIENCE_YEAR_OUT_OF_RANGE year'],
    ['of a year to come', { year: 2019 }, 'WMO_EXPERIENCE_YEAR_OUT_OF_RANGE year'],
    ['about nothing', { counts: [] }, 'WMO_EXPERIENCE_THEME_MISSING counts'],
    [
      'of a question that nobody knows',
      { counts: [{ questionCode: 'WEATHER', answer: 'AGREE', respondents: 1 }] },
      'WMO_EXPERIENCE_QUESTION_UNKNOWN counts 0',
    ],
    [
      'with an answer twice',
      { counts: [1, 2].map((respondents) => ({ questionCode: 'FITS', answer: 'AGREE', respondents })) },
      'WMO_EXPERIENCE_ANSWER_TWICE counts 1',
    ],
  ])('are refused when they are %s, and nothing is written', async (_what, changes, refusal) => {
    const before = await countEveryTable(server.database);
    expect((await record({ year: 2015, ...changes })).refused).toEqual([refusal]);
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('of two first recordings at the same moment one is told that it was late', async () => {
    const all = await Promise.all([record({ year: 2015 }), record({ year: 2015 })]);
    expect(all.flatMap(({ refused }) => refused)).toEqual(['CHANGED_MEANWHILE version']);
  });

  it('that are not there cannot be published', async () => {
    const { refused } = await publish({ id: newId(), version: 1 } as Survey, '2018-03-01');
    expect(refused).toEqual(['WMO_EXPERIENCE_SURVEY_NOT_FOUND experienceSurveyId']);
  });
});

describe('AVG recital 26: a small number is shown to the policy officer alone', () => {
  const shown = async (name: PersonaName): Promise<unknown> => {
    const [survey] = (await listed(await server.persona(name, '0160'))).filter(({ year }) => year === 2017);
    return survey?.counts.map(({ questionCode, respondents, isSuppressed }) => [
      questionCode,
      respondents,
      isSuppressed,
    ]);
  };

  it('fewer than five are left out for everybody else', async () => {
    const elsewhere = { token: await server.persona('policy-officer', '0160'), activity: null };
    expect((await record({}, elsewhere)).refused).toEqual([]);
    const whole = [
      ['GOOD_QUALITY', 4, false],
      ['HELPED_SOON', 120, false],
      ['LIFE_BETTER', 5, false],
    ];
    expect(await shown('policy-officer')).toEqual(whole);
    const others = [['GOOD_QUALITY', null, true], ...whole.slice(1)];
    for (const name of ['generalist', 'administrator', 'auditor'] as const) {
      expect({ name, counts: await shown(name) }).toEqual({ name, counts: others });
    }
  });

  it.each<[PersonaName]>([['resident'], ['partner']])('a %s reads nothing', async (name) => {
    const token = await server.persona(name, HERE);
    const { data, errors } = await ask(server, token, null, '{ wmoExperienceSurveys { id } }');
    expect([data, errors.map(([code]) => code)]).toEqual([null, ['FORBIDDEN']]);
  });

  it.each<[PersonaName]>([['generalist'], ['administrator'], ['auditor'], ['resident'], ['partner']])(
    'a %s records and publishes nothing',
    async (name) => {
      const by = { token: await server.persona(name, HERE), activity: null };
      await ask(server, by.token, null, '{ viewer { kind } }');
      const before = await countEveryTable(server.database);
      expect((await record({ year: 2015, version: 1 }, by)).codes).toEqual(['FORBIDDEN']);
      const input = { experienceSurveyId: newId(), version: 1, publishedOn: '2018-03-01' };
      expect((await act('wmoExperiencePublish', input, by)).codes).toEqual(['FORBIDDEN']);
      expect(await countEveryTable(server.database)).toEqual(before);
    },
  );

  it('the questions come with what they are about', async () => {
    const query = '{ wmoExperienceQuestions { code title dutchTitle theme } }';
    const { data } = await ask<{ wmoExperienceQuestions: { theme: string }[] }>(server, policy.token, null, query);
    expect(new Set(data?.wmoExperienceQuestions.map(({ theme }) => theme))).toEqual(
      new Set(['ACCESS', 'QUALITY', 'EFFECT']),
    );
  });
});
