import { coreInstruments } from './core-instruments';
import { isOpen, versionOn } from './instrument.law';

const of = (code: string) => {
  const found = coreInstruments.find((each) => each.code === code);
  if (!found) throw new Error(`There is no ${code}.`);
  return found;
};

describe('the instruments of core', () => {
  it.each([
    ['core.positive-health', '1', 6, '0 1 2 3 4 5 6 7 8 9 10'],
    ['core.self-sufficiency', '2013', 11, '1 2 3 4 5'],
    ['core.self-sufficiency', '2017', 13, '1 2 3 4 5'],
    ['core.self-sufficiency-parenthood', '2013', 4, '1 2 3 4 5'],
    ['core.participation-ladder', '1', 1, '1 2 3 4 5 6'],
    ['core.carer-load', '1', 1, '0 1 2 3'],
  ])('S030-S032: %s of %s has %d domains', (code, version, domains, levels) => {
    const found = of(code).versions.find((each) => each.version === version);
    expect(found?.domains).toHaveLength(domains);
    expect(found?.levels.map(({ level }) => level).join(' ')).toBe(levels);
  });

  it.each([
    ['2012-12-31', undefined],
    ['2013-01-01', '2013'],
    ['2016-12-31', '2013'],
    ['2017-01-01', '2017'],
    ['2030-01-01', '2017'],
  ])('S031: the matrix of %s is that of %s', (on, version) => {
    expect(versionOn(of('core.self-sufficiency'), on)?.version).toBe(version);
  });

  it('AVG, art. 5: no instrument that asks why a domain is needed takes all domains at once', () => {
    const asking = coreInstruments.filter(({ needsReason }) => needsReason);
    expect(asking.map(({ code }) => code)).toEqual(['core.self-sufficiency', 'core.self-sufficiency-parenthood']);
    const most = asking.flatMap(({ versions }) =>
      versions.map((each) => each.domains.length - (each.mostDomains ?? 0)),
    );
    expect(most).toEqual([1, 1, 1]);
  });
});

describe('M3: an instrument of a law', () => {
  it.each<[string | null, readonly string[], boolean]>([
    [null, [], true],
    ['WMO', ['WMO', 'WGS'], true],
    ['WMO', ['WGS'], false],
    ['WMO', [], false],
  ])('of %s where %j are on: %s', (law, laws, expected) => {
    expect(isOpen({ law }, laws)).toBe(expected);
  });
});
