import { type CategoryEntry, type CategoryFacts, refuseEntries } from './budget-category.law';

const facts: CategoryFacts = {
  known: new Map([
    ['WMO_WHEELCHAIRS', { law: 'WMO' }],
    ['WMO_GUIDANCE', { law: 'WMO' }],
  ]),
  laws: new Map([
    ['rolstoel', ['WMO']],
    ['hulpmiddel', []],
    ['begeleiding', ['WMO']],
    ['jeugd', ['JEUGDWET']],
    ['beide', ['JEUGDWET', 'WMO']],
  ]),
  stored: new Map([['begeleiding', 'WMO_GUIDANCE']]),
};
const chairs = (...products: string[]): CategoryEntry => ({ category: 'WMO_WHEELCHAIRS', products });

describe('R75: a product counts to one category, of its own law', () => {
  it.each<[string, CategoryEntry[], string | null, string]>([
    ['nothing', [], null, ''],
    ['products of the law, and of none', [chairs('rolstoel', 'hulpmiddel')], null, ''],
    ['a category without products', [chairs()], null, ''],
    ['the same again', [{ category: 'WMO_GUIDANCE', products: ['begeleiding'] }], null, ''],
    ['a product that moves', [chairs('begeleiding'), { category: 'WMO_GUIDANCE', products: [] }], null, ''],
    ['no such category', [{ category: 'WMO_CARS', products: [] }], 'BUDGET_CATEGORY_UNKNOWN', '0 category'],
    ['a category twice', [chairs('rolstoel'), chairs()], 'BUDGET_CATEGORY_TWICE', '1 category'],
    ['no such product', [chairs('rolstoel', 'auto')], 'BUDGET_PRODUCT_UNKNOWN', '0 products 1'],
    ['a product twice', [chairs('rolstoel', 'rolstoel')], 'BUDGET_PRODUCT_TWICE', '0 products 1'],
    [
      'a product in two categories',
      [chairs('rolstoel'), { category: 'WMO_GUIDANCE', products: ['rolstoel'] }],
      'BUDGET_PRODUCT_TWICE',
      '1 products 0',
    ],
    [
      'a product of a category that is not in the list',
      [chairs('begeleiding')],
      'BUDGET_PRODUCT_TWICE',
      '0 products 0',
    ],
    ['a product of another law', [chairs('jeugd')], 'BUDGET_PRODUCT_OF_OTHER_LAW', '0 products 0'],
    ['a product that had another law', [chairs('beide')], 'BUDGET_PRODUCT_OF_OTHER_LAW', '0 products 0'],
  ])('%s', (_what, entries, code, path) => {
    const refused = refuseEntries(entries, facts);
    expect([refused?.code ?? null, refused?.path.join(' ') ?? '']).toEqual([code, path]);
  });
});
