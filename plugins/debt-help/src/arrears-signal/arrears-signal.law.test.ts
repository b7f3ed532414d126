import {
  type Attestation,
  missingPrecondition,
  refuseAmount,
  refuseArrearsSince,
  refuseBirthDate,
  refuseClosing,
  refuseObjection,
} from './arrears-signal.law';

const complete: Attestation = {
  personalContactSought: true,
  debtHelpPointedOut: true,
  reminderSent: true,
  dataSharingOffered: true,
  objected: false,
};

describe('Besluit gemeentelijke schuldhulpverlening 2: what was done before signalling', () => {
  it.each([
    ['everything', {}, null],
    ['no personal contact', { personalContactSought: false }, 'personalContactSought'],
    ['debt help not pointed out', { debtHelpPointedOut: false }, 'debtHelpPointedOut'],
    ['no reminder', { reminderSent: false }, 'reminderSent'],
    ['sharing not offered', { dataSharingOffered: false }, 'dataSharingOffered'],
    ['the last two missing', { reminderSent: false, dataSharingOffered: false }, 'reminderSent'],
    ['an objection is no missing precondition', { objected: true }, null],
  ])('%s', (_case, change, missing) => {
    expect(missingPrecondition({ ...complete, ...change })).toBe(missing);
  });
});

describe('Besluit gemeentelijke schuldhulpverlening 2: objection', () => {
  it.each([
    [false, null],
    [true, 'DEBT_HELP_PERSON_OBJECTED'],
  ])('objected %s', (objected, refusal) => {
    expect(refuseObjection(objected)).toBe(refusal);
  });
});

describe('Besluit gemeentelijke schuldhulpverlening 2: the amount', () => {
  it.each([
    [-1, 'DEBT_HELP_AMOUNT_OUT_OF_RANGE'],
    [0, 'DEBT_HELP_AMOUNT_OUT_OF_RANGE'],
    [1, null],
    [100_000_000, null],
    [100_000_001, 'DEBT_HELP_AMOUNT_OUT_OF_RANGE'],
  ])('%d cents', (amountInCents, refusal) => {
    expect(refuseAmount(amountInCents)).toBe(refusal);
  });
});

describe('Wgs 3 lid 1 (b): arrears that are there', () => {
  it.each([
    ['2025-12-31', '2026-01-01', null],
    ['2026-01-01', '2026-01-01', null],
    ['2026-01-02', '2026-01-01', 'DEBT_HELP_ARREARS_IN_FUTURE'],
  ])('since %s, today %s', (arrearsSince, today, refusal) => {
    expect(refuseArrearsSince(arrearsSince, today)).toBe(refusal);
  });
});

describe('AVG 5 lid 1 (d): birth date', () => {
  it.each([
    [null, null],
    [undefined, null],
    ['1985', null],
    ['2026', null],
    ['2026-05-01', null],
    ['2026-05-02', 'DEBT_HELP_BIRTH_DATE_IN_FUTURE'],
    ['2026-06', 'DEBT_HELP_BIRTH_DATE_IN_FUTURE'],
    ['2027', 'DEBT_HELP_BIRTH_DATE_IN_FUTURE'],
  ])('%s on 2026-05-01', (birthDate, refusal) => {
    expect(refuseBirthDate(birthDate, '2026-05-01')).toBe(refusal);
  });
});

describe('Wgs 3 lid 1 (b): a signal is followed up once', () => {
  it.each([
    [null, null],
    ['2026-01-01', 'DEBT_HELP_ALREADY_CLOSED'],
  ])('closed %s', (closedOn, refusal) => {
    expect(refuseClosing(closedOn)).toBe(refusal);
  });
});
