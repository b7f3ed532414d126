import { Day, type Page, PageArgs, Postcode, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Area } from './area.entity';
import { Organisation } from './organisation.entity';
import { OrganisationKind } from './organisation.enum';
import { OrganisationService } from './organisation.service';
import { staffMemberConnection } from './staff-member.connection';
import type { StaffMember } from './staff-member.entity';
import {
  TeamMemberAssignInput,
  TeamMemberAssignPayload,
  TeamMemberEndInput,
  TeamMemberEndPayload,
} from './team-member.inputs';
import { TeamMemberService } from './team-member.service';
import { Team } from './team.entity';

const ON = 'The day to look at (peildatum); today when left out.';

@Resolver()
export class OrganisationResolver {
  @Query(() => [Area], { description: 'Every area of the given day, by name.\n\nDutch: gebieden, wijken en kernen' })
  areas(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: ON }) on?: string,
  ): Promise<Area[]> {
    return ctx.get(OrganisationService).areas(ctx.caller, on);
  }

  @Query(() => Area, {
    nullable: true,
    description:
      'The one area that an address is in on the given day; null when it is in none.\n\nDutch: gebied van een adres',
  })
  areaOf(
    @Ctx() ctx: RequestContext,
    @Arg('postcode', () => Postcode, { description: 'Postcode of the address.' }) postcode: string,
    @Arg('houseNumber', () => Int, { description: 'House number, 1 to 99,999 (inclusive), without letter.' })
    houseNumber: number,
    @Arg('on', () => Day, { nullable: true, description: ON }) on?: string,
  ): Promise<Area | null> {
    return ctx.get(OrganisationService).areaOf(ctx.caller, postcode, houseNumber, on);
  }

  @Query(() => [Team], { description: 'Every team of the given day, by name.\n\nDutch: teams' })
  teams(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: ON }) on?: string,
  ): Promise<Team[]> {
    return ctx.get(OrganisationService).teams(ctx.caller, on);
  }

  @Query(() => [Organisation], {
    description: 'The organisations that the municipality works with on the given day.\n\nDutch: ketenpartners',
  })
  organisations(
    @Ctx() ctx: RequestContext,
    @Arg('on', () => Day, { nullable: true, description: ON }) on?: string,
    @Arg('kind', () => OrganisationKind, { nullable: true, description: 'Only those of this kind.' })
    kind?: OrganisationKind,
  ): Promise<Organisation[]> {
    return ctx.get(OrganisationService).organisations(ctx.caller, on, kind);
  }

  @Query(() => staffMemberConnection.Connection, {
    description:
      'Everybody of the staff; first those without a lasting place in a team, then by name.\n\nDutch: medewerkers',
  })
  professionals(@Ctx() ctx: RequestContext, @Args(() => PageArgs) page: PageArgs): Promise<Page<StaffMember>> {
    return ctx.get(TeamMemberService).professionals(ctx.caller, page);
  }

  @Mutation(() => TeamMemberAssignPayload, {
    description: 'Puts a professional in a team.\n\nDutch: teamlid aanwijzen',
  })
  teamMemberAssign(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TeamMemberAssignInput, { description: 'The team, the professional and the period.' })
    input: TeamMemberAssignInput,
  ): Promise<TeamMemberAssignPayload> {
    return ctx.get(TeamMemberService).assign(ctx.caller, input);
  }

  @Mutation(() => TeamMemberEndPayload, {
    description: 'Ends a place in a team.\n\nDutch: teamlidmaatschap beëindigen',
  })
  teamMemberEnd(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => TeamMemberEndInput, { description: 'The place and the day.' }) input: TeamMemberEndInput,
  ): Promise<TeamMemberEndPayload> {
    return ctx.get(TeamMemberService).end(ctx.caller, input);
  }
}
