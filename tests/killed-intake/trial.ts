import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dayInAmsterdam } from '@eenplan/kit';
import { ask, type Asker, Traffic } from './ask';
import { type Evidence, evidenceOf } from './evidence';
import { Gate, PartnerSystem } from './partner';
import type { Service } from './service';
import { type Subscriber, startSubscriber } from './subscriber';
import { Team } from './team';
import { randomFrom } from '../switching/support/random';

const HERE = '0222';
const EVENTS = ['received', 'picked-up', 'refused', 'closed'].map((what) => `nl.signals.signal-${what}.v1`);
/** Two partners of the demonstrators, and two that the trial adds. */
const PARTNERS = [
  { code: 'site-woondiensten', registration: 'kvk:12345678' },
  { code: 'mee', registration: 'kvk:90000021' },
  { code: 'trial-school', registration: 'kvk:90000901' },
  { code: 'trial-practice', registration: 'agb:90000902' },
] as const;

/** How much is sent and how often the server is killed. */
export interface TrialOptions {
  readonly seed: number;
  readonly signals: number;
  readonly kills: number;
  /** Every so many kills wait until events are being delivered; 0 for none. */
  readonly killsDuringDelivery: number;
  /** Every so many kills take the PostgreSQL with them; 0 for none. */
  readonly killsOfDatabase: number;
}

/** What a trial came to. */
export interface Outcome {
  readonly evidence: Evidence;
  readonly contradictions: readonly string[];
  /** Of each kill: signals acknowledged so far and requests under way. */
  readonly kills: readonly { readonly acknowledged: number; readonly underWay: number }[];
  readonly figures: Readonly<Record<string, number>>;
}

/** Sends signals of four partners to a server that is killed again and again, and looks what became of them. */
export async function trial(service: Service, options: TrialOptions): Promise<Outcome> {
  const began = performance.now();
  const random = randomFrom(options.seed);
  await configure(service);
  const subscriber = await startSubscriber(random);
  try {
    const traffic = new Traffic();
    const partners = await subscribed(service, subscriber, traffic, random, options.signals);
    const professional = { sub: 'trial', municipality: HERE, kind: 'PROFESSIONAL', roles: ['generalist'] };
    const by = { url: service.url, token: await service.token(professional), activity: 'signal:handle' };
    const team = new Team(by, traffic, partners);
    const gate = new Gate(() => acknowledgedBy(partners));
    const load = Promise.all(partners.map((partner) => partner.send(gate)));
    const working = team.work();
    const kills = await killAgainAndAgain(service, { partners, gate, traffic, subscriber, random }, options);
    gate.allowed = Infinity;
    await load;
    team.stop();
    await working;
    const loaded = performance.now();
    await untilDelivered(service);
    for (const partner of partners) await partner.sendAllAgain();
    const named = partners.map((partner, at) => [PARTNERS[at]?.registration ?? '', partner] as const);
    const evidence = await evidenceOf(service, named, subscriber);
    return {
      evidence,
      contradictions: [
        ...partners.flatMap((each) => each.contradictions),
        ...team.contradictions,
        ...traffic.faults,
        ...subscriber.figures.wrong,
      ],
      kills,
      figures: {
        acknowledged: acknowledgedBy(partners),
        closed: team.closed.size,
        requests: traffic.sent,
        'while it was down': traffic.refused,
        'answers lost': traffic.unanswered,
        'retries of partners': partners.reduce((sum, { retries }) => sum + retries, 0),
        kills: kills.length,
        'events accepted': PARTNERS.reduce((sum, { code }) => sum + subscriber.acceptedOf(code).length, 0),
        deliveries: subscriber.figures.deliveries,
        redeliveries: subscriber.figures.redeliveries,
        'deliveries refused': subscriber.figures.refused,
        'seconds of load': Math.round((loaded - began) / 1000),
        'seconds in all': Math.round((performance.now() - began) / 1000),
      },
    };
  } finally {
    await subscriber.close();
  }
}

/** Agrees with four partners on a kind of signal and on the events of it. */
async function configure(service: Service): Promise<void> {
  const source = 'made up for this test';
  const file = {
    organisation: {
      organisations: PARTNERS.filter(({ code }) => code.startsWith('trial-')).map((each) => ({
        ...{ ...each, name: each.code, kind: 'PARTNER', source },
      })),
    },
    signalAgreements: PARTNERS.filter(({ code }) => code.startsWith('trial-')).map(({ code: organisation }) => ({
      ...{ organisation, kinds: ['core.worry'], source },
    })),
    settings: {
      core: {
        events: {
          agreements: PARTNERS.map(({ registration: organisation }) => ({
            ...{ organisation, eventTypes: EVENTS, basis: 'AVG, art. 6 lid 1 (e)', from: '2018-01-01' },
          })),
          delivery: { firstRetrySeconds: 1, factor: 1, tries: 50, timeoutSeconds: 5 },
        },
      },
    },
  };
  const path = join(tmpdir(), `trial-${process.pid}-${Date.now()}.yaml`);
  // JSON is YAML too.
  await writeFile(path, JSON.stringify(file));
  await service.command(['config', '--municipality', HERE, '--file', path, '--from', dayInAmsterdam(new Date())]);
}

