import { Day } from '@eenplan/kit';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What is kept of a resident of one kind.\n\nDutch: onderdeel van het dossier' })
export class ResidentFileSection {
  @Field(() => String, { description: 'Name of the type in the schema: `HelpRequest`.' })
  type: string;

  @Field(() => String, { description: 'What it is, in Dutch where the type has a Dutch term.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Code of the law whose module keeps it; null for the core.' })
  law: string | null;

  @Field(() => String, {
    description: 'The records as JSON: a list of objects, each with the fields that the type has of its own.',
  })
  records: string;
}

@ObjectType({
  description:
    'Everything that is kept of a resident, of every law, as the resident may see it.\n\n' +
    'Dutch: het hele dossier (inzage)\nLaw: AVG, art. 15 lid 3',
})
export class ResidentFile {
  @Field(() => Day, { description: 'Day of which it is.' })
  madeOn: string;

  @Field(() => [ResidentFileSection], { description: 'A section per kind of record that there is.' })
  sections: ResidentFileSection[];
}
