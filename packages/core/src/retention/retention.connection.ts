import { connectionOf } from '@eenplan/kit';
import { DestructionProof } from './destruction-proof.entity';
import { DestructionRequest } from './destruction-request.entity';
import { LegalHold } from './legal-hold.entity';

export const legalHoldConnection = connectionOf('LegalHold', () => LegalHold);
export const destructionRequestConnection = connectionOf('DestructionRequest', () => DestructionRequest);
export const destructionProofConnection = connectionOf('DestructionProof', () => DestructionProof);
