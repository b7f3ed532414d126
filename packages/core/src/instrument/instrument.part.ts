import { anyone, type ModulePart, ofNobody } from '@eenplan/kit';
import { coreInstruments } from './core-instruments';
import { AssessmentDirection, AssessmentJudge } from './instrument.enum';
import { InstrumentResolver } from './instrument.resolver';
import { InstrumentService } from './instrument.service';
import {
  AssessmentDomain,
  AssessmentInstrument,
  AssessmentInstrumentVersion,
  AssessmentLevelTitle,
} from './instrument.type';

/** The registry of instruments; it says nothing of anybody. */
export const instrumentPart: ModulePart = {
  resolvers: [InstrumentResolver],
  types: [
    ...[AssessmentInstrument, AssessmentInstrumentVersion, AssessmentDomain, AssessmentLevelTitle],
    ...[AssessmentJudge, AssessmentDirection],
  ],
  services: [InstrumentService],
  instruments: coreInstruments,
  access: {
    fields: {
      Query: { assessmentInstruments: ofNobody(anyone) },
      AssessmentInstrument: { '*': anyone },
      AssessmentInstrumentVersion: { '*': anyone },
      AssessmentDomain: { '*': anyone },
      AssessmentLevelTitle: { '*': anyone },
    },
  },
};
