import fc from 'fast-check';
import { formatInstant, Instant, parseInstant } from './instant';

describe('DateTime', () => {
  it.each([
    ['2026-03-29T09:00:00+02:00', '2026-03-29T07:00:00.000Z'],
    ['2026-03-29T09:00:00Z', '2026-03-29T09:00:00.000Z'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00.000Z'],
    ['2026-03-29T09:00:00.123456789Z', '2026-03-29T09:00:00.123Z'],
    ['2024-02-29T00:00:00+14:00', '2024-02-28T10:00:00.000Z'],
  ])('reads %s and answers %s', (text, utc) => {
    expect(Instant.serialize(Instant.parseValue(text))).toBe(utc);
  });

  it.each<[unknown, string]>([
    ['2026-03-29T09:00:00', 'no offset'],
    ['2026-03-29', 'a day'],
    ['2026-03-29T09:00Z', 'no seconds'],
    ['2026-02-30T09:00:00Z', 'no such day'],
    ['2026-13-01T09:00:00Z', 'month 13'],
    ['2026-03-29T24:00:00Z', 'hour 24'],
    ['2026-03-29T09:60:00Z', 'minute 60'],
    ['2016-12-31T23:59:60Z', 'leap second'],
    ['2026-03-29T09:00:00-00:00', 'unknown offset'],
    ['2026-03-29T09:00:00+24:00', 'offset of a day'],
    ['2026-03-29T09:00:00+0200', 'offset without colon'],
    ['2026-03-29 09:00:00Z', 'space'],
    ['9999-12-31T23:30:00-01:00', 'year 10000 in UTC'],
    ['0001-01-01T00:30:00+01:00', 'year 0 in UTC'],
    ['Sun, 29 Mar 2026 09:00:00 GMT', 'another format'],
    [1774774800000, 'a number'],
  ])('refuses %j: %s', (value) => {
    expect(parseInstant(value)).toBeUndefined();
  });

  it('serialises a Date alone', () => {
    const values = ['2026-03-29T09:00:00Z', 0, new Date(NaN), new Date('+010000-01-01T00:00:00Z'), null];
    expect(values.map(formatInstant)).toEqual(values.map(() => undefined));
  });

  it('gives back any moment', () => {
    const moments = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(Instant.parseValue(Instant.serialize(moment))).toEqual(moment);
      }),
      { seed: 2026 },
    );
  });
});
