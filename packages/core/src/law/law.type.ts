import { Day } from '@eenplan/kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** An entry of the registry of laws: an object, never an enum, so that a row of a law that is off still prints. */
@ObjectType({ description: 'A law of the social domain or beside it.\n\nDutch: wet' })
export class Law {
  @Field(() => String, { description: 'Short code used across the graph: `WMO`.' })
  code: string;

  @Field(() => String, { description: 'English name.' })
  title: string;

  @Field(() => String, { description: 'Name of the act in Dutch.' })
  dutchTitle: string;

  @Field(() => String, { description: 'Identifier in the national law register: `BWBR0035362`.' })
  bwbId: string;

  @Field(() => Day, { nullable: true, description: 'First day in force (inclusive); null when we do not know it.' })
  inForceOn: string | null;

  @Field(() => Day, { nullable: true, description: 'First day no longer in force (exclusive); null while it is.' })
  untilOn: string | null;

  @Field(() => Boolean, { description: 'Does a module of this installation execute it?' })
  isInstalled: boolean;
}

/** Why a part of a household is not shown. */
export const WithheldReason = {
  LAW_OFF: 'LAW_OFF',
  NO_BASIS: 'NO_BASIS',
  CONSENT_REQUIRED: 'CONSENT_REQUIRED',
  ROLE: 'ROLE',
  ADDRESS_SECRET: 'ADDRESS_SECRET',
} as const;

registerEnumType(WithheldReason, {
  name: 'WithheldReason',
  description: 'Why a part is not shown.\n\nDutch: reden van afscherming',
  valuesConfig: {
    LAW_OFF: {
      description: 'The municipality has switched this law off; what was recorded stays and comes back with it.',
    },
    NO_BASIS: {
      description: 'The law gives the activity of this request no basis for data of that law.\n\nDutch: geen grondslag',
    },
    CONSENT_REQUIRED: {
      description: 'Shown only as far as whom it is about has consented.\n\nDutch: uitdrukkelijke toestemming vereist',
    },
    ROLE: { description: 'The roles of the caller do not carry the right to read data of that law.' },
    ADDRESS_SECRET: {
      description:
        'The address is secret, and the caller may not have it.\n\nDutch: geheimhouding\nLaw: Wet BRP, art. 2.59',
    },
  },
});

/**
 * The same whether or not anything is there: it follows from purpose, role and the municipality's laws, and never from
 * rows. Only the secret of an address is told by row, to whoever may know that the resident exists.
 */
@ObjectType({
  description:
    'What is not shown here, or only in part, and why. Says nothing about whether there is anything.\n\nDutch: afgeschermd',
})
export class Withheld {
  @Field(() => Law, { nullable: true, description: 'The law; null of an address, which is of none.' })
  law: Law | null;

  @Field(() => WithheldReason, { description: 'Why it is withheld.' })
  reason: keyof typeof WithheldReason;

  @Field(() => String, { description: 'The article or rule it rests on.' })
  article: string;
}
