import {
  answer,
  barToDestruction,
  type Caller,
  type DestructionBar,
  newId,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  Refusal,
  refusing,
  requireRow,
  TermError,
  type Transaction,
} from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import { Resident } from '../resident/resident.entity';
import { DestructionRequest } from './destruction-request.entity';
import type {
  DestructionRequestDecideInput,
  DestructionRequestDecidePayload,
  DestructionRequestRegisterInput,
  DestructionRequestRegisterPayload,
} from './destruction-request.inputs';
import { residentOnHoldSql } from './records';
import { type RightToDestruction, rightToDestruction } from './right-to-destruction';
import type { DestructionState } from './retention.enum';
import { refuse } from './retention.errors';
import { whileNothingIsDestroyed } from './retention-lock';

/** Requests for destruction: receiving them and deciding on them. The run of the night carries them out. */
export class DestructionRequestService {
  constructor(private readonly platform: Platform) {}

  /** Requests by due day, of one state or of all. */
  list(caller: Caller, page: PageArgs, state: DestructionState | null): Promise<Page<DestructionRequest>> {
    return pageRows(this.platform, caller, DestructionRequest, page, {
      orderBy: ['dueOn'],
      where: (parameters) => (state === null ? [] : [`row.state = ${parameters.add(state)}`]),
    });
  }

  /** Puts a request on the list: a resident's own, or one that came in on paper. */
  register(caller: Caller, input: DestructionRequestRegisterInput): Promise<DestructionRequestRegisterPayload> {
    const twice = refuse('DESTRUCTION_ALREADY_REQUESTED', 'input', 'law');
    return answer(() =>
      refusing({ destruction_request_once: twice }, () =>
        this.platform.door.inMunicipality(caller, async (tx) => {
          const right = rightToDestruction(this.platform.modules, input.law);
          if (!right) throw refuse('DESTRUCTION_WITHOUT_RIGHT', 'input', 'law');
          const requestedOn = this.receivedOn(caller, input);
          const missing = refuseInCore('NOT_FOUND', 'input', 'residentId');
          const id = input.residentId ?? caller.residentId ?? '';
          const resident = await requireRow(tx, Resident, caller, id, missing);
          // What came in on paper is decided on in writing; here nobody decides, so it is refused at once.
          const bar = caller.kind === 'RESIDENT' ? barOf(right, resident, requestedOn) : null;
          if (bar) throw bar;
          const destructionRequest = this.toRow(resident, input.law, right, requestedOn);
          await tx.insert(DestructionRequest, destructionRequest);
          return { destructionRequest };
        }),
      ),
    );
  }

  /** Grants a request, or refuses it with a ground. Decided on once. */
  decide(caller: Caller, input: DestructionRequestDecideInput): Promise<DestructionRequestDecidePayload> {
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        await whileNothingIsDestroyed(tx, caller.municipality);
        const missing = refuseInCore('NOT_FOUND', 'input', 'destructionRequestId');
        const known = await requireRow(
          tx,
          DestructionRequest,
          caller,
          input.destructionRequestId,
          missing,
          'for update',
        );
        const { municipality, id, version } = known;
        if (version !== input.version) throw refuseInCore('CHANGED_MEANWHILE', 'input', 'version');
        if (known.state !== 'OPEN') throw refuse('DESTRUCTION_ALREADY_DECIDED', 'input', 'destructionRequestId');
        await this.refuseDecision(tx, caller, known, input);
        const change = {
          state: input.granted ? ('GRANTED' as const) : ('REFUSED' as const),
          ...{ ground: input.ground ?? null, motivation: input.motivation ?? null },
          ...{ decidedBy: caller.subject, decidedOn: this.platform.clock.today(), version: version + 1 },
        };
        await tx.update(DestructionRequest, { municipality, id, version }, change);
        return { destructionRequest: Object.assign(known, change) };
      }),
    );
  }

  private async refuseDecision(
    tx: Transaction,
    caller: Caller,
    request: DestructionRequest,
    { granted, ground, motivation }: DestructionRequestDecideInput,
  ): Promise<void> {
    const isReasoned = Boolean(ground) && Boolean(motivation);
    if (granted ? Boolean(ground) || Boolean(motivation) : !isReasoned) {
      throw refuse('DESTRUCTION_GROUND_MISSING', 'input', 'ground');
    }
    const missing = refuseInCore('NOT_FOUND', 'input', 'destructionRequestId');
    const resident = await requireRow(tx, Resident, caller, request.residentId ?? '', missing);
    const right = rightToDestruction(this.platform.modules, request.law);
    if (granted) {
      const bar = barOf(right, resident, request.requestedOn, await this.isOnHold(tx, resident));
      if (bar) throw bar;
    } else if (
      ground === 'UNDER_AGE' &&
      barOf(right, resident, request.requestedOn)?.code !== 'DESTRUCTION_UNDER_AGE'
    ) {
      throw refuse('DESTRUCTION_GROUND_UNTRUE', 'input', 'ground');
    }
  }

  private async isOnHold(tx: Transaction, { municipality, id }: Resident): Promise<boolean> {
    const sql = `select ${residentOnHoldSql('$1', '$2::uuid', '$3')} as "onHold"`;
    const [row] = await tx.query<{ onHold: boolean }[]>(sql, [municipality, id, this.platform.clock.today()]);
    return row?.onHold ?? false;
  }

  private receivedOn({ kind }: Caller, { requestedOn }: DestructionRequestRegisterInput): string {
    const today = this.platform.clock.today();
    const day = requestedOn ?? today;
    if (day > today) throw refuse('DESTRUCTION_RECEIVED_IN_FUTURE', 'input', 'requestedOn');
    if (kind === 'RESIDENT' && day !== today) throw refuse('DESTRUCTION_DAY_NOT_YOURS', 'input', 'requestedOn');
    return day;
  }

  private toRow(
    { municipality, id: residentId }: Resident,
    law: string,
    right: RightToDestruction,
    requestedOn: string,
  ): DestructionRequest {
    return Object.assign(new DestructionRequest(), {
      ...{ municipality, id: newId(), residentId, law, article: right.article, requestedOn },
      ...{ dueOn: dueOn(right, requestedOn), state: 'OPEN' as const, ground: null, motivation: null },
      ...{ decidedBy: null, decidedOn: null, executedOn: null, version: 1 },
      recordedAt: this.platform.clock.now(),
    });
  }
}

function dueOn(right: RightToDestruction, requestedOn: string): string {
  try {
    return right.dueOn(requestedOn);
  } catch (error) {
    throw error instanceof TermError ? refuse('DESTRUCTION_DAY_UNCOUNTABLE', 'input', 'requestedOn') : error;
  }
}

const REFUSALS: Record<DestructionBar, Parameters<typeof refuse>[0]> = {
  UNDER_AGE: 'DESTRUCTION_UNDER_AGE',
  LAW_OPPOSES: 'DESTRUCTION_WITHOUT_RIGHT',
  ANOTHERS_INTEREST: 'DESTRUCTION_GROUND_MISSING',
  LEGAL_HOLD: 'DESTRUCTION_ON_HOLD',
};

/** What keeps the request from being granted. Whether another's interest does, the professional judges. */
function barOf(
  right: RightToDestruction | null,
  { birthDate }: Resident,
  requestedOn: string,
  onHold = false,
): Refusal | null {
  const facts = { birthDate, requestedOn, minimumAge: right?.minimumAge ?? 0, onHold };
  const bar = barToDestruction({ ...facts, anothersInterest: false, lawOpposes: right === null });
  return bar && refuse(REFUSALS[bar], 'input');
}
