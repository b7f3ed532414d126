import { BusinessError, Day, Words } from '@eenplan/kit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { FileAccessRefusal } from './file-access-refusal.entity';
import { FileAccessRefusalGround } from './file-access.enum';

@InputType({ description: 'A representative who may not see the file of whom he represents.' })
export class FileAccessRefuseInput {
  @Field(() => ID, { description: 'Id of the representation: who, and of whom.' })
  representativeId: string;

  @Field(() => FileAccessRefusalGround, { description: 'On what ground.' })
  ground: FileAccessRefusalGround;

  @Words(1000)
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.\n\nDutch: motivering' })
  reason: string;

  @Field(() => Day, { nullable: true, description: 'First day (inclusive); today when left out.' })
  fromOn?: string;

  @Field(() => Day, { nullable: true, description: 'First day no longer so (exclusive), when known.' })
  untilOn?: string;
}

@ObjectType({ description: 'What came of keeping a file from a representative.' })
export class FileAccessRefusePayload {
  @Field(() => FileAccessRefusal, { nullable: true, description: 'The refusal; null when it was not recorded.' })
  fileAccessRefusal?: FileAccessRefusal;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}

@InputType({ description: 'A representative who may see the file again.' })
export class FileAccessRefusalEndInput {
  @Field(() => ID, { description: 'Id of the refusal.' })
  fileAccessRefusalId: string;

  @Field(() => Day, {
    description: 'First day no longer so (exclusive): today or later, and before the end there already is.',
  })
  untilOn: string;
}

@ObjectType({ description: 'What came of ending a refusal.' })
export class FileAccessRefusalEndPayload {
  @Field(() => FileAccessRefusal, { nullable: true, description: 'The refusal with its end; null when refused.' })
  fileAccessRefusal?: FileAccessRefusal;

  @Field(() => [BusinessError], { description: 'Why it was refused; empty when it was done.' })
  errors: BusinessError[];
}
