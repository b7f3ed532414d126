import {
  answer,
  type Caller,
  findRow,
  newId,
  type Platform,
  refusing,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { refuse } from '../errors';
import { Household } from '../household/household.entity';
import { Resident } from '../resident/resident.entity';
import { refuseUnlessActive } from '../module-switch/module-change.service';
import { PlanGoal } from './plan-goal.entity';
import { Plan } from './plan.entity';
import type { DirectorInput, PlanAdoptInput, PlanDirectorAppointInput } from './plan.inputs';
import type { PlanAdoptPayload, PlanDirectorAppointPayload, PlanGoalAddInput, PlanGoalAddPayload } from './plan.inputs';
import { refuseDirectorChoice, refuseDirectorStart } from './plan.law';
import { Professional } from './professional.entity';

/** Plans and who directs them. */
export class PlanService {
  constructor(private readonly platform: Platform) {}

  /** By id; null when there is none that this caller may see. */
  find(caller: Caller, id: string): Promise<Plan | null> {
    return findRow(this.platform, Plan, caller, id);
  }

  /** Adopts a plan with its first director. A second active plan of the household is refused by the database. */
  adopt(caller: Caller, input: PlanAdoptInput): Promise<PlanAdoptPayload> {
    return answer(() =>
      refusing({ plan_one_active_per_household: refuse('PLAN_ALREADY_ACTIVE', 'input', 'householdId') }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          await requireRow(tx, Household, caller, input.householdId, refuse('NOT_FOUND', 'input', 'householdId'));
          await this.refuseDirector(tx, caller, input.director);
          const plan = this.toRow(caller, input);
          await tx.insert(Plan, plan);
          await this.insertStart(tx, plan, input.adoptedOn, input.director);
          return { plan };
        }),
      ),
    );
  }

  /** Appoints the next director. The start ends the period of the one before. */
  appointDirector(caller: Caller, input: PlanDirectorAppointInput): Promise<PlanDirectorAppointPayload> {
    return answer(() =>
      refusing({ plan_director_pkey: refuse('DIRECTOR_STARTS_THAT_DAY', 'input', 'fromOn') }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const plan = await requireRow(
            tx,
            Plan,
            caller,
            input.planId,
            refuse('NOT_FOUND', 'input', 'planId'),
            'for update',
          );
          if (plan.state !== 'ACTIVE') throw refuse('PLAN_NOT_ACTIVE', 'input', 'planId');
          const early = refuseDirectorStart(plan.adoptedOn, input.fromOn);
          if (early) throw refuse(early, 'input', 'fromOn');
          await this.refuseDirector(tx, caller, input.director);
          await this.insertStart(tx, plan, input.fromOn, input.director);
          return { plan };
        }),
      ),
    );
  }

  /** Sets a goal that rests on a law which is active here. */
  addGoal(caller: Caller, input: PlanGoalAddInput): Promise<PlanGoalAddPayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const module = this.platform.modules.find(({ laws }) => laws.some(({ code }) => code === input.law));
        if (!module) throw refuse('LAW_UNKNOWN', 'input', 'law');
        await refuseUnlessActive(this.platform, ['input', 'law'])(tx, caller.municipality, module.id);
        const plan = await requireRow(tx, Plan, caller, input.planId, refuse('NOT_FOUND', 'input', 'planId'));
        if (plan.state !== 'ACTIVE') throw refuse('PLAN_NOT_ACTIVE', 'input', 'planId');
        const goal = this.toGoal(caller, input);
        await tx.insert(PlanGoal, goal);
        return { goal };
      }),
    );
  }

  private toGoal(caller: Caller, { planId, law, description }: PlanGoalAddInput): PlanGoal {
    const { clock } = this.platform;
    return Object.assign(new PlanGoal(), {
      ...{ municipality: caller.municipality, id: newId(), planId, lawCode: law, description },
      ...{ setOn: clock.today(), recordedAt: clock.now() },
    });
  }

  private async refuseDirector(tx: Transaction, caller: Caller, director: DirectorInput): Promise<void> {
    const refusal = refuseDirectorChoice(director);
    if (refusal) throw refuse(refusal, 'input', 'director');
    const { residentId, professionalId } = director;
    if (residentId)
      await requireRow(tx, Resident, caller, residentId, refuse('NOT_FOUND', 'input', 'director', 'residentId'));
    if (professionalId) {
      await requireRow(
        tx,
        Professional,
        caller,
        professionalId,
        refuse('NOT_FOUND', 'input', 'director', 'professionalId'),
      );
    }
  }

  private insertStart(tx: Transaction, plan: Plan, fromOn: string, director: DirectorInput): Promise<unknown> {
    return tx.query(
      `insert into core.plan_director (municipality, plan_id, from_on, id, resident_id, professional_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[plan.municipality, plan.id, fromOn, newId()],
        ...[director.residentId ?? null, director.professionalId ?? null, this.platform.clock.now()],
      ],
    );
  }

  private toRow(caller: Caller, input: PlanAdoptInput): Plan {
    return Object.assign(new Plan(), {
      municipality: caller.municipality,
      id: newId(),
      householdId: input.householdId,
      title: input.title,
      state: 'ACTIVE' as const,
      adoptedOn: input.adoptedOn,
      endedOn: null,
      version: 1,
      recordedAt: this.platform.clock.now(),
    });
  }
}
