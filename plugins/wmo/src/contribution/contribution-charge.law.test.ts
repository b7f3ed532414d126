import { parametersOf } from '@eenplan/kit';
import { wmoParameters } from '../parameters';
import type { TransportFee } from '../settings/wmo-settings';
import { chargesUntil } from './contribution-charge.law';
import type { ContributionFacts } from './contribution-reason.law';

const amounts = wmoParameters.flatMap(parametersOf);
const contribution = (changes: Partial<ContributionFacts> = {}): ContributionFacts => ({
  ...{ id: 'a', fromOn: '2026-01-01', untilOn: null, imposedOn: '2026-01-01', ordinanceArticle: null },
  ...{ costPriceInCents: 100_000, costPriceKind: 'PER_PERIOD', isForTransport: false },
  ...{ exemptions: [], inKind: [], ...changes },
});
const BORN = '1950-05-17';
/** First day, id, amount and reason of each period. */
const told = (
  contributions: readonly ContributionFacts[],
  untilOn: string,
  transportFeeOn: (day: string) => TransportFee | null = () => null,
) =>
  chargesUntil({ birthDate: BORN, contributions, amounts, transportFeeOn }, untilOn).map(
    ({ fromOn, contributionId, amountInCents, reason }) =>
      [fromOn, contributionId, amountInCents ?? 'null', ...(reason ? [reason.code] : [])].join(' '),
  );

const exempt = (fromOn: string, untilOn: string | null = null) => ({
  ...{ fromOn, untilOn, frees: 'WHOLE_MONTHS' as const },
  reason: { code: 'NO_MEANS', title: 'The means are insufficient', article: 'art. 3.8 lid 3 (g)' },
});

describe('the amount of each year', () => {
  it.each([
    ['2019-01-01', '2019-01-29', ['2018-12-31 a 0 NOT_YET_DUE', '2019-01-28 a 1750']],
    ['2019-12-02', '2020-01-02', ['2019-12-02 a 1750', '2020-01-01 a 1900']],
    ['2023-12-01', '2024-01-02', ['2023-12-01 a 1900', '2024-01-01 a 2060']],
    ['2025-12-01', '2026-01-02', ['2025-12-01 a 2100', '2026-01-01 a 2180']],
    ['2026-12-01', '2027-01-02', ['2026-12-01 a 2180', '2027-01-01 a null AMOUNT_UNKNOWN']],
  ])('from %s', (fromOn, untilOn, expected) => {
    expect(told([contribution({ fromOn, imposedOn: fromOn })], untilOn)).toEqual(expected);
  });

  it('before 2019 it is not computed, and only its own days are told', () => {
    const [first, second] = chargesUntil(
      {
        ...{ birthDate: BORN, amounts, transportFeeOn: () => null },
        contributions: [contribution({ fromOn: '2018-06-15', imposedOn: '2018-06-15' })],
      },
      '2019-01-01',
    );
    expect(first).toMatchObject({ fromOn: '2018-06-15', untilOn: '2018-12-31', regime: 'INCOME_BASED' });
    expect([first?.amountInCents, first?.reason?.code, first?.most]).toEqual([null, 'INCOME_BASED', null]);
    expect(second).toMatchObject({ fromOn: '2018-12-31', regime: 'PER_FOUR_WEEKS', amountInCents: 1_750 });
  });
});

describe('R69: never more than it costs', () => {
  it('per period', () => {
    expect(told([contribution({ costPriceInCents: 1_500 })], '2026-03-01')).toEqual([
      '2026-01-01 a 1500 COST_PRICE',
      '2026-02-01 a 1500 COST_PRICE',
    ]);
  });

  it('all of it: the last one is what is left, and then nothing', () => {
    const once = { costPriceKind: 'WHOLE', costPriceInCents: 5_000 } as const;
    expect(told([contribution(once)], '2026-05-01')).toEqual([
      ...['2026-01-01 a 2180', '2026-02-01 a 2180', '2026-03-01 a 640 COST_PRICE', '2026-04-01 a 0 COST_PRICE'],
    ]);
    const exact = { ...once, costPriceInCents: 2_180 };
    expect(told([contribution(exact)], '2026-03-01')).toEqual(['2026-01-01 a 2180', '2026-02-01 a 0 COST_PRICE']);
  });

  it('a month that was not due takes nothing of it', () => {
    const once = { costPriceKind: 'WHOLE', costPriceInCents: 2_180 } as const;
    expect(told([contribution({ ...once, exemptions: [exempt('2026-01-01', '2026-02-01')] })], '2026-03-01')).toEqual([
      ...['2026-01-01 a 0 NO_MEANS', '2026-02-01 a 2180'],
    ]);
  });
});

