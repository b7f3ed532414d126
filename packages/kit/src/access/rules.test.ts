import * as fc from 'fast-check';
import { type Caller, CALLER_KINDS, type CallerKind } from '../request/caller';
import { allows, and, anyone, describeRule, hasScope, isKind, not, or, type Rule, scopesOf } from './rules';

const callerWith = (kind: CallerKind, ...scopes: string[]): Caller =>
  ({ kind, scopes: new Set(scopes) }) as unknown as Caller;

const read = hasScope('read');
const partner = isKind('PARTNER');

describe('a rule', () => {
  it.each<[string, Rule, Caller, boolean]>([
    ['a scope the caller has', read, callerWith('RESIDENT', 'read'), true],
    ['a scope the caller lacks', read, callerWith('RESIDENT', 'write'), false],
    ['a scope that only starts alike', read, callerWith('RESIDENT', 'read-bsn'), false],
    ['the kind of the caller', partner, callerWith('PARTNER'), true],
    ['another kind', partner, callerWith('RESIDENT'), false],
    ['both of two', and(read, partner), callerWith('PARTNER', 'read'), true],
    ['one of both', and(read, partner), callerWith('PARTNER'), false],
    ['one of either', or(read, partner), callerWith('PARTNER'), true],
    ['none of either', or(read, partner), callerWith('RESIDENT'), false],
    ['not what the caller has', not(read), callerWith('PARTNER', 'read'), false],
    ['not what the caller lacks', not(read), callerWith('PARTNER'), true],
    ['anyone', anyone, callerWith('ADMINISTRATOR'), true],
    ['one of nothing', or(), callerWith('ADMINISTRATOR', 'read'), false],
  ])('%s', (_what, rule, caller, allowed) => {
    expect(allows(rule, caller)).toBe(allowed);
  });

  it.each<[Rule, string, string[]]>([
    [read, 'scope read', ['read']],
    [partner, 'a partner', []],
    [and(read, partner), 'scope read and a partner', ['read']],
    [or(and(read, partner), hasScope('all')), '(scope read and a partner) or scope all', ['read', 'all']],
    [not(or(read, partner)), 'not (scope read or a partner)', ['read']],
    [not(read), 'not scope read', ['read']],
    [anyone, 'any verified caller', []],
    [and(), 'any verified caller', []],
    [or(), 'nobody', []],
  ])('%j reads "%s"', (rule, words, scopes) => {
    expect(describeRule(rule)).toBe(words);
    expect(scopesOf(rule)).toEqual(scopes);
  });
});

const SCOPES = ['a:read', 'b:read', 'b:write'];

const { rule: rules } = fc.letrec<{ rule: Rule }>((tie) => {
  const parts = fc.array(tie('rule'), { maxLength: 3 });
  const leaf = fc.oneof(
    fc.constantFrom(...SCOPES).map(hasScope),
    fc.constantFrom(...CALLER_KINDS).map(isKind),
    fc.constant(anyone),
  );
  const branch = fc.oneof(
    parts.map((all) => and(...all)),
    parts.map((any) => or(...any)),
    tie('rule').map(not),
  );
  return { rule: fc.oneof({ depthSize: 'small' }, leaf, branch) };
});

const everyCaller: Caller[] = CALLER_KINDS.flatMap((kind) =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => callerWith(kind, ...SCOPES.filter((_, index) => bits & (1 << index)))),
);
const answers = (rule: Rule): boolean[] => everyCaller.map((caller) => allows(rule, caller));

describe('rules as a logic', () => {
  const options = { numRuns: 200, seed: 20_270_101 };

  it('means the same twice denied', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(answers(not(not(rule)))).toEqual(answers(rule));
      }),
      options,
    );
  });

  it('denies "both" as "either not"', () => {
    fc.assert(
      fc.property(rules, rules, (left, right) => {
        expect(answers(not(and(left, right)))).toEqual(answers(or(not(left), not(right))));
      }),
      options,
    );
  });

  it('never lets more through with a further "and", nor less with a further "or"', () => {
    fc.assert(
      fc.property(rules, rules, (left, right) => {
        everyCaller.forEach((caller) => {
          if (allows(and(left, right), caller)) expect(allows(left, caller)).toBe(true);
          if (allows(left, caller)) expect(allows(or(left, right), caller)).toBe(true);
        });
      }),
      options,
    );
  });

  it('lets the same callers through when it reads the same: the guards compare rules by their words', () => {
    const known = new Map<string, { rule: Rule; answers: boolean[] }>();
    fc.assert(
      fc.property(rules, (rule) => {
        const words = describeRule(rule);
        const first = known.get(words) ?? { rule, answers: answers(rule) };
        known.set(words, first);
        expect({ rule, answers: answers(rule) }).toEqual({ rule, answers: first.answers });
      }),
      { ...options, numRuns: 1000 },
    );
  });

  it('depends on no scope that it does not name', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const named = new Set(scopesOf(rule));
        for (const caller of everyCaller) {
          const less = { ...caller, scopes: new Set([...caller.scopes].filter((scope) => named.has(scope))) };
          expect(allows(rule, less)).toBe(allows(rule, caller));
        }
      }),
      options,
    );
  });
});