const SUBSCRIBE = `mutation($input: WebhookSubscribeInput!) {
  webhookSubscribe(input: $input) { secret errors { code } } }`;

async function subscribed(
  service: Service,
  subscriber: Subscriber,
  traffic: Traffic,
  random: () => number,
  signals: number,
): Promise<PartnerSystem[]> {
  const partners: PartnerSystem[] = [];
  for (const { code, registration: organisation } of PARTNERS) {
    const claims = { sub: code, municipality: HERE, kind: 'PARTNER', roles: ['partner'], organisation };
    const by: Asker = { url: service.url, token: await service.token(claims), activity: 'signal:submit' };
    const input = { url: subscriber.urlOf(code), eventTypes: EVENTS };
    const answer = await ask<{ webhookSubscribe: { secret: string | null; errors: object[] } }>(
      ...([by, traffic, SUBSCRIBE, { input }] as const),
    );
    const { secret = null, errors = [] } = answer?.webhookSubscribe ?? {};
    if (secret === null) throw new Error(`${code} could not subscribe: ${JSON.stringify([errors, traffic.faults])}`);
    subscriber.trust(code, secret);
    partners.push(new PartnerSystem(code, by, traffic, random, signals / PARTNERS.length));
  }
  return partners;
}

interface Fire {
  readonly partners: readonly PartnerSystem[];
  readonly gate: Gate;
  readonly traffic: Traffic;
  readonly subscriber: Subscriber;
  readonly random: () => number;
}

const acknowledgedBy = (partners: readonly PartnerSystem[]): number =>
  partners.reduce((sum, { receipts }) => sum + receipts.size, 0);

const isTurn = (every: number, kill: number): boolean => every > 0 && kill % every === every - 1;

/** Each kill comes at a moment of its own share of the load: soon after so many were acknowledged, or while events go out. */
async function killAgainAndAgain(
  service: Service,
  { partners, gate, traffic, subscriber, random }: Fire,
  { signals, kills, killsDuringDelivery, killsOfDatabase }: TrialOptions,
): Promise<Outcome['kills'][number][]> {
  const share = signals / (kills + 1);
  const done: Outcome['kills'][number][] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const [{ figures }, before] = [subscriber, subscriber.figures.deliveries];
    const from = (kill + 0.1 + random() * 0.5) * share;
    gate.allowed = (kill + 1) * share;
    while (acknowledgedBy(partners) < from) await sleep(2);
    if (isTurn(killsDuringDelivery, kill)) {
      const enough = before + 1 + Math.floor(random() * 40);
      const patience = Date.now() + 60_000;
      while (figures.deliveries < enough && Date.now() < patience) await sleep(2);
      if (figures.deliveries < enough) throw new Error('Nothing is delivered any more.');
    }
    await sleep(random() * 150);
    // What was kept back comes now, so that there is something under way.
    gate.allowed = (kill + 1.4) * share;
    const patience = Date.now() + 5_000;
    while (traffic.underWay === 0 && Date.now() < patience) await sleep(1);
    done.push({ acknowledged: acknowledgedBy(partners), underWay: traffic.underWay });
    await service.kill({ database: isTurn(killsOfDatabase, kill) });
    await service.start();
  }
  return done;
}

/** Waits until nothing waits to be delivered, as long as something comes of it. */
async function untilDelivered(service: Service): Promise<void> {
  const sql = "select count(*)::int as count from core.webhook_delivery where state = 'WAITING'";
  let [least, since] = [Infinity, Date.now()];
  for (;;) {
    const [{ count } = { count: 0 }] = await service.query<{ count: number }>(sql);
    if (count === 0) return;
    if (count < least) [least, since] = [count, Date.now()];
    if (Date.now() - since > 60_000) throw new Error(`${count} deliveries wait and none is made.`);
    await sleep(250);
  }
}

/** Prints what came of it, in one line. */
export const tell = (what: string, { figures }: Outcome): void =>
  void process.stdout.write(
    `${what}: ${Object.entries(figures)
      .map(([name, value]) => `${value} ${name}`)
      .join(', ')}\n`,
  );
