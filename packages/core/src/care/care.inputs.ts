import { BusinessError, Day, Words } from '@eenplan/kit';
import { Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CareRelation } from './care-relation.entity';
import { CareKind, CarerLoadLevel } from './care.enum';
import { CarerLoad } from './carer-load.entity';

@InputType({ description: 'Unpaid care to record. The carer has a file here, or is known by name.' })
export class CareRelationRecordInput {
  @Field(() => ID, { nullable: true, description: 'Id of the carer who has a file here.' })
  carerResidentId?: string;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'Name of a carer without a file, 1 to 200 characters.' })
  carerName?: string;

  @Field(() => ID, { description: 'Id of the resident who is cared for.' })
  caredForResidentId: string;

  @Field(() => CareKind, { description: 'What kind of care it is.' })
  kind: CareKind;

  @Words(200)
  @Field(() => String, { nullable: true, description: 'Where a volunteer comes from, 1 to 200 characters.' })
  organisation?: string;

  @Min(1)
  @Max(10_080)
  @Field(() => Int, { nullable: true, description: 'Minutes in an average week, 1 to 10,080.' })
  minutesPerWeek?: number;

  @Field(() => Day, { description: 'First day of the care (inclusive).' })
  fromOn: string;

  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive), when known.' })
  untilOn?: string;
}

@ObjectType({ description: 'What came of recording care.' })
export class CareRelationRecordPayload {
  @Field(() => CareRelation, { nullable: true, description: 'The care; null when refused.' })
  careRelation?: CareRelation;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'Care that ends.' })
export class CareRelationEndInput {
  @Field(() => ID, { description: 'Id of the care.' })
  careRelationId: string;

  @Field(() => Day, { description: 'First day no longer so (exclusive); before the end there already is.' })
  untilOn: string;
}

@ObjectType({ description: 'What came of ending care.' })
export class CareRelationEndPayload {
  @Field(() => CareRelation, { nullable: true, description: 'The care; null when refused.' })
  careRelation?: CareRelation;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'How heavy care weighs on the carer.' })
export class CarerLoadRecordInput {
  @Field(() => ID, { description: 'Id of the care.' })
  careRelationId: string;

  @Field(() => CarerLoadLevel, { description: 'How heavy.' })
  level: CarerLoadLevel;

  @Field(() => Day, { description: 'The day it was assessed: one on which care was given, not one to come.' })
  assessedOn: string;

  @Words(500)
  @Field(() => String, { nullable: true, description: 'By what guideline or how, 1 to 500 characters.' })
  method?: string;
}

@ObjectType({ description: 'What came of recording the load of a carer.' })
export class CarerLoadRecordPayload {
  @Field(() => CarerLoad, { nullable: true, description: 'The assessment; null when refused.' })
  load?: CarerLoad;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
