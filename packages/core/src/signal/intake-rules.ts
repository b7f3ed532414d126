import type { Caller, Platform, Refusal, Transaction } from '@eenplan/kit';
import { refuse as refuseInCore } from '../errors';
import type { ModuleState } from '../module-switch/module-activation.entity';
import { statesUnderLock } from '../module-switch/module-change.service';
import { agreedKinds } from '../signal-agreement/agreed-kinds';
import { refuseModule, refuseNotAgreed } from '../signal-kind/kind-open.law';
import { kindsOf, type OwnedKind } from '../signal-kind/known-kinds';
import { remarksOn } from './quarantine.law';
import type { SignalContent } from './signal-content';
import type { SignalRemark } from './signal.enum';
import { refuse } from './signal.errors';
import { refuseForm, refusePayload, refusePerson } from './signal-form.law';

/** What a signal is judged by, read once for all signals of a transaction. Nothing of any resident is among it. */
export class IntakeRules {
  private constructor(
    private readonly kinds: ReadonlyMap<string, OwnedKind>,
    private readonly states: ReadonlyMap<string, ModuleState>,
    private readonly agreed: ReadonlySet<string>,
    private readonly municipalities: ReadonlySet<string>,
    private readonly today: string,
  ) {}

  /** Reads them, and locks the switches of the laws that these contents are for: of an opening and a switch-off one waits. */
  static async read(
    platform: Platform,
    tx: Transaction,
    { municipality, organisation }: Caller,
    contents: readonly SignalContent[],
  ): Promise<IntakeRules> {
    const kinds = kindsOf(platform);
    const today = platform.clock.today();
    const modules = contents.flatMap(({ kind }) => kinds.get(kind)?.module ?? []).filter((module) => module !== 'core');
    return new IntakeRules(
      kinds,
      await statesUnderLock(platform, tx, municipality, [...new Set(modules)].sort()),
      await agreedKinds(tx, { municipality, organisation: organisation ?? '' }, today),
      await knownMunicipalities(tx, contents),
      today,
    );
  }

  /** The kind of a signal that may come in; throws the first reason why it may not, at a path below `at`. */
  require(content: SignalContent, at: readonly string[]): OwnedKind {
    const kind = this.kinds.get(content.kind);
    if (!kind) throw refuse('SIGNAL_KIND_UNKNOWN', ...at, 'kind');
    const refusal = this.refuseKind(kind, [...at, 'kind']) ?? this.refuseContent(kind, content, at);
    if (refusal) throw refusal;
    return kind;
  }

  /** Refuses what does not have the form that its kind asks. */
  refuseContent(kind: OwnedKind, content: SignalContent, at: readonly string[]): Refusal | null {
    const malformed = refuseForm(content) ?? refusePerson(content) ?? refusePayload(kind, content.payload);
    return malformed && refuse(malformed.code, ...at, ...malformed.path);
  }

  /** What is well-formed and wrong. */
  remarksOn(content: SignalContent): SignalRemark[] {
    return remarksOn(content, this.today, this.municipalities);
  }

  private refuseKind({ code, module }: OwnedKind, path: readonly string[]): Refusal | null {
    const missing = refuseNotAgreed(code, this.agreed);
    if (missing) return refuse(missing, ...path);
    const closed = refuseModule(module, this.states);
    return closed && refuseInCore(closed, ...path);
  }
}

/** Which of the codes that the contents name are of a municipality; asks nothing when they name none. */
async function knownMunicipalities(tx: Transaction, contents: readonly SignalContent[]): Promise<Set<string>> {
  const codes = new Set(contents.flatMap(({ person }) => person.municipalityCode ?? []));
  if (codes.size === 0) return codes;
  const sql = 'select code from core.municipality where code = any($1::text[])';
  const rows = await tx.query<{ code: string }[]>(sql, [[...codes]]);
  return new Set(rows.map(({ code }) => code));
}
