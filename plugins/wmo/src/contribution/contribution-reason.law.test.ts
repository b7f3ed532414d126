import { type ContributionFacts, reasons, whyNothing } from './contribution-reason.law';

const contribution = (changes: Partial<ContributionFacts> = {}): ContributionFacts => ({
  ...{ id: 'a', fromOn: '2026-01-01', untilOn: null, imposedOn: '2026-01-01', ordinanceArticle: null },
  ...{ costPriceInCents: 100_000, costPriceKind: 'PER_PERIOD', isForTransport: false },
  ...{ exemptions: [], inKind: [], ...changes },
});
const BORN = '1950-05-17';
const exempt = (fromOn: string, untilOn: string | null = null) => ({
  ...{ fromOn, untilOn, frees: 'WHOLE_MONTHS' as const },
  reason: { code: 'NO_MEANS', title: 'The means are insufficient', article: 'art. 3.8 lid 3 (g)' },
});

describe('why nothing is due, the first that applies', () => {
  const march = { fromOn: '2026-03-01', untilOn: '2026-04-01' };
  const inKind = [{ fromOn: '2026-01-01', untilOn: '2027-01-01' }];
  it.each<[string, Partial<ContributionFacts>, string, string | null]>([
    ['nothing stands in the way', {}, BORN, null],
    ['3.5 lid 4: begun in it', { fromOn: '2026-03-02' }, BORN, 'NOT_YET_DUE'],
    ['3.5: imposed twelve months later', { fromOn: '2026-01-01', imposedOn: '2027-03-31' }, BORN, null],
    ['3.5: imposed thirteen months later', { fromOn: '2026-01-01', imposedOn: '2027-04-01' }, BORN, 'IMPOSED_TOO_LATE'],
    ['3.8 lid 3 (e): a minor', {}, '2010-01-01', 'MINOR'],
    ['3.8 lid 3 (e): of age in it', {}, '2008-03-31', null],
    ['3.8 lid 3 (e): a home adaptation', { ordinanceArticle: 'art. 12' }, '2010-01-01', null],
    ['3.8 lid 3: a ground', { exemptions: [exempt('2026-03-01')] }, BORN, 'NO_MEANS'],
    ['3.8 lid 3: a ground from later on', { exemptions: [exempt('2026-03-02')] }, BORN, null],
    ['R71: in kind', { inKind }, BORN, 'IN_KIND'],
    ['a ground before in kind', { inKind, exemptions: [exempt('2026-01-01')] }, BORN, 'NO_MEANS'],
  ])('%s', (_what, changes, birthDate, code) => {
    expect(whyNothing({ birthDate }, contribution(changes), march)?.code ?? null).toBe(code);
  });
});

it.each(Object.entries(reasons))('%s has its code, a sentence and where it stands', (code, reason) => {
  expect(reason).toEqual({
    code,
    title: expect.stringMatching(/^[A-Z].*\.$/),
    article: expect.stringMatching(/(art\.|hoofdstuk|Rule R)/),
  });
});
