import {
  answer,
  type Caller,
  newId,
  type Platform,
  readRows,
  refusing,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { directorChanged } from '../event/core-events';
import { emit } from '../event/emit';
import { Resident } from '../resident/resident.entity';
import { type GivenReasons, requireReason } from '../rule/require-reason';
import { changeRow, planForAct } from './plan-rows';
import { PlanDirector } from './plan-director.entity';
import type { PlanFactsRow } from './plan-facts.entity';
import { Plan } from './plan.entity';
import { refuse } from './plan.errors';
import type { DirectorInput, PlanDirectorAppointInput, PlanDirectorAppointPayload } from './plan.inputs';
import { asksProfessionalDirector, refuseDirectorChoice, refuseDirectorStart } from './plan.law';
import { Professional } from './professional.entity';

const R03 = { code: 'R03', text: 'where several providers work and residents cannot direct, a professional directs' };
const R04 = { code: 'R04', text: 'the director is chosen together with the household' };

/** Who directs a plan. */
export class PlanDirectorService {
  constructor(private readonly platform: Platform) {}

  /** Appoints the next director. The start ends the period of the one before. */
  appoint(caller: Caller, input: PlanDirectorAppointInput): Promise<PlanDirectorAppointPayload> {
    const { fromOn, director, reasons } = input;
    return answer(() =>
      this.startingOnce('fromOn', () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const { plan, facts } = await planForAct(tx, caller, 'planDirectorAppoint', input);
          const early = refuseDirectorStart(plan.adoptedOn ?? fromOn, fromOn);
          if (early) throw refuse(early, 'input', 'fromOn');
          await this.start(tx, caller, plan, { fromOn, director, facts, reasons });
          return { plan: await changeRow(tx, Plan, plan) };
        }),
      ),
    );
  }

  /** Lets a director start, in the transaction of an act on a plan that is locked. Asks reasons for R03 and R04. */
  async start(
    tx: Transaction,
    caller: Caller,
    plan: Plan,
    { fromOn, director, facts, reasons }: DirectorStart,
  ): Promise<void> {
    await this.refuseDirector(tx, caller, director);
    const { residentId, professionalId, name, relation, residentsCanDirect, chosenTogether } = director;
    const subject = { type: 'Plan', id: plan.id };
    const isProfessional = Boolean(professionalId);
    if (asksProfessionalDirector(facts, { isProfessional, residentsCanDirect })) {
      await requireReason(this.platform, tx, caller, R03, subject, reasons);
    }
    if (!chosenTogether) await requireReason(this.platform, tx, caller, R04, subject, reasons);
    await tx.query(
      `insert into core.plan_director (municipality, plan_id, from_on, id, resident_id, professional_id, name, relation,
         residents_can_direct, chosen_together, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[plan.municipality, plan.id, fromOn, newId(), residentId ?? null, professionalId ?? null, name ?? null],
        ...[relation ?? null, residentsCanDirect, chosenTogether, this.platform.clock.now()],
      ],
    );
    const { caseId, id: planId } = plan;
    const kind = isProfessional ? 'PROFESSIONAL' : residentId ? 'RESIDENT' : 'OTHER';
    const data = { caseId, planId, fromOn, kind } as const;
    await emit(this.platform, tx, plan, { event: directorChanged, key: caseId, data });
  }

  /** Rule R03 for the director who stays: asked when what the plan holds has changed. */
  async refuseDirectorWhoStays(
    tx: Transaction,
    caller: Caller,
    plan: Plan,
    { on, facts, reasons }: { readonly on: string; readonly facts: SecondLine; readonly reasons: GivenReasons },
  ): Promise<void> {
    const [director] = await readRows(tx, PlanDirector, caller, {
      where: (parameters) => {
        const day = `${parameters.add(on)}::date`;
        return [
          `row.plan_id = ${parameters.add(plan.id)}`,
          `row.from_on <= ${day}`,
          `(row.until_on is null or row.until_on > ${day})`,
        ];
      },
    });
    const residentsCanDirect = director?.residentsCanDirect ?? true;
    const isProfessional = Boolean(director?.professionalId);
    if (!asksProfessionalDirector(facts, { isProfessional, residentsCanDirect })) return;
    await requireReason(this.platform, tx, caller, R03, { type: 'Plan', id: plan.id }, reasons);
  }

  /** One director starts a day: the database refuses the second, at this field of the input. */
  startingOnce<T>(field: string, act: () => Promise<T>): Promise<T> {
    return refusing({ plan_director_pkey: refuse('DIRECTOR_STARTS_THAT_DAY', 'input', field) }, act);
  }

  private async refuseDirector(tx: Transaction, caller: Caller, director: DirectorInput): Promise<void> {
    const refusal = refuseDirectorChoice(director);
    if (refusal) throw refuse(refusal, 'input', 'director');
    const missing = (field: string) => refuse('NOT_FOUND', 'input', 'director', field);
    const { residentId, professionalId } = director;
    if (typeof residentId === 'string') await requireRow(tx, Resident, caller, residentId, missing('residentId'));
    if (typeof professionalId === 'string')
      await requireRow(tx, Professional, caller, professionalId, missing('professionalId'));
  }
}

type SecondLine = Pick<PlanFactsRow, 'secondLineProviders'>;

/** A director who starts. */
export interface DirectorStart {
  readonly fromOn: string;
  readonly director: DirectorInput;
  readonly facts: SecondLine;
  readonly reasons: GivenReasons;
}
