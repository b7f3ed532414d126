import type { ProcessingActivity } from './processing-activity';
import { type JudgedUse, judgeUse } from './purpose.law';

const activity = (parts: Partial<ProcessingActivity>): ProcessingActivity => ({
  ...{ code: 'wmo:support', title: { en: 'Support', nl: 'Ondersteuning' }, purpose: 'Support.' },
  ...{ article: 'Wmo 2015, art. 5.1.1', roles: [], reads: [], ...parts },
});

const register = { category: 'BRP', basis: 'NECESSARY', article: 'Wet BRP, art. 1.7' } as const;
const own = { category: 'WMO', basis: 'OWN', article: 'Wmo 2015, art. 5.1.1 lid 1' } as const;
const consent = { category: 'JEUGDWET', basis: 'CONSENT', article: 'Wmo 2015, art. 5.1.1 lid 4' } as const;
const all = { category: '*', basis: 'NECESSARY', article: 'AVG, art. 12' } as const;
const closed = { category: 'WGS', article: 'Wgs, art. 8b' } as const;
const none: JudgedUse = { basis: 'NONE', article: 'AVG, art. 6 lid 1: no basis for this purpose' };

describe('what an activity may do with a kind of data', () => {
  it.each<[string, Partial<ProcessingActivity>, string, JudgedUse]>([
    ['its own law gave it', { reads: [register, own] }, 'WMO', own],
    ['as far as the task asks', { reads: [register, own] }, 'BRP', register],
    ['of whom has consented', { reads: [own, consent] }, 'JEUGDWET', consent],
    ['nothing, where the matrix names no basis', { reads: [register, own, consent] }, 'CASE', none],
    ['nothing, of an empty matrix', {}, 'WMO', none],
    ['a kind that only starts alike is another', { reads: [own] }, 'WMO_SIGNAL', none],
    ['anything, by the cell for all', { reads: [all] }, 'LOG', all],
    ['by its name before the cell for all, whatever their order', { reads: [all, consent] }, 'JEUGDWET', consent],
    ['nothing, closed by name', { reads: [own], closed: [closed] }, 'WGS', { basis: 'NONE', article: closed.article }],
    ['nothing, closed though all is open', { reads: [all], closed: [closed] }, 'WGS', { ...closed, basis: 'NONE' }],
    ['the rest, where one kind is closed', { reads: [all], closed: [closed] }, 'WMO', all],
  ])('%s', (_what, parts, category, expected) => {
    const { basis, article } = judgeUse(activity(parts), category);
    expect({ basis, article }).toEqual({ basis: expected.basis, article: expected.article });
  });
});
