import { hasScope, type ModulePart } from '@eenplan/kit';
import { SignalServiceLevel } from './signal-service-level.entity';
import { signalServiceLevelErrors } from './signal-service-level.errors';
import { SignalServiceLevelResolver } from './signal-service-level.resolver';
import { signalServiceLevelSection } from './signal-service-level.section';
import { SignalServiceLevelService } from './signal-service-level.service';

const kinds = hasScope('signal:kinds');

/** How soon municipalities promise to act on signals. */
export const signalServiceLevelPart: ModulePart = {
  entities: [SignalServiceLevel],
  resolvers: [SignalServiceLevelResolver],
  services: [SignalServiceLevelService],
  configSections: [signalServiceLevelSection],
  errors: signalServiceLevelErrors,
  access: { fields: { Query: { signalServiceLevels: kinds }, SignalServiceLevel: { '*': kinds } } },
};
