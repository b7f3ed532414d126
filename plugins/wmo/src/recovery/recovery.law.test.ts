// Names stand in strings. cspell:ignoreRegExp /'[^'\n]*'/g
import {
  type ChangedDecision,
  type DebtorFacts,
  refuseAmount,
  refuseClaim,
  refuseDebtor,
  refusePayment,
  refusePeriod,
  refuseValuation,
  type Valuation,
} from './recovery.law';

const PREFIX = 'WMO_RECOVERY_';

describe('Wmo 2.4.1: only for wrong data on purpose, and after the decision was changed', () => {
  const withdrawal: ChangedDecision = {
    ...{ lawCode: 'WMO', kind: 'WITHDRAWAL', state: 'PUBLISHED', groundCode: 'WMO_WRONG_DATA' },
    finding: { isIntentional: true },
  };
  it.each<[string, Partial<ChangedDecision>, string | null]>([
    ['taken back', {}, null],
    ['revised', { kind: 'REVISION', groundCode: null }, null],
    ['revised again since', { kind: 'REVISION', groundCode: null, state: 'ENDED' }, null],
    ['not made known', { state: 'TAKEN' }, 'WITHOUT_GROUND'],
    ['on another ground', { groundCode: 'WMO_NOT_USED' }, 'WITHOUT_GROUND'],
    ['because access was unlawful', { groundCode: 'UNLAWFUL' }, 'WITHOUT_GROUND'],
    ['nothing established', { finding: null }, 'WITHOUT_GROUND'],
    ['a decision on an application', { kind: 'ON_APPLICATION', groundCode: null }, 'WITHOUT_GROUND'],
    ['of another law', { lawCode: 'JEUGDWET' }, 'WITHOUT_GROUND'],
    ['not on purpose', { finding: { isIntentional: false } }, 'WITHOUT_INTENT'],
    ['nobody said whether on purpose', { finding: { isIntentional: null } }, 'WITHOUT_INTENT'],
  ])('%s', (_what, changes, expected) => {
    expect(refuseClaim({ ...withdrawal, ...changes })).toBe(expected && `${PREFIX}${expected}`);
  });
});

describe('Wmo 2.4.1: from whom', () => {
  const client: DebtorFacts = {
    ...{ debtor: 'CLIENT', residentId: 'mien', cooperatorResidentId: null, cooperatorName: null, cooperation: null },
  };
  const helper: DebtorFacts = { ...client, debtor: 'COOPERATOR', cooperatorName: 'Joop', cooperation: 'Tekende mee' };
  it.each<[string, DebtorFacts, string | null]>([
    ['who received it', client, null],
    ['who helped, by name', helper, null],
    ['who helped, on file', { ...helper, cooperatorName: null, cooperatorResidentId: 'joop' }, null],
    ['the client with a name', { ...client, cooperatorName: 'Joop' }, 'MISFIT cooperatorName'],
    ['the client with somebody', { ...client, cooperatorResidentId: 'joop' }, 'MISFIT cooperatorResidentId'],
    ['the client with help', { ...client, cooperation: 'Tekende mee' }, 'MISFIT cooperation'],
    ['nobody', { ...helper, cooperatorName: null }, 'MISSING cooperatorName'],
    ['two at once', { ...helper, cooperatorResidentId: 'joop' }, 'MISFIT cooperatorName'],
    ['without what shows it', { ...helper, cooperation: null }, 'MISSING cooperation'],
    ['the client as helper', { ...helper, cooperatorResidentId: 'mien' }, 'MISFIT cooperatorResidentId'],
  ])('%s', (_what, facts, expected) => {
    const misfit = refuseDebtor(facts);
    expect(misfit && `${misfit.code} ${misfit.field}`).toBe(expected && `${PREFIX}COOPERATOR_${expected}`);
  });
});

describe('Wmo 2.3.10 lid 2: over which days', () => {
  it.each<[string, string, string | null]>([
    ['2018-02-06', '2018-02-20', null],
    ['2018-02-10', '2018-02-11', null],
    ['2018-02-10', '2018-02-10', 'PERIOD_EMPTY untilOn'],
    ['2018-02-05', '2018-02-20', 'OUTSIDE fromOn'],
    ['2018-02-06', '2018-02-21', 'OUTSIDE untilOn'],
  ])('from %s until %s', (fromOn, untilOn, expected) => {
    const misfit = refusePeriod({ fromOn, untilOn }, { fromOn: '2018-02-06', untilOn: '2018-02-20' });
    expect(misfit && `${misfit.code} ${misfit.field}`).toBe(expected && `${PREFIX}${expected}`);
  });
});

describe('Wmo 2.4.1: the money value', () => {
  it.each<[string, Valuation, string | null]>([
    ['as it was paid', { paidInCents: 8000, statedInCents: null, source: null }, null],
    ['as it is said, with its source', { paidInCents: null, statedInCents: 8000, source: 'Factuur' }, null],
    ['nobody says', { paidInCents: null, statedInCents: null, source: 'Factuur' }, 'MISSING statedValueInCents'],
    ['without a source', { paidInCents: null, statedInCents: 8000, source: null }, 'MISSING valueSource'],
    ['other than paid', { paidInCents: 8000, statedInCents: 1, source: null }, 'KNOWN statedValueInCents'],
    ['another source', { paidInCents: 8000, statedInCents: null, source: 'Factuur' }, 'KNOWN valueSource'],
  ])('%s', (_what, valuation, expected) => {
    const misfit = refuseValuation(valuation);
    expect(misfit && `${misfit.code} ${misfit.field}`).toBe(expected && `${PREFIX}VALUE_${expected}`);
  });

  it.each<[number, number, string | null]>([
    [8000, 0, null],
    [1, 0, null],
    [8001, 0, 'WMO_RECOVERY_ABOVE_VALUE'],
    [4000, 4000, null],
    [4001, 4000, 'WMO_RECOVERY_ABOVE_VALUE'],
  ])('%i of 8000 with %i from others', (amount, others, expected) => {
    expect(refuseAmount(amount, 8000, others)).toBe(expected);
  });

  it.each<[number, string | null]>([
    [3000, null],
    [3001, 'WMO_RECOVERY_PAYMENT_ABOVE'],
  ])('a payment of %i where 3000 is open', (payment, expected) => {
    expect(refusePayment(payment, 8000, 5000)).toBe(expected);
  });
});
