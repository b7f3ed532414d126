import { answer, type Caller, type Instrument, type Platform, readRows, type Transaction } from '@eenplan/kit';
import { type AssessmentDomain, toDomain, toEntry } from '../instrument/instrument.type';
import { requireResident } from '../resident/require-resident';
import { AssessmentLevel } from './assessment-level.entity';
import { AssessmentService } from './assessment.service';
import type { AssessmentProgressInput, AssessmentProgressPayload } from './assessment.inputs';
import { progressOf } from './progress.law';

/** What became of residents between two days. */
export class AssessmentProgressService {
  constructor(private readonly platform: Platform) {}

  /** Three statements, however often it was looked at: the resident, and the levels on each of the days. */
  compare(caller: Caller, input: AssessmentProgressInput): Promise<AssessmentProgressPayload> {
    const { residentId, fromOn, toOn } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        await requireResident(tx, caller, residentId, 'input', 'residentId');
        const instrument = this.platform.get(AssessmentService).requireInstrument(caller, input.instrument);
        const before = await levelsOn(tx, caller, input, fromOn);
        const after = await levelsOn(tx, caller, input, toOn);
        const domains = progressOf(instrument, before, after).map((each) => ({
          ...each,
          domain: domainOf(instrument, each.domain),
        }));
        return { progress: { instrument: toEntry(instrument), fromOn, toOn, domains } };
      }),
    );
  }
}

/** The latest level of each domain on or before a day. */
const levelsOn = (
  tx: Transaction,
  caller: Caller,
  { residentId, instrument }: AssessmentProgressInput,
  on: string,
): Promise<AssessmentLevel[]> =>
  readRows(tx, AssessmentLevel, caller, {
    distinctOn: 'row.domain',
    where: (parameters) => [
      `row.resident_id = ${parameters.add(residentId)}`,
      `row.instrument = ${parameters.add(instrument)}`,
      `row.held_on <= ${parameters.add(on)}`,
    ],
    orderBy: ['row.domain', 'row.held_on desc', 'row.number desc'],
  });

/** As the newest version that has it calls it; by its code when no version has it any more. */
function domainOf({ versions }: Instrument, code: string): AssessmentDomain {
  const known = [...versions].reverse().flatMap(({ domains }) => domains);
  return toDomain(code, known.find((each) => each.code === code)?.title ?? { en: code, nl: code });
}
