import {
  answer,
  type Caller,
  countRows,
  newId,
  type Platform,
  refusing,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { professionalOf } from '../plan/plan-rows';
import { refuseEnd, refusePeriod } from '../resident/period.law';
import { lockResidents, requireResident } from '../resident/require-resident';
import { ResidentTargetGroup } from './resident-target-group.entity';
import { refuse } from './target-group.errors';
import type {
  TargetGroupAssignInput,
  TargetGroupAssignPayload,
  TargetGroupEndInput,
  TargetGroupEndPayload,
} from './target-group.inputs';
import { groupsOf, refuseAnother } from './target-group.law';
import type { TargetGroup } from './target-group.type';

/** The target groups of a municipality, and who is in them. */
export class TargetGroupService {
  constructor(private readonly platform: Platform) {}

  /** Those that hold on a day; none when the municipality has set none. */
  async list(caller: Caller, on: string = this.platform.clock.today()): Promise<TargetGroup[]> {
    const { classification } = await this.platform.get(SettingsService).core(caller.municipality, on);
    return groupsOf(classification?.values ?? []);
  }

  /** Puts a resident in a group. Once at a time in each; the database refuses the second. */
  assign(caller: Caller, input: TargetGroupAssignInput): Promise<TargetGroupAssignPayload> {
    const already = refuse('TARGET_GROUP_ALREADY', 'input', 'group');
    return answer(() =>
      refusing({ resident_target_group_once: already }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          await requireResident(tx, caller, input.residentId, 'input', 'residentId');
          const empty = refusePeriod(input);
          if (empty) throw refuse(empty, 'input', 'untilOn');
          const title = await this.requireGroup(tx, caller, input);
          const residentTargetGroup = Object.assign(new ResidentTargetGroup(), {
            ...{ municipality: caller.municipality, id: newId(), residentId: input.residentId, code: input.group },
            ...{ title, reason: input.reason, fromOn: input.fromOn, untilOn: input.untilOn ?? null },
            professionalId: await professionalOf(tx, caller),
            ...{ recordedBy: caller.subject, recordedAt: this.platform.clock.now() },
          });
          await tx.insert(ResidentTargetGroup, residentTargetGroup);
          return { residentTargetGroup };
        }),
      ),
    );
  }

  /** Takes a resident out of a group, or does so earlier. */
  end(caller: Caller, { residentTargetGroupId, untilOn }: TargetGroupEndInput): Promise<TargetGroupEndPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const notFound = refuse('NOT_FOUND', 'input', 'residentTargetGroupId');
        const known = await requireRow(tx, ResidentTargetGroup, caller, residentTargetGroupId, notFound, 'for update');
        const refusal = refuseEnd(known, untilOn);
        if (refusal) throw refuse(refusal, 'input', 'untilOn');
        const { municipality, id } = known;
        await tx.update(ResidentTargetGroup, { municipality, id }, { untilOn });
        return { residentTargetGroup: Object.assign(known, { untilOn }) };
      }),
    );
  }

  /** What the group is called on the first day. */
  private async requireGroup(tx: Transaction, caller: Caller, input: TargetGroupAssignInput): Promise<string> {
    const { municipality } = caller;
    const { classification } = await this.platform.get(SettingsService).coreIn(tx, municipality, input.fromOn);
    const group = groupsOf(classification?.values ?? []).find(({ code }) => code === input.group);
    if (!group) throw refuse('TARGET_GROUP_UNKNOWN', 'input', 'group');
    await lockResidents(tx, municipality, [input.residentId]);
    const another = refuseAnother(classification?.multiple ?? false, await othersOf(tx, caller, input));
    if (another) throw refuse(another, 'input', 'group');
    return group.title;
  }
}

/** How many other groups the resident is in during that period. */
const othersOf = (
  tx: Transaction,
  caller: Caller,
  { residentId, group, fromOn, untilOn }: TargetGroupAssignInput,
): Promise<number> =>
  countRows(tx, ResidentTargetGroup, caller, (parameters) => [
    `row.resident_id = ${parameters.add(residentId)}`,
    `row.code <> ${parameters.add(group)}`,
    `daterange(row.from_on, row.until_on) && daterange(${parameters.add(fromOn)}, ${parameters.add(untilOn ?? null)})`,
  ]);
