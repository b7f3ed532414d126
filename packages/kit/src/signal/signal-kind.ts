import type { ZodType } from 'zod';
import type { Bilingual } from '../module/define-module';

/** A kind of signal that partners can send (soort signaal). Data: core takes the signals in, whatever law owns the kind. */
export interface SignalKind {
  /** Module and kind: `debt-help.arrears`; unique in the installation. */
  readonly code: string;
  readonly title: Bilingual;
  /** Code of the law that it is taken in for; null of one that no law owns, which only core has. */
  readonly law: string | null;
  /** The article, or the rule of ours, that it rests on. */
  readonly article: string;
  /** What a signal of this kind holds besides the envelope: an object in which unknown keys are refused. */
  readonly payload: ZodType<object>;
  /** May the partner hear in words what came of it? Otherwise it sees how far the signal has come and nothing else. */
  readonly mayGiveFeedback: boolean;
  /**
   * May it bring the resident into a case without a request for help (outreach, bemoeizorg)? Otherwise only when the
   * resident asks.
   */
  readonly mayReachOut: boolean;
  /** Signals of one household that come within so many days are looked at together. */
  readonly matchingWindowDays: number;
}
