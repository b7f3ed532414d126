import fc from 'fast-check';
import { clockFromEnvironment, dayInAmsterdam, fixedClock, systemClock } from './clock';

const hour = 3_600_000;
const clockInvalid = expect.objectContaining({ code: 'CLOCK_INVALID' }) as Error;

describe('dayInAmsterdam', () => {
  it.each([
    ['2026-01-14T22:59:59.999Z', '2026-01-14', 'winter, the last millisecond'],
    ['2026-01-14T23:00:00.000Z', '2026-01-15', 'winter, midnight'],
    ['2026-07-14T21:59:59.999Z', '2026-07-14', 'summer, the last millisecond'],
    ['2026-07-14T22:00:00.000Z', '2026-07-15', 'summer, midnight'],
    ['2026-03-28T22:59:59.999Z', '2026-03-28', 'the evening before summer time'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29', 'the short day begins at +01:00'],
    ['2026-03-29T21:59:59.999Z', '2026-03-29', 'the short day ends at +02:00'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30', 'after 23 hours'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25', 'the long day begins at +02:00'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25', 'the long day ends at +01:00'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26', 'after 25 hours'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01', 'new year'],
    ['2024-02-28T23:00:00.000Z', '2024-02-29', 'leap day'],
    ['0900-06-15T12:00:00.000Z', '0900-06-15', 'a year of three digits'],
  ])('%s is %s: %s', (instant, day) => {
    expect(dayInAmsterdam(new Date(instant))).toBe(day);
  });

  it('is the day in UTC one or two hours later, by the European rule for summer time', () => {
    const moments = fc.date({
      min: new Date('1996-01-01T00:00:00Z'),
      max: new Date('2037-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const local = new Date(moment.getTime() + (isSummerTime(moment) ? 2 : 1) * hour);
        expect(dayInAmsterdam(moment)).toBe(local.toISOString().slice(0, 10));
      }),
      { seed: 2026, numRuns: 2_000 },
    );
  });
});

/** From the last Sunday of March to the last Sunday of October, both at 01:00 UTC (Directive 2000/84/EC). */
function isSummerTime(moment: Date): boolean {
  const lastSunday = (month: number): number => {
    const last = new Date(Date.UTC(moment.getUTCFullYear(), month + 1, 0));
    return last.getTime() - last.getUTCDay() * 24 * hour + hour;
  };
  return moment.getTime() >= lastSunday(2) && moment.getTime() < lastSunday(9);
}

describe('fixedClock', () => {
  it.each([
    ['2026-03-29T09:00:00+02:00', '2026-03-29T07:00:00.000Z'],
    ['2026-01-15', '2026-01-15T08:00:00.000Z'],
    ['2026-07-15', '2026-07-15T07:00:00.000Z'],
    ['2026-03-29', '2026-03-29T07:00:00.000Z'],
    ['2026-10-25', '2026-10-25T08:00:00.000Z'],
  ])('stands on %s', (moment, utc) => {
    const clock = fixedClock(moment);
    expect(clock.now().toISOString()).toBe(utc);
    expect(clock.today()).toBe(moment.slice(0, 10));
  });

  it('moves when told, and only then', () => {
    const clock = fixedClock(new Date('2026-10-24T21:59:59.999Z'));
    expect(clock.today()).toBe('2026-10-24');
    clock.advance(1);
    expect(clock.today()).toBe('2026-10-25');
    clock.advance(25 * hour - 1);
    expect(clock.today()).toBe('2026-10-25');
    clock.advance(1);
    expect(clock.today()).toBe('2026-10-26');
    clock.set('2026-01-01');
    expect(clock.now()).toEqual(new Date('2026-01-01T08:00:00Z'));
  });

  it('cannot be moved through the Date it gave out or was made with', () => {
    const start = new Date('2026-01-01T08:00:00Z');
    const clock = fixedClock(start);
    clock.now().setFullYear(1999);
    start.setFullYear(1999);
    expect(clock.today()).toBe('2026-01-01');
  });

  it('refuses what is no moment and stays where it was', () => {
    for (const wrong of ['', 'now', '2026-02-30', '2026-01-01T09:00:00', new Date(NaN)]) {
      expect(() => fixedClock(wrong)).toThrow(clockInvalid);
    }
    const clock = fixedClock('2026-01-01');
    expect(() => clock.advance(NaN)).toThrow(clockInvalid);
    expect(() => clock.set('tomorrow')).toThrow(clockInvalid);
    expect(clock.today()).toBe('2026-01-01');
  });
});

describe('clockFromEnvironment', () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date('2030-06-01T12:00:00Z') }));
  afterEach(() => jest.useRealTimers());

  it('is the clock of the machine without EENPLAN_NOW, in production as well', () => {
    for (const env of [{}, { EENPLAN_NOW: '' }, { NODE_ENV: 'production' }]) {
      expect(clockFromEnvironment(env)).toBe(systemClock);
    }
    expect(systemClock.now()).toEqual(new Date('2030-06-01T12:00:00Z'));
    expect(systemClock.today()).toBe('2030-06-01');
  });

  it('starts at EENPLAN_NOW and runs on from there', () => {
    const clock = clockFromEnvironment({ EENPLAN_NOW: '2026-10-24' });
    expect(clock.now()).toEqual(new Date('2026-10-24T07:00:00Z'));
    jest.advanceTimersByTime(15 * hour);
    expect(clock.now()).toEqual(new Date('2026-10-24T22:00:00Z'));
    expect(clock.today()).toBe('2026-10-25');
  });

  it('refuses EENPLAN_NOW in production, and what is no moment', () => {
    const refused = expect.objectContaining({ name: 'CodedError', code: 'CLOCK_REFUSED' }) as Error;
    expect(() => clockFromEnvironment({ EENPLAN_NOW: '2026-10-24', NODE_ENV: 'production' })).toThrow(refused);
    expect(() => clockFromEnvironment({ EENPLAN_NOW: 'yesterday' })).toThrow(clockInvalid);
  });
});
