import { Product, Resident } from '@eenplan/core';
import { type Caller, type DecisionGate, readRow, type Transaction } from '@eenplan/kit';
import { type WmoSettings, wmoSettingsIn } from '../settings/wmo-settings';
import { isCustomaryFor } from './customary.law';
import { stepsOf, weighingOf } from './weighing-rows';
import type { Weighing } from './weighing.entity';
import { refuse } from './weighing.errors';
import { refuseGrant } from './weighing.law';

/** Wmo 2.3.5 lid 3, R18: what is granted was weighed to the end before, and nothing that goes before was enough. */
export const refuseUnweighed: DecisionGate = async (platform, tx, caller, decision, ...path) => {
  const { outcome, applicationId, decidedOn, residentId, productId } = decision;
  if (outcome !== 'GRANTED' && outcome !== 'PARTLY') return;
  const weighing = await weighingOf(tx, caller, applicationId, 'for share');
  if (!weighing || weighing.weighedOn > decidedOn) throw refuse('WMO_NOT_WEIGHED', ...path, 'outcome');
  const refusal = refuseGrant(await stepsOf(tx, caller, weighing));
  if (refusal) throw refuse(refusal, ...path, 'outcome');
  const settings = await wmoSettingsIn(platform, tx, caller.municipality, decidedOn);
  const product = productId === null ? null : await readRow(tx, Product, caller, productId);
  const asProduct = product?.code ?? null;
  if (isOtherKind(settings, weighing, asProduct)) throw refuse('WMO_WEIGHED_OTHER_KIND', ...path, 'productId');
  const items = settings.customary.filter(
    ({ code, products }) => code === weighing.customaryItem || (asProduct !== null && products.includes(asProduct)),
  );
  if (items.length === 0) return;
  const birthDate = await birthDateOf(tx, caller, residentId);
  if (items.some(({ ages }) => isCustomaryFor(ages, birthDate, decidedOn) === true)) {
    throw refuse('WMO_GENERALLY_CUSTOMARY', ...path, 'productId');
  }
};

/** Is the product, by what the municipality has set, of another kind than what was weighed? */
function isOtherKind({ productKinds }: WmoSettings, { kindCode }: Weighing, product: string | null): boolean {
  const kind = productKinds.find((each) => each.product === product)?.kind;
  return kind !== undefined && kind !== kindCode;
}

async function birthDateOf(tx: Transaction, caller: Caller, residentId: string): Promise<string | null> {
  const resident = await readRow(tx, Resident, caller, residentId);
  return resident?.birthDate ?? null;
}