describe('R70: one amount, whatever the number of provisions', () => {
  const later = contribution({ id: 'b', fromOn: '2026-01-15' });

  it('the earlier one takes it', () => {
    expect(told([contribution(), later], '2026-03-01')).toEqual([
      ...['2026-01-01 a 2180', '2026-01-01 b 0 NOT_YET_DUE', '2026-02-01 a 2180', '2026-02-01 b 0 MAXIMUM_REACHED'],
    ]);
  });

  it('the later one pays what a cheap or exempt one leaves, and all once that one stops', () => {
    const cheap = contribution({ costPriceInCents: 500, untilOn: '2026-03-02' });
    expect(told([cheap, later], '2026-05-01').filter((each) => each >= '2026-02')).toEqual([
      ...['2026-02-01 a 500 COST_PRICE', '2026-02-01 b 1680 MAXIMUM_REACHED'],
      ...['2026-03-01 a 500 COST_PRICE', '2026-03-01 b 1680 MAXIMUM_REACHED', '2026-04-01 b 2180'],
    ]);
    const freed = contribution({ exemptions: [exempt('2026-01-01')] });
    expect(told([freed, later], '2026-03-01').slice(2)).toEqual(['2026-02-01 a 0 NO_MEANS', '2026-02-01 b 2180']);
  });

  it('one that was stopped on its first day is told in no period', () => {
    expect(told([contribution({ untilOn: '2026-01-01' })], '2026-03-01')).toEqual([]);
    expect(told([], '2026-03-01')).toEqual([]);
  });
});

describe('Uitvoeringsbesluit 3.8 lid 1: a fee of the municipality for transport', () => {
  const rides = contribution({ isForTransport: true });
  const perPeriod = (amountInCents: number) => (): TransportFee => ({
    ...{ amountInCents, per: 'PERIOD', source: 'made up' },
  });

  it('is due instead of the usual amount, and without one that holds', () => {
    expect(told([rides], '2026-02-01', perPeriod(1_200))).toEqual(['2026-01-01 a 1200 TRANSPORT_FEE']);
    expect(told([rides], '2026-02-01', perPeriod(9_900))).toEqual(['2026-01-01 a 9900 TRANSPORT_FEE']);
    expect(told([rides], '2026-02-01')).toEqual(['2026-01-01 a 2180']);
  });

  it('goes by the last day of the period', () => {
    const fromMarch = (day: string) => (day < '2026-02-28' ? null : perPeriod(1_200)());
    expect(told([rides], '2026-03-01', fromMarch)).toEqual(['2026-01-01 a 2180', '2026-02-01 a 1200 TRANSPORT_FEE']);
  });

  it('stands apart from the one amount of the others, before it and after it', () => {
    const lift = contribution({ id: 'b' });
    const [fee, usual] = ['2026-01-01 a 1200 TRANSPORT_FEE', '2026-01-01 b 2180'];
    expect(told([rides, lift], '2026-02-01', perPeriod(1_200))).toEqual([fee, usual]);
    expect(told([lift, rides], '2026-02-01', perPeriod(1_200))).toEqual([usual, fee]);
  });

  it('of anything but transport it is not asked', () => {
    expect(told([contribution()], '2026-02-01', perPeriod(1_200))).toEqual(['2026-01-01 a 2180']);
  });

  it('is no more than the provision costs, in the period or in all', () => {
    expect(told([{ ...rides, costPriceInCents: 700 }], '2026-02-01', perPeriod(1_200))).toEqual([
      '2026-01-01 a 700 COST_PRICE',
    ]);
    const once = { ...rides, costPriceKind: 'WHOLE', costPriceInCents: 1_900 } as const;
    expect(told([once], '2026-04-01', perPeriod(1_200))).toEqual([
      ...['2026-01-01 a 1200 TRANSPORT_FEE', '2026-02-01 a 700 COST_PRICE', '2026-03-01 a 0 COST_PRICE'],
    ]);
  });

  it('per ride its amount is not known here, and takes nothing of the others', () => {
    const perRide = (): TransportFee => ({ amountInCents: 90, per: 'RIDE', source: 'made up' });
    expect(told([rides, contribution({ id: 'b' })], '2026-02-01', perRide)).toEqual([
      ...['2026-01-01 a null TRANSPORT_FEE_PER_RIDE', '2026-01-01 b 2180'],
    ]);
  });

  it('is not asked when nothing is due, nor before 2019', () => {
    const freed = { ...rides, exemptions: [exempt('2026-01-01')] };
    expect(told([freed], '2026-02-01', perPeriod(1_200))).toEqual(['2026-01-01 a 0 NO_MEANS']);
    const early = { ...rides, fromOn: '2018-01-01', imposedOn: '2018-01-01' };
    expect(told([early], '2018-12-01', perPeriod(1_200))).toEqual(['2018-01-01 a null INCOME_BASED']);
  });
});
