import { AssessmentTopic } from './assessment.enum';
import {
  mayApply,
  type ProcessFacts,
  refuseClientSupport,
  refuseCompletion,
  refuseDay,
  refusePersonalPlan,
  refuseReport,
  refuseStart,
  refuseWeighing,
  stateOf,
  TOPICS,
  wrongTopics,
} from './assessment.law';

const NOTHING: ProcessFacts = {
  ...{ receivedOn: '2026-03-02', personalPlanOn: null, clientSupportOn: null },
  ...{ startedOn: null, completedOn: null, reportedOn: null },
};
const facts = (changes: Partial<ProcessFacts>): ProcessFacts => ({ ...NOTHING, ...changes });

it.each([
  ['today', '2026-03-10', null],
  ['the day of the step before', '2026-03-05', null],
  ['the day before that', '2026-03-04', 'WMO_DAY_TOO_EARLY'],
  ['tomorrow', '2026-03-11', 'WMO_DAY_IN_FUTURE'],
])('art. 2.3.2: a step of %s', (_when, on, code) => expect(refuseDay(on, '2026-03-05', '2026-03-10')).toBe(code));

it.each<[string, Partial<ProcessFacts>, string, string | null]>([
  ['on the last day', {}, '2026-03-09', null],
  ['a day later', {}, '2026-03-10', 'WMO_PERSONAL_PLAN_LATE'],
  ['a second time', { personalPlanOn: '2026-03-03' }, '2026-03-04', 'WMO_PERSONAL_PLAN_TWICE'],
  ['after the assessment', { completedOn: '2026-03-03' }, '2026-03-04', 'WMO_ASSESSMENT_COMPLETED'],
])('art. 2.3.2 lid 2: a personal plan %s', (_when, changes, on, code) =>
  expect(refusePersonalPlan(facts(changes), on, '2026-03-09')).toBe(code),
);

describe('each step waits for the one before, and is done once', () => {
  it.each<[string, Partial<ProcessFacts>, string | null]>([
    ['pointed out', {}, null],
    ['pointed out again', { clientSupportOn: '2026-03-03' }, 'WMO_CLIENT_SUPPORT_TWICE'],
    ['pointed out after the start', { startedOn: '2026-03-03' }, 'WMO_ASSESSMENT_STARTED'],
  ])('lid 3: client support is %s', (_what, changes, code) => expect(refuseClientSupport(facts(changes))).toBe(code));

  it.each<[string, Partial<ProcessFacts>, string | null]>([
    ['with client support', { clientSupportOn: '2026-03-03' }, null],
    ['without client support', {}, 'WMO_CLIENT_SUPPORT_NOT_POINTED_OUT'],
    ['again', { clientSupportOn: '2026-03-03', startedOn: '2026-03-03' }, 'WMO_ASSESSMENT_STARTED'],
  ])('lid 3: an assessment begins %s', (_what, changes, code) => expect(refuseStart(facts(changes))).toBe(code));

  it.each<[string, Partial<ProcessFacts>, string | null]>([
    ['that runs', { startedOn: '2026-03-03' }, null],
    ['that never began', {}, 'WMO_ASSESSMENT_NOT_STARTED'],
    ['that was completed', { startedOn: '2026-03-03', completedOn: '2026-03-09' }, 'WMO_ASSESSMENT_COMPLETED'],
  ])('lid 4: an assessment is completed %s', (_what, changes, code) =>
    expect(refuseCompletion(facts(changes))).toBe(code),
  );

  it.each<[string, Partial<ProcessFacts>, string | null]>([
    ['after it', { completedOn: '2026-03-09' }, null],
    ['before it', { startedOn: '2026-03-03' }, 'WMO_ASSESSMENT_NOT_COMPLETED'],
    ['again', { completedOn: '2026-03-09', reportedOn: '2026-03-09' }, 'WMO_ALREADY_REPORTED'],
  ])('lid 8: a report is given %s', (_what, changes, code) => expect(refuseReport(facts(changes))).toBe(code));
});

describe('lid 4: the seven topics', () => {
  it('are those of the schema, in its order', () => expect(TOPICS).toEqual(Object.keys(AssessmentTopic)));
  it('are all there, in whatever order', () => expect(wrongTopics([...TOPICS].reverse())).toBeNull());
  it.each(TOPICS)('are not without %s', (topic) =>
    expect(wrongTopics(TOPICS.filter((each) => each !== topic))).toEqual({ code: 'WMO_TOPIC_MISSING', index: null }),
  );
  it('are each there once', () =>
    expect(wrongTopics(['NEEDS', ...TOPICS])).toEqual({ code: 'WMO_TOPIC_TWICE', index: 1 }));
});

it.each([
  ['is weighed', '2026-03-03', 'taken over', null],
  ['is left out', '2026-03-03', null, 'WMO_PERSONAL_PLAN_NOT_WEIGHED'],
  ['is not there', null, null, null],
  ['is not there and weighed', null, 'taken over', 'WMO_NO_PERSONAL_PLAN'],
])('lid 5: a personal plan %s', (_what, on, weighed, code) => expect(refuseWeighing(on, weighed)).toBe(code));

it.each<[string, Partial<ProcessFacts>]>([
  ['REPORTED', { clientSupportOn: '2026-03-03' }],
  ['IN_ASSESSMENT', { startedOn: '2026-03-03' }],
  ['ASSESSED', { startedOn: '2026-03-03', completedOn: '2026-03-09' }],
  ['REPORT_GIVEN', { startedOn: '2026-03-03', completedOn: '2026-03-09', reportedOn: '2026-03-10' }],
])('it is %s', (state, changes) => expect(stateOf(facts(changes))).toBe(state));

it.each([
  ['the day of the report', [{ reportedOn: '2026-03-20', dueOn: '2026-04-13' }], '2026-03-20', true],
  ['the day before the report', [{ reportedOn: '2026-03-20', dueOn: '2026-04-13' }], '2026-03-19', false],
  ['the last day of the six weeks', [{ reportedOn: null, dueOn: '2026-04-13' }], '2026-04-13', false],
  ['the day after it', [{ reportedOn: null, dueOn: '2026-04-13' }], '2026-04-14', true],
  ['any day without a support request', [], '2026-04-14', false],
  [
    'a day after one of two',
    [
      { reportedOn: null, dueOn: '2026-05-13' },
      { reportedOn: '2026-03-20', dueOn: '2026-04-13' },
    ],
    '2026-04-01',
    true,
  ],
])('lid 9: an application may come on %s', (_when, before, on, may) => expect(mayApply(before, on)).toBe(may));
