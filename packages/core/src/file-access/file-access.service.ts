import { answer, type Caller, newId, type Platform, refusing, requireRow } from '@eenplan/kit';
import { Representative } from '../representation/representative.entity';
import { refuseEnd, refusePeriod } from '../resident/period.law';
import { FileAccessRefusal } from './file-access-refusal.entity';
import { refuse } from './file-access.errors';
import type {
  FileAccessRefusalEndInput,
  FileAccessRefusalEndPayload,
  FileAccessRefuseInput,
  FileAccessRefusePayload,
} from './file-access.inputs';

/** Keeping a file from a representative, when the law lets the interest of another go first. */
export class FileAccessService {
  constructor(private readonly platform: Platform) {}

  /** Refuses a representative the file; of two at once the database refuses the second. */
  refuse(caller: Caller, input: FileAccessRefuseInput): Promise<FileAccessRefusePayload> {
    const twice = refuse('FILE_ACCESS_REFUSED_ALREADY', 'input', 'representativeId');
    return answer(() =>
      refusing({ file_access_refusal_once: twice }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const missing = refuse('NOT_FOUND', 'input', 'representativeId');
          const { id, residentId } = await requireRow(tx, Representative, caller, input.representativeId, missing);
          const { ground, reason, fromOn = this.platform.clock.today(), untilOn = null } = input;
          const empty = refusePeriod({ fromOn, untilOn });
          if (empty) throw refuse(empty, 'input', 'untilOn');
          const fileAccessRefusal = Object.assign(new FileAccessRefusal(), {
            ...{ municipality: caller.municipality, id: newId(), residentId, representativeId: id, ground, reason },
            ...{ fromOn, untilOn, endedBy: null },
            ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
          });
          await tx.insert(FileAccessRefusal, fileAccessRefusal);
          return { fileAccessRefusal };
        }),
      ),
    );
  }

  /** Ends a refusal, or ends it earlier. */
  end(
    caller: Caller,
    { fileAccessRefusalId, untilOn }: FileAccessRefusalEndInput,
  ): Promise<FileAccessRefusalEndPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuse('NOT_FOUND', 'input', 'fileAccessRefusalId');
        const known = await requireRow(tx, FileAccessRefusal, caller, fileAccessRefusalId, missing, 'for update');
        const refusal = refuseEnd(known, untilOn);
        if (refusal) throw refuse(refusal, 'input', 'untilOn');
        if (untilOn < this.platform.clock.today()) throw refuse('FILE_ACCESS_END_IN_PAST', 'input', 'untilOn');
        const { municipality, id } = known;
        const end = { untilOn, endedBy: caller.subject };
        await tx.update(FileAccessRefusal, { municipality, id }, end);
        return { fileAccessRefusal: Object.assign(known, end) };
      }),
    );
  }
}
