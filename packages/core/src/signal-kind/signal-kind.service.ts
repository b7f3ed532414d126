import type { Caller, JsonObject, Platform, Transaction } from '@eenplan/kit';
import { z } from 'zod';
import { statesOn } from '../module-switch/module-period.law';
import { periodsOf } from '../module-switch/module-switch.service';
import { agreedKinds } from '../signal-agreement/agreed-kinds';
import { type KindClosed, refuseModule, refuseNotAgreed } from './kind-open.law';
import { kindsOf, type OwnedKind } from './known-kinds';
import type { SignalKindEntry } from './signal-kind.type';

/** The catalogue of kinds of signal. */
export class SignalKindService {
  constructor(private readonly platform: Platform) {}

  /** Every installed kind by code, each with whether this caller's municipality takes it in today. */
  list(caller: Caller): Promise<SignalKindEntry[]> {
    return this.platform.door.inMunicipality(caller, async (tx) => {
      const closed = await this.closedFor(tx, caller);
      const kinds = [...kindsOf(this.platform).values()].sort((left, right) => (left.code < right.code ? -1 : 1));
      return kinds.map((kind) => entryOf(kind, closed(kind)));
    });
  }

  private async closedFor(tx: Transaction, caller: Caller): Promise<(kind: OwnedKind) => KindClosed | null> {
    const { municipality, kind, organisation } = caller;
    const states = statesOn(await periodsOf(tx, municipality), this.platform.clock.today());
    const agreed =
      kind === 'PARTNER'
        ? await agreedKinds(tx, { municipality, organisation: organisation ?? '' }, this.platform.clock.today())
        : null;
    return ({ code, module }) =>
      refuseModule(module, states) ?? (agreed === null ? null : refuseNotAgreed(code, agreed));
  }
}

const entryOf = (
  { code, title, law, article, payload, mayGiveFeedback, mayReachOut, matchingWindowDays }: OwnedKind,
  closedBecause: KindClosed | null,
): SignalKindEntry => ({
  ...{ code, title: title.en, dutchTitle: title.nl, law, article, jsonSchema: schemaOf(payload) },
  ...{ mayGiveFeedback, mayReachOut, matchingWindowDays, isOpen: closedBecause === null, closedBecause },
});

const schemas = new WeakMap<OwnedKind['payload'], JsonObject>();

/** The JSON Schema of what a partner sends; made once. */
function schemaOf(payload: OwnedKind['payload']): JsonObject {
  const schema = schemas.get(payload) ?? z.toJSONSchema(payload, { io: 'input' });
  schemas.set(payload, schema);
  return schema;
}
