import { type Page, PageArgs, type RequestContext } from '@eenplan/kit';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { WebhookDelivery } from './webhook-delivery.entity';
import { WebhookDeliveryService } from './webhook-delivery.service';
import { WebhookEventType } from './webhook-event-type.type';
import { webhookConnection, webhookDeliveryConnection } from './webhook.connection';
import { Webhook } from './webhook.entity';
import { WebhookDeliveryState } from './webhook.enum';
import { WebhookReplayInput, WebhookReplayPayload, WebhookSkipInput, WebhookSkipPayload } from './webhook.inputs';
import { WebhookSecretRenewInput, WebhookSecretRenewPayload } from './webhook.inputs';
import { WebhookSubscribeInput, WebhookSubscribePayload, WebhookTestInput, WebhookTestPayload } from './webhook.inputs';
import { WebhookUnsubscribeInput, WebhookUnsubscribePayload } from './webhook.inputs';
import { WebhookService } from './webhook.service';

@Resolver(() => Webhook)
export class WebhookResolver {
  @Query(() => Webhook, {
    nullable: true,
    description: 'One webhook; null when there is none that you may see.\n\nDutch: abonnement',
  })
  webhook(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the webhook.' }) id: string,
  ): Promise<Webhook | null> {
    return ctx.get(WebhookService).find(ctx.caller, id);
  }

  @Query(() => webhookConnection.Connection, { description: 'Webhooks, oldest first.\n\nDutch: abonnementen' })
  webhooks(@Ctx() ctx: RequestContext, @Args(() => PageArgs) page: PageArgs): Promise<Page<Webhook>> {
    return ctx.get(WebhookService).list(ctx.caller, page);
  }

  @Query(() => [WebhookEventType], {
    description: 'Every type of event that the municipality sends.\n\nDutch: soorten gebeurtenissen',
  })
  webhookEventTypes(@Ctx() ctx: RequestContext): Promise<WebhookEventType[]> {
    return ctx.get(WebhookService).eventTypes(ctx.caller);
  }

  @Query(() => webhookDeliveryConnection.Connection, {
    description: 'What was sent to webhooks, newest first; never what it said.\n\nDutch: afleverlog',
  })
  webhookDeliveries(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('webhookId', () => ID, { nullable: true, description: 'Of this webhook; of all when left out.' })
    webhookId?: string | null,
    @Arg('state', () => WebhookDeliveryState, {
      nullable: true,
      description: 'How far it has come; all when left out.',
    })
    state?: WebhookDeliveryState | null,
  ): Promise<Page<WebhookDelivery>> {
    return ctx.get(WebhookDeliveryService).list(ctx.caller, { webhookId, state }, page);
  }

  @Query(() => webhookDeliveryConnection.Connection, {
    description:
      'What was given up and holds back its key until it is replayed or skipped, oldest first.\n\nDutch: onbestelbaar',
  })
  webhookDeadLetters(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('webhookId', () => ID, { nullable: true, description: 'Of this webhook; of all when left out.' })
    webhookId?: string | null,
  ): Promise<Page<WebhookDelivery>> {
    return ctx.get(WebhookDeliveryService).list(ctx.caller, { webhookId, state: 'DEAD' }, page);
  }

  @Mutation(() => WebhookSubscribePayload, {
    description:
      'Subscribes a URL to events, from now on.\n\nDutch: abonneren\nStandard: CloudEvents 1.0, NL GOV profile',
  })
  webhookSubscribe(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WebhookSubscribeInput, { description: 'Where to send what.' }) input: WebhookSubscribeInput,
  ): Promise<WebhookSubscribePayload> {
    return ctx.get(WebhookService).subscribe(ctx.caller, input);
  }

  @Mutation(() => WebhookUnsubscribePayload, {
    description: 'Ends a webhook; what waited for it is not sent.\n\nDutch: abonnement beëindigen',
  })
  webhookUnsubscribe(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WebhookUnsubscribeInput, { description: 'Which.' }) input: WebhookUnsubscribeInput,
  ): Promise<WebhookUnsubscribePayload> {
    return ctx.get(WebhookService).unsubscribe(ctx.caller, input);
  }

  @Mutation(() => WebhookSecretRenewPayload, {
    description: 'Replaces the secret of a webhook, at once.\n\nDutch: geheim vervangen\nStandard: Standard Webhooks',
  })
  webhookSecretRenew(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WebhookSecretRenewInput, { description: 'Which.' }) input: WebhookSecretRenewInput,
  ): Promise<WebhookSecretRenewPayload> {
    return ctx.get(WebhookService).renewSecret(ctx.caller, input);
  }

  @Mutation(() => WebhookTestPayload, {
    description: 'Sends a webhook an event of its own, `nl.webhooks.webhook-tested.v1`.\n\nDutch: abonnement testen',
  })
  webhookTest(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WebhookTestInput, { description: 'Which.' }) { webhookId }: WebhookTestInput,
  ): Promise<WebhookTestPayload> {
    return ctx.get(WebhookDeliveryService).test(ctx.caller, webhookId);
  }

  @Mutation(() => WebhookReplayPayload, {
    description: 'Tries again what was given up, with all its tries.\n\nDutch: opnieuw afleveren',
  })
  webhookReplay(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WebhookReplayInput, { description: 'Which.' }) { webhookDeliveryId }: WebhookReplayInput,
  ): Promise<WebhookReplayPayload> {
    return ctx.get(WebhookDeliveryService).replay(ctx.caller, webhookDeliveryId);
  }

  @Mutation(() => WebhookSkipPayload, {
    description: 'Leaves out what was given up, so that what waits behind it goes out.\n\nDutch: overslaan',
  })
  webhookSkip(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WebhookSkipInput, { description: 'Which.' }) { webhookDeliveryId }: WebhookSkipInput,
  ): Promise<WebhookSkipPayload> {
    return ctx.get(WebhookDeliveryService).skip(ctx.caller, webhookDeliveryId);
  }
}
