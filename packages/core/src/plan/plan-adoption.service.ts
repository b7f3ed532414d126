import { answer, type Caller, newId, type Platform, refusing, requireRow, type Transaction } from '@eenplan/kit';
import { CaseService } from '../case/case.service';
import { planAdopted } from '../event/core-events';
import { emit } from '../event/emit';
import { Resident } from '../resident/resident.entity';
import {
  anotherInForceOn,
  changeRow,
  firstInvestigatedOn,
  latestPartOn,
  planForAct,
  professionalOf,
} from './plan-rows';
import { PlanDirectorService } from './plan-director.service';
import type { PlanFactsRow } from './plan-facts.entity';
import { PlanVersion } from './plan-version.entity';
import { PlanVersionResident } from './plan-version-resident.entity';
import { Plan } from './plan.entity';
import { refuse } from './plan.errors';
import type { PlanAdoptInput, PlanAdoptPayload } from './plan.inputs';
import { refuseAdoptionDay, refuseAgreement, refuseReview } from './plan.law';

/** The adoption of a plan by household and professional together: each is a version. */
export class PlanAdoptionService {
  constructor(private readonly platform: Platform) {}

  /** Adopts a draft, or what a plan in force has become. Two at once: one adopts, the other is told. */
  adopt(caller: Caller, input: PlanAdoptInput): Promise<PlanAdoptPayload> {
    const once = { plan_one_active_per_household: refuse('PLAN_ALREADY_ACTIVE', 'input', 'planId') };
    return answer(() =>
      refusing(once, () =>
        this.platform.get(PlanDirectorService).startingOnce('adoptedOn', () =>
          this.platform.door.inMunicipality(caller, async (tx) => {
            const { plan, facts } = await planForAct(tx, caller, 'planAdopt', input);
            await this.refuseDays(tx, plan, facts, input);
            const residents = await this.agreeing(tx, caller, plan, input);
            await this.direct(tx, caller, plan, facts, input);
            if (plan.state === 'DRAFT') await this.startSupport(tx, caller, plan, facts, input.adoptedOn);
            await this.insertVersion(tx, caller, plan, input, residents);
            const { adoptedOn: on, reviewOn } = input;
            const { caseId, id: planId } = plan;
            await emit(this.platform, tx, plan, {
              ...{ event: planAdopted, key: caseId, data: { caseId, planId, on, reviewOn } },
            });
            const changes = { state: 'ACTIVE' as const, adoptedOn: plan.adoptedOn ?? on, reviewOn };
            return { plan: await changeRow(tx, Plan, plan, changes) };
          }),
        ),
      ),
    );
  }

  private async refuseDays(
    tx: Transaction,
    plan: Plan,
    { tailoredBlocks }: PlanFactsRow,
    { adoptedOn, reviewOn }: PlanAdoptInput,
  ): Promise<void> {
    const wrongDay = refuseAdoptionDay(adoptedOn, {
      today: this.platform.clock.today(),
      latestPartOn: await latestPartOn(tx, plan),
      anotherInForce: plan.state === 'DRAFT' && (await anotherInForceOn(tx, plan, adoptedOn)),
      investigatedOn: tailoredBlocks > 0 ? await firstInvestigatedOn(tx, plan) : null,
    });
    if (wrongDay) throw refuse(wrongDay, 'input', 'adoptedOn');
    const noTerm = refuseReview(adoptedOn, reviewOn);
    if (noTerm) throw refuse(noTerm, 'input', 'reviewOn');
  }

  /** The members of the household who agree, each once. */
  private async agreeing(tx: Transaction, caller: Caller, plan: Plan, input: PlanAdoptInput): Promise<string[]> {
    const ids = [...new Set(input.agreedByResidentIds)];
    if (ids.length === 0) throw refuse('PLAN_AGREED_BY_NOBODY', 'input', 'agreedByResidentIds');
    const path = (id: string) => ['input', 'agreedByResidentIds', String(input.agreedByResidentIds.indexOf(id))];
    const residents: Resident[] = [];
    for (const id of ids) residents.push(await requireRow(tx, Resident, caller, id, refuse('NOT_FOUND', ...path(id))));
    const members = await tx.query<{ id: string }[]>(
      `select resident_id as id from core.household_member where municipality = $1 and household_id = $2
         and resident_id = any($3::uuid[]) and from_on <= $4::date and (until_on is null or until_on > $4::date)`,
      [plan.municipality, plan.householdId, ids, input.adoptedOn],
    );
    const stranger = ids.find((id) => !members.some((member) => member.id === id));
    if (stranger) throw refuse('PLAN_AGREED_BY_STRANGER', ...path(stranger));
    const unable = refuseAgreement(residents, input.adoptedOn);
    if (unable) throw refuse(unable, 'input', 'agreedByResidentIds');
    return ids;
  }

  /** At the first adoption there is a director; later there may be another. */
  private async direct(
    tx: Transaction,
    caller: Caller,
    plan: Plan,
    facts: PlanFactsRow,
    { director, adoptedOn, reasons }: PlanAdoptInput,
  ): Promise<void> {
    const directors = this.platform.get(PlanDirectorService);
    if (director) return directors.start(tx, caller, plan, { fromOn: adoptedOn, director, facts, reasons });
    if (plan.state === 'DRAFT') throw refuse('DIRECTOR_NOT_ONE_PERSON', 'input', 'director');
    return directors.refuseDirectorWhoStays(tx, caller, plan, { on: adoptedOn, facts, reasons });
  }

  /** The first adoption begins support, unless an earlier plan of the case did. */
  private async startSupport(
    tx: Transaction,
    caller: Caller,
    plan: Plan,
    { tailoredBlocks }: PlanFactsRow,
    adoptedOn: string,
  ): Promise<void> {
    const cases = this.platform.get(CaseService);
    const path = ['input', 'planId'];
    const file = await cases.requireOpen(tx, caller, plan.caseId, 'for update', path);
    if (file.state === 'IN_SUPPORT') return;
    await cases.startSupport(tx, caller, file.id, adoptedOn, { onlyFreeAccess: tailoredBlocks === 0, path });
  }

  private async insertVersion(
    tx: Transaction,
    caller: Caller,
    { municipality, id: planId }: Plan,
    { adoptedOn, reviewOn, agreement }: PlanAdoptInput,
    residents: readonly string[],
  ): Promise<void> {
    const sql = 'select count(*)::int as count from core.plan_adoption where municipality = $1 and plan_id = $2';
    const [before] = await tx.query<{ count: number }[]>(sql, [municipality, planId]);
    const adoptionId = newId();
    await tx.insert(PlanVersion, {
      ...{ municipality, id: adoptionId, planId, number: (before?.count ?? 0) + 1, adoptedOn, reviewOn, agreement },
      ...{ professionalId: await professionalOf(tx, caller), recordedAt: this.platform.clock.now() },
    });
    await tx.insert(
      PlanVersionResident,
      residents.map((residentId) => ({ municipality, id: newId(), planId, adoptionId, residentId })),
    );
  }
}
