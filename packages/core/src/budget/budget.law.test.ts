import {
  differenceOf,
  refuseAmount,
  refuseCategory,
  refuseDepth,
  refuseHeadingCode,
  refuseLineAmounts,
  refuseLineKind,
  refuseYear,
  repeatedHeading,
} from './budget.law';

describe('Gemeentewet, art. 189: a budget is of a year', () => {
  it.each([
    [1999, 'BUDGET_YEAR_OUT_OF_RANGE'],
    [2000, null],
    [2100, null],
    [2101, 'BUDGET_YEAR_OUT_OF_RANGE'],
    [2017.5, 'BUDGET_YEAR_OUT_OF_RANGE'],
  ])('%d', (year, refusal) => {
    expect(refuseYear(year)).toBe(refusal);
  });
});

describe('R79: amounts are whole euros', () => {
  it.each([
    [0, null],
    [-1_325_000, null],
    [10_000_000_000, null],
    [-10_000_000_000, null],
    [10_000_000_001, 'BUDGET_AMOUNT_NOT_WHOLE'],
    [-10_000_000_001, 'BUDGET_AMOUNT_NOT_WHOLE'],
    [0.5, 'BUDGET_AMOUNT_NOT_WHOLE'],
    [4.543241, 'BUDGET_AMOUNT_NOT_WHOLE'],
    [Infinity, 'BUDGET_AMOUNT_NOT_WHOLE'],
    [NaN, 'BUDGET_AMOUNT_NOT_WHOLE'],
  ])('%d', (euro, refusal) => {
    expect(refuseAmount(euro)).toBe(refusal);
  });
});

describe('BBV, art. 17: costs and income', () => {
  it.each([
    ['COST', null],
    ['INCOME', null],
    ['cost', 'BUDGET_LINE_KIND_UNKNOWN'],
    ['BALANCE', 'BUDGET_LINE_KIND_UNKNOWN'],
    ['', 'BUDGET_LINE_KIND_UNKNOWN'],
  ])('%j', (kind, refusal) => {
    expect(refuseLineKind(kind)).toBe(refusal);
  });
});

describe('R79: a line has amounts or is pro memorie', () => {
  it.each([
    ['amounts', { euro: { 2017: 0 } }, null],
    ['pro memorie', { pm: true as const }, null],
    ['both', { euro: { 2017: 1 }, pm: true as const }, 'BUDGET_LINE_WITHOUT_AMOUNT'],
    ['neither', {}, 'BUDGET_LINE_WITHOUT_AMOUNT'],
    ['no year at all', { euro: {} }, 'BUDGET_LINE_WITHOUT_AMOUNT'],
    ['no year, and pro memorie', { euro: {}, pm: true as const }, 'BUDGET_LINE_WITHOUT_AMOUNT'],
  ])('%s', (_what, line, refusal) => {
    expect(refuseLineAmounts(line)).toBe(refusal);
  });
});

describe('R75: a line names the category that it pays for', () => {
  const wmo = { law: 'WMO' };
  it.each([
    ['of its law', { kind: 'COST', law: 'WMO' }, wmo, null],
    ['of a line about no law', { kind: 'COST', law: undefined }, wmo, null],
    ['that nobody knows', { kind: 'COST', law: 'WMO' }, undefined, 'BUDGET_CATEGORY_UNKNOWN'],
    ['of income', { kind: 'INCOME', law: 'WMO' }, wmo, 'BUDGET_CATEGORY_OF_INCOME'],
    ['of another law', { kind: 'COST', law: 'JEUGDWET' }, wmo, 'BUDGET_CATEGORY_OF_OTHER_LAW'],
  ])('%s', (_what, line, category, refusal) => {
    expect(refuseCategory(line, category)).toBe(refusal);
  });
});

describe('BBV, art. 8: a heading says which task field or law it is', () => {
  it.each([
    [{ kind: 'TASK_FIELD', code: '6.1' }, null],
    [{ kind: 'TASK_FIELD', law: 'WMO' }, 'BUDGET_HEADING_WITHOUT_CODE'],
    [{ kind: 'LAW', law: 'WMO' }, null],
    [{ kind: 'LAW', code: '6.1' }, 'BUDGET_HEADING_WITHOUT_CODE'],
    [{ kind: 'CATEGORY' }, null],
    [{ kind: 'PROGRAMME' }, null],
  ])('%j', (heading, refusal) => {
    expect(refuseHeadingCode(heading)).toBe(refusal);
  });
});

describe('R79: at most five levels of headings', () => {
  it.each([
    [1, null],
    [5, null],
    [6, 'BUDGET_TOO_DEEP'],
  ])('level %d', (level, refusal) => {
    expect(refuseDepth(level)).toBe(refusal);
  });
});

describe('R79: a heading stands once in its place', () => {
  const jeugd = { title: 'Jeugd', code: '6.72' };
  it.each([
    ['none', [], -1],
    ['different ones', [jeugd, { title: 'Wmo', code: '6.71' }], -1],
    ['two without a code', [{ title: 'Jeugd' }, { title: 'Wmo' }], -1],
    ['the same title', [jeugd, { title: 'Wmo' }, { title: 'Jeugd' }], 2],
    ['the same code', [jeugd, { title: 'Jeugdhulp', code: '6.72' }], 1],
  ])('%s', (_what, siblings, index) => {
    expect(repeatedHeading(siblings)).toBe(index);
  });
});

describe('R79: computed beside published', () => {
  it.each([
    [1_324_693, 1_324_692, 1],
    [10, 10, 0],
    [-5, 5, -10],
    [10, null, null],
  ])('%d against %d', (computed, published, difference) => {
    expect(differenceOf(computed, published)).toBe(difference);
  });
});
