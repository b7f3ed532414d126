import { anyone, hasScope, type ModulePart, ofNobody } from '@eenplan/kit';
import { LadderJudgement } from './ladder-judgement.entity';
import { LadderRung } from './ladder-rung.type';
import { LadderOutcome, SupportAccess } from './ladder.enum';
import { ladderErrors } from './ladder.errors';
import { LadderJudgeInput, LadderJudgePayload } from './ladder.inputs';
import { LadderResolver } from './ladder.resolver';
import { LadderService } from './ladder.service';

const write = hasScope('household:write');

/** The ladder by which support is weighed. */
export const ladderPart: ModulePart = {
  entities: [LadderJudgement],
  resolvers: [LadderResolver],
  types: [LadderRung, SupportAccess, LadderOutcome, LadderJudgeInput, LadderJudgePayload],
  services: [LadderService],
  errors: ladderErrors,
  access: {
    fields: {
      Query: { ladder: ofNobody(anyone) },
      Mutation: { ladderJudge: write },
      LadderRung: { '*': anyone },
      LadderJudgement: { '*': hasScope('household:read') },
      LadderJudgePayload: { '*': write },
    },
  },
};
