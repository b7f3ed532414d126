import { newId } from '@eenplan/kit';
import { type Applied, placeOf } from './applied';
import type { AreaRow } from './area-lines';
import type { AreaPostcode } from './area-postcode.entity';
import { type HouseNumbers, meet, rangeOf } from './house-numbers';
import { checkPeriod, groupBy, isMeant, type Line, notMeant, periodFor, refuseOverlap, untouched } from './line';
import type { PostcodeInFile } from './organisation-file';
import { refuse } from './organisation.errors';

/** Every postcode as it will be. An address that would be in two areas on one day is refused at its second place. */
export function postcodeLines(
  entries: readonly PostcodeInFile[],
  known: readonly AreaPostcode[],
  areas: readonly Line<AreaRow>[],
  applied: Applied,
): Line<AreaPostcode>[] {
  const areaByCode = new Map(areas.map((line) => [line.row.code, line]));
  const areaById = new Map(areas.map((line) => [line.row.id, line]));
  const knownByPostcode = groupBy(known, ({ postcode }) => postcode);
  const lines = entries.map((entry, index) => {
    const path = placeOf('postcodes', index);
    const area = areaByCode.get(entry.area);
    if (!area) throw refuse('AREA_UNKNOWN', ...path, 'area');
    return postcodeLine(entry, path, knownByPostcode.get(entry.postcode) ?? [], area.row, applied);
  });
  const areaOf = ({ areaId }: AreaPostcode) => [areaById.get(areaId)].filter((line) => line !== undefined);
  const others = notMeant(known, lines).map((row) => untouched(row, postcodeLabel(row), areaOf(row)));
  const all = [...others, ...lines];
  refuseOverlap(
    all,
    ({ postcode }) => postcode,
    (path) => refuse('POSTCODE_IN_TWO_AREAS', ...path, 'postcode'),
    meet,
  );
  return all;
}

const postcodeLabel = ({ postcode, firstNumber, lastNumber, side }: AreaPostcode): string => {
  const whole = firstNumber === 1 && lastNumber === null && side === 'ALL';
  const sides = side === 'ALL' ? '' : ` ${side.toLowerCase()}`;
  return `postcode ${postcode}${whole ? '' : ` ${firstNumber}-${lastNumber ?? ''}${sides}`}`;
};

function postcodeLine(
  entry: PostcodeInFile,
  path: readonly string[],
  known: readonly AreaPostcode[],
  area: AreaRow,
  { fromOn, ...shared }: Applied,
): Line<AreaPostcode> {
  const range = rangeOf(entry.houseNumbers);
  if (!range) throw refuse('POSTCODE_RANGE_EMPTY', ...path, 'houseNumbers');
  const wanted = periodFor(entry, fromOn, [area]);
  const same = known.find((row) => row.areaId === area.id && isSameRange(row, range) && isMeant(row, entry, wanted));
  const period = { ...wanted, fromOn: same?.fromOn ?? wanted.fromOn };
  checkPeriod(period, path, area);
  const { postcode, source = null } = entry;
  const id = same?.id ?? newId();
  const row: AreaPostcode = { ...shared, id, areaId: area.id, postcode, ...range, source, ...period };
  return { path, row, known: same ?? null, label: `${postcodeLabel(row)} in ${entry.area}` };
}

const isSameRange = (left: HouseNumbers, right: HouseNumbers): boolean =>
  left.firstNumber === right.firstNumber && left.lastNumber === right.lastNumber && left.side === right.side;
