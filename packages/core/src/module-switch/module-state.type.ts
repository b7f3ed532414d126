import { Day } from '@eenplan/kit';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Law } from '../law/law.type';
import { ModuleActivation, ModuleRole, ModuleState } from './module-activation.entity';

@ObjectType({ description: 'Work of one kind that is not finished.\n\nDutch: openstaand werk' })
export class OpenWorkCount {
  @Field(() => String, { description: 'Code of the kind of work.' })
  code: string;

  @Field(() => String, { description: 'The kind of work in words.' })
  title: string;

  @Field(() => Int, { description: 'How many are open now.' })
  count: number;
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

  @Field(() => ModuleRole, { nullable: true, description: 'For whom the law is executed; null when it is off.' })
  role: ModuleRole | null;

  @Field(() => Day, {
    nullable: true,
    description: 'First day of this state (inclusive); null for core and what never was on.',
  })
  fromOn: string | null;

  @Field(() => Day, { nullable: true, description: 'First day of another state (exclusive), as decided so far.' })
  untilOn: string | null;

  @Field(() => Boolean, {
    description: 'Has it been decided that the module is off, while open work holds it up? Then it stays WINDING_DOWN.',
  })
  awaitsOff: boolean;

  @Field(() => [Law], { description: 'The laws it executes.' })
  laws: Law[];

  @Field(() => [ModuleActivation], {
    nullable: true,
    description: 'Every decision on this module, oldest first, those that made way included.',
  })
  history: ModuleActivation[] | null;

  @Field(() => [OpenWorkCount], {
    nullable: true,
    description: 'What is open now and would hold up switching it off, per kind.',
  })
  openWork: OpenWorkCount[] | null;
}

/** How much a change of schema hurts a client. */
export const SchemaChangeSeverity = { BREAKING: 'BREAKING', DANGEROUS: 'DANGEROUS', SAFE: 'SAFE' } as const;

registerEnumType(SchemaChangeSeverity, {
  name: 'SchemaChangeSeverity',
  description: 'How much a change of schema hurts a client.\n\nDutch: ernst van de wijziging',
  valuesConfig: {
    BREAKING: { description: 'A query that worked is refused, or an answer has another form.' },
    DANGEROUS: { description: 'Every query still works, but may get what it does not expect.' },
    SAFE: { description: 'Nothing that works stops working.' },
  },
});

@ObjectType({ description: 'One thing that changes for clients.\n\nDutch: schemawijziging' })
export class SchemaChange {
  @Field(() => SchemaChangeSeverity, { description: 'How much it hurts.' })
  severity: keyof typeof SchemaChangeSeverity;

  @Field(() => String, { description: 'What changes, in words.' })
  message: string;

  @Field(() => String, { nullable: true, description: '`Type.field`, where there is one.' })
  path: string | null;
}
