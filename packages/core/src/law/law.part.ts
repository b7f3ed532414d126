import { anyone, type ModulePart, ofNobody } from '@eenplan/kit';
import { LawResolver } from './law.resolver';
import { LawService } from './law.service';
import { shippedLaws } from './shipped-laws';
import { Law, Withheld, WithheldReason } from './law.type';

/** The registry of laws, and what is withheld of one. */
export const lawPart: ModulePart = {
  resolvers: [LawResolver],
  types: [Law, Withheld, WithheldReason],
  services: [LawService],
  referenceData: [shippedLaws],
  access: { fields: { Query: { laws: ofNobody(anyone) }, Law: { '*': anyone }, Withheld: { '*': anyone } } },
};
