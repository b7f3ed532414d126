import { anyone, type ModulePart } from '@eenplan/kit';
import { awbParameters } from './awb-parameters';
import { Parameter } from './parameter.entity';
import { ParameterMark, ParameterOrigin } from './parameter.enum';
import { parameterErrors } from './parameter.errors';
import { ParameterFileService } from './parameter-file.service';
import { ParameterResolver } from './parameter.resolver';
import { ParameterService } from './parameter.service';
import { shippedParameters } from './shipped-parameters';

/** Amounts of the law: national, dated, changed as data. */
export const parameterPart: ModulePart = {
  entities: [Parameter],
  resolvers: [ParameterResolver],
  types: [ParameterMark, ParameterOrigin],
  services: [ParameterService, ParameterFileService],
  parameters: awbParameters,
  referenceData: [shippedParameters],
  errors: parameterErrors,
  access: { fields: { Query: { parameters: anyone, parameter: anyone }, Parameter: { '*': anyone } } },
};
