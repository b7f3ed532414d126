import { hasScope, type ModulePart, ofNobody } from '@eenplan/kit';
import { coreSignalKinds } from './core-kinds';
import { SignalKindResolver } from './signal-kind.resolver';
import { SignalKindService } from './signal-kind.service';
import { SignalKindEntry } from './signal-kind.type';

const kinds = hasScope('signal:kinds');

/** The catalogue of kinds of signal: what partners build against. */
export const signalKindPart: ModulePart = {
  resolvers: [SignalKindResolver],
  types: [SignalKindEntry],
  services: [SignalKindService],
  signalKinds: coreSignalKinds,
  access: {
    scopes: { 'signal:kinds': 'See which kinds of signal there are, and which partner may send which.' },
    roles: {
      generalist: ['signal:kinds'],
      partner: ['signal:kinds'],
      administrator: ['signal:kinds'],
      auditor: ['signal:kinds'],
    },
    fields: { Query: { signalKinds: ofNobody(kinds) }, SignalKind: { '*': kinds } },
  },
};
