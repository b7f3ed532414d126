import type { DataBasis, ProcessingActivity } from './processing-activity';

/** What an activity may do with a kind of data, and the article that says so. */
export interface JudgedUse {
  readonly basis: DataBasis | 'NONE';
  readonly article: string;
}

/** AVG, art. 6 lid 1: processing is lawful only where a basis is named; where the matrix names none there is none. */
const NO_BASIS: JudgedUse = { basis: 'NONE', article: 'AVG, art. 6 lid 1: no basis for this purpose' };

/** AVG, art. 5 lid 1 (b) (doelbinding): may this activity use data of this category, and on what? */
export function judgeUse(activity: ProcessingActivity, category: string): JudgedUse {
  const closed = activity.closed?.find((use) => use.category === category);
  if (closed) return { basis: 'NONE', article: closed.article };
  const { reads } = activity;
  return reads.find((use) => use.category === category) ?? reads.find((use) => use.category === '*') ?? NO_BASIS;
}
