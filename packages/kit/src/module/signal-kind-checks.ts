import { z } from 'zod';
import type { SignalKind } from '../signal/signal-kind';
import { BootError } from './boot-error';
import type { EenplanModule } from './define-module';
import { whyOfAnother } from './entry-owner';

/** Every kind of signal of a module is one that partners can build against, and belongs to a law of that module. */
export function checkSignalKinds(module: EenplanModule): void {
  for (const kind of module.signalKinds ?? []) {
    checkOwner(module, kind);
    const why = mistakeOf(kind);
    if (why === null) continue;
    throw new BootError('SIGNAL_KIND_INVALID', `kind of signal ${kind.code} of ${module.id} ${why}.`);
  }
}

function checkOwner(module: EenplanModule, kind: SignalKind): void {
  const why = whyOfAnother(module, kind);
  if (why) throw new BootError('SIGNAL_KIND_OF_ANOTHER', `kind of signal ${kind.code} of ${module.id} ${why}`);
}

/** Most days in which signals are looked at together: a year. */
const LONGEST_WINDOW = 366;

function mistakeOf({ article, payload, matchingWindowDays: days }: SignalKind): string | null {
  if (article.trim() === '') return 'names no article';
  if (!Number.isSafeInteger(days) || days < 1 || days > LONGEST_WINDOW) return 'has no window of 1 to 366 days';
  return isClosedObject(payload)
    ? null
    : 'has a payload that is no object of known keys, or that JSON Schema cannot say';
}

/** What is not known by its key would be stored and never looked at. */
function isClosedObject(payload: SignalKind['payload']): boolean {
  try {
    const schema = z.toJSONSchema(payload, { io: 'input' });
    return schema.type === 'object' && schema.additionalProperties === false;
  } catch {
    return false;
  }
}
