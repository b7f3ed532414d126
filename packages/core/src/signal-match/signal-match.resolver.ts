import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ActPayload } from '../signal/signal-act';
import { signalConnection } from '../signal/signal.connection';
import type { Signal } from '../signal/signal.entity';
import { signalBundleConnection } from './signal-bundle.connection';
import { SignalBundle } from './signal-bundle.entity';
import {
  SignalCandidate,
  SignalMatchInput,
  SignalMatchPayload,
  SignalSeparateInput,
  SignalSeparatePayload,
  SignalUnmatchInput,
  SignalUnmatchPayload,
} from './signal-match.inputs';
import { SignalMatchService } from './signal-match.service';

@Resolver()
export class SignalMatchResolver {
  @Query(() => signalConnection.Connection, {
    description:
      'Signals of which somebody decides whom they are about, and those about nobody on file, oldest first.\n\n' +
      'Dutch: te koppelen signalen',
  })
  signalsToMatch(@Ctx() ctx: RequestContext, @Args(() => PageArgs) page: PageArgs): Promise<Page<Signal>> {
    return ctx.get(SignalMatchService).toMatch(ctx.caller, page);
  }

  @Query(() => [SignalCandidate], {
    description:
      'Residents whom a signal may be about, the likest first, ten at most; none when there is no such signal.\n\n' +
      'Dutch: mogelijke betrokkenen',
  })
  signalCandidates(
    @Ctx() ctx: RequestContext,
    @Arg('signalId', () => ID, { description: 'Id of the signal.' }) signalId: string,
  ): Promise<SignalCandidate[]> {
    return ctx.get(SignalMatchService).candidates(ctx.caller, signalId);
  }

  @Query(() => SignalBundle, {
    nullable: true,
    description:
      'Signals that are looked at together; null when there are none that you may see.\n\nDutch: signaalzaak',
  })
  signalBundle(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the bundle.' }) id: string,
  ): Promise<SignalBundle | null> {
    return ctx.get(SignalMatchService).bundle(ctx.caller, id);
  }

  @Query(() => signalBundleConnection.Connection, {
    description:
      'Bundles with a signal that is not dealt with, those of which nothing came in for longest first.\n\n' +
      'Dutch: openstaande signaalzaken',
  })
  signalBundles(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('isMultiple', () => Boolean, {
      nullable: true,
      description: 'Only those of more than one signal (meervoudig); all when left out or false.',
    })
    isMultiple?: boolean | null,
  ): Promise<Page<SignalBundle>> {
    return ctx.get(SignalMatchService).bundles(ctx.caller, isMultiple, page);
  }

  @Mutation(() => SignalMatchPayload, {
    description: 'Decides which resident a signal is about. The partner does not notice.\n\nDutch: signaal koppelen',
  })
  signalMatch(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignalMatchInput, { description: 'The signal and the resident.' }) input: SignalMatchInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalMatchService).match(ctx.caller, input);
  }

  @Mutation(() => SignalUnmatchPayload, {
    description: 'Takes back which resident a signal is about.\n\nDutch: koppeling herstellen\nLaw: AVG, art. 16',
  })
  signalUnmatch(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignalUnmatchInput, { description: 'The signal, and why.' }) input: SignalUnmatchInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalMatchService).unmatch(ctx.caller, input);
  }

  @Mutation(() => SignalSeparatePayload, {
    description: 'Takes a signal from the others of its bundle.\n\nDutch: signaal afsplitsen\nLaw: AVG, art. 16',
  })
  signalSeparate(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignalSeparateInput, { description: 'The signal, and why.' }) input: SignalSeparateInput,
  ): Promise<ActPayload> {
    return ctx.get(SignalMatchService).separate(ctx.caller, input);
  }
}
