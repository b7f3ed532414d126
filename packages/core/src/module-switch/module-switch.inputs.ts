import { BusinessError, Day, MunicipalityCode } from '@eenplan/kit';
import { Length } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { ModuleRole, ModuleState } from './module-activation.entity';
import { ModuleStatus, OpenWorkCount, SchemaChange } from './module-state.type';

@InputType({ description: 'A law that the municipality starts to execute.\n\nDutch: wet aanzetten' })
export class ModuleActivateInput {
  @Length(1, 60)
  @Field(() => String, { description: 'Id of the module.' })
  module: string;

  @Field(() => Day, { description: 'First day (inclusive). In the past only for a law that never was on here.' })
  fromOn: string;

  @Field(() => Day, { nullable: true, description: 'First day no longer active (exclusive); open when left out.' })
  untilOn?: string;

  @Field(() => ModuleRole, { defaultValue: ModuleRole.OWN, description: 'For whom the law is executed.' })
  role: ModuleRole;

  @Field(() => MunicipalityCode, { nullable: true, description: 'Who does it; needed with DELEGATED, and only then.' })
  delegatedTo?: string;

  @Length(1, 200)
  @Field(() => String, {
    nullable: true,
    description:
      'The agreement that a delegation rests on, 1 to 200 characters; needed with DELEGATED.\n\nDutch: regeling',
  })
  agreement?: string;

  @Length(1, 1000)
  @Field(() => String, { description: 'Why, 1 to 1,000 characters; kept with the decision.' })
  reason: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Planned changes from this day on make way.' })
  replacesPlanned: boolean;
}

@InputType({ description: 'A law that the municipality winds down, or switches off.' })
export class ModuleEndInput {
  @Length(1, 60)
  @Field(() => String, { description: 'Id of the module.' })
  module: string;

  @Field(() => Day, { description: 'First day of the new state (inclusive), not in the past.' })
  fromOn: string;

  @Length(1, 1000)
  @Field(() => String, { description: 'Why, 1 to 1,000 characters; kept with the decision.' })
  reason: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Planned changes from this day on make way.' })
  replacesPlanned: boolean;
}

@InputType({ description: 'Winding a law down.\n\nDutch: afbouwen' })
export class ModuleWindDownInput extends ModuleEndInput {}

@InputType({ description: 'Switching a law off.\n\nDutch: uitzetten' })
export class ModuleDeactivateInput extends ModuleEndInput {}

@ObjectType({ description: 'What came of switching a law on.' })
export class ModuleActivatePayload {
  @Field(() => ModuleStatus, { nullable: true, description: 'The module as it is today; null when refused.' })
  module?: ModuleStatus;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@ObjectType({ description: 'What came of winding a law down.' })
export class ModuleWindDownPayload {
  @Field(() => ModuleStatus, { nullable: true, description: 'The module as it is today; null when refused.' })
  module?: ModuleStatus;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@ObjectType({ description: 'What came of switching a law off.' })
export class ModuleDeactivatePayload {
  @Field(() => ModuleStatus, { nullable: true, description: 'The module as it is today; null when refused.' })
  module?: ModuleStatus;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A change to look at before it is made.\n\nDutch: voorbeschouwing' })
export class ModulePreviewInput {
  @Length(1, 60)
  @Field(() => String, { description: 'Id of the module.' })
  module: string;

  @Field(() => ModuleState, { description: 'What it would become: ACTIVE, WINDING_DOWN or OFF.' })
  state: ModuleState;

  @Field(() => Day, { nullable: true, description: 'From which day; today when left out.' })
  fromOn?: string;
}

@ObjectType({ description: 'What a change of a module would do. Nothing is changed.\n\nDutch: voorbeschouwing' })
export class ModulePreview {
  @Field(() => [SchemaChange], { description: 'What clients lose and gain, worst first.' })
  schemaChanges: SchemaChange[];

  @Field(() => [OpenWorkCount], { description: 'What is open now, per kind; holds up OFF, not WINDING_DOWN.' })
  openWork: OpenWorkCount[];

  @Field(() => [String], { description: 'Ids of the modules that this one requires.' })
  requires: string[];

  @Field(() => [String], { description: 'Ids of the modules that are on from that day and require this one.' })
  requiredBy: string[];

  @Field(() => [BusinessError], { description: 'Why the change would be refused; empty when it would be made.' })
  errors: BusinessError[];
}
