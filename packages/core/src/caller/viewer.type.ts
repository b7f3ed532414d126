import { type CallerKind, MunicipalityCode, type RequestContext } from '@eenplan/kit';
import { Ctx, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Professional } from '../plan/professional.entity';
import { ProfessionalService } from '../plan/professional.service';

/** Kinds of callers as the schema shows them. */
export const ViewerKind = {
  PROFESSIONAL: 'PROFESSIONAL',
  RESIDENT: 'RESIDENT',
  PARTNER: 'PARTNER',
  ADMINISTRATOR: 'ADMINISTRATOR',
  POLICY_OFFICER: 'POLICY_OFFICER',
  AUDITOR: 'AUDITOR',
} as const satisfies Record<CallerKind, CallerKind>;

registerEnumType(ViewerKind, {
  name: 'ViewerKind',
  description: 'What kind of caller an access token stands for.\n\nDutch: soort gebruiker',
  valuesConfig: {
    PROFESSIONAL: { description: 'Somebody who works for the municipality or a team on its behalf.' },
    RESIDENT: { description: 'A resident, for the own file.\n\nDutch: inwoner' },
    PARTNER: { description: 'An organisation that submits signals.\n\nDutch: signaalpartner' },
    ADMINISTRATOR: { description: 'Sets up the municipality; sees no residents.\n\nDutch: beheerder' },
    POLICY_OFFICER: {
      description: 'Reads budgets, rules and figures; sees no residents.\n\nDutch: beleidsmedewerker',
    },
    AUDITOR: { description: 'Checks who did what; sees no residents.\n\nDutch: auditor' },
  },
});

@ObjectType({ description: 'Who the access token says is asking, and what that caller may do.\n\nDutch: gebruiker' })
export class Viewer {
  @Field(() => ViewerKind, { description: 'What kind of caller this is.' })
  kind: CallerKind;

  @Field(() => MunicipalityCode, { description: 'The municipality this token can reach.' })
  municipality: string;

  @Field(() => Professional, {
    nullable: true,
    description:
      'The professional that the caller is in the graph, as directors and participants are; null for others.',
  })
  professional(@Ctx() ctx: RequestContext): Promise<Professional | null> {
    return ctx.get(ProfessionalService).ownOf(ctx.caller);
  }

  @Field(() => [String], { description: 'Roles in the token.\n\nDutch: rollen' })
  roles: readonly string[];

  @Field(() => [String], { description: 'Scopes these roles carry here, sorted; refusals name what is missing.' })
  scopes: readonly string[];
}
