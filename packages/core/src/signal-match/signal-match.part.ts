import { and, hasScope, isKind, type ModulePart } from '@eenplan/kit';
import { placeSignalsJob } from './place-signals.job';
import { signalBundleConnection } from './signal-bundle.connection';
import { SignalBundle } from './signal-bundle.entity';
import { signalBundleRetention } from './signal-bundle-retention';
import { Likeness, SignalMatch, SignalMatchBasis, SignalUndone } from './signal-match.enum';
import { signalMatchErrors } from './signal-match.errors';
import * as inputs from './signal-match.inputs';
import { SignalMatchResolver } from './signal-match.resolver';
import { SignalMatchService } from './signal-match.service';
import { SignalUndoing } from './signal-undoing.entity';

const work = and(hasScope('signal:work'), isKind('PROFESSIONAL'));

/** Whom signals are about, and with which others they are looked at. */
export const signalMatchPart: ModulePart = {
  entities: [SignalBundle, SignalUndoing],
  resolvers: [SignalMatchResolver],
  types: [
    ...[SignalMatch, SignalMatchBasis, SignalUndone, Likeness, ...signalBundleConnection.types],
    ...[inputs.SignalCandidate, inputs.SignalMatchInput, inputs.SignalMatchPayload],
    ...[inputs.SignalUnmatchInput, inputs.SignalUnmatchPayload],
    ...[inputs.SignalSeparateInput, inputs.SignalSeparatePayload],
  ],
  services: [SignalMatchService],
  errors: signalMatchErrors,
  retention: [signalBundleRetention],
  jobs: [placeSignalsJob],
  costs: { 'SignalBundleConnection.totalCount': 20, 'Query.signalCandidates': 20 },
  access: {
    fields: {
      Query: { signalsToMatch: work, signalCandidates: work, signalBundle: work, signalBundles: work },
      Mutation: { signalMatch: work, signalUnmatch: work, signalSeparate: work },
      SignalBundle: { '*': work },
      SignalBundleConnection: { '*': work },
      SignalBundleEdge: { '*': work },
      SignalUndoing: { '*': work },
      SignalCandidate: { '*': work },
      SignalMatchPayload: { '*': work },
      SignalUnmatchPayload: { '*': work },
      SignalSeparatePayload: { '*': work },
    },
  },
};
