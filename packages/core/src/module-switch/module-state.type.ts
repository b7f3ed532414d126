import { Field, ObjectType } from 'type-graphql';
import { ModuleState } from './module-activation.entity';

@ObjectType({ description: 'A law that a module executes.\n\nDutch: wet' })
export class ModuleLaw {
  @Field(() => String, { description: 'Short code used across the graph: `WMO`.' })
  code: string;

  @Field(() => String, { description: 'English name.' })
  title: string;

  @Field(() => String, { description: 'Name of the act in Dutch.' })
  dutchTitle: string;

  @Field(() => String, { description: 'Identifier in the national law register: `BWBR0035362`.' })
  bwbId: string;
}

@ObjectType({ description: 'A module and what it is at this municipality.\n\nDutch: wetsmodule' })
export class ModuleStatus {
  @Field(() => String, { description: 'Id of the module: `wmo`.' })
  id: string;

  @Field(() => String, { description: 'English name.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Installed version; null when it is not installed.' })
  version: string | null;

  @Field(() => ModuleState, { description: 'What it is on the day asked.' })
  state: ModuleState;

  @Field(() => [ModuleLaw], { description: 'The laws it executes.' })
  laws: ModuleLaw[];
}
