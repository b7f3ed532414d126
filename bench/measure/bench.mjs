import { startStack } from '../stacks/process.mjs';
import { answerOf, requestOf } from '../work/requests.mjs';
import { canonicalText, firstDifference } from '../work/canonical.mjs';
import { inputsOf } from '../work/inputs.mjs';
import { randomFrom } from '../work/random.mjs';
import { openProxy } from './counting-proxy.mjs';
import { ask, load, openWay } from './load.mjs';
import { databaseCpu } from './processes.mjs';
import { median } from './statistics.mjs';

const SEED = 20_261_128;
/** Inputs that every stack must give the same answer to. */
const COMPARED = 20;
const COUNTED = 12;

/** The stacks on one database, and what can be measured of them. */
export class Bench {
  #references = 0;

  constructor({ database, callers, today, connections }) {
    Object.assign(this, { database, callers, today, connections, stacks: [] });
  }

  async start(names) {
    for (const name of names) {
      const stack = await startStack(name, this.#options(this.database.url));
      this.stacks.push({ ...stack, way: openWay(stack, this.connections) });
    }
  }

  async stop() {
    for (const { way, stop } of this.stacks.splice(0)) {
      await way.close();
      await stop();
    }
  }

  /** Throws unless all stacks answer all inputs alike. */
  async compare(name) {
    const make = this.#inputs(name, 0);
    for (let index = 0; index < COMPARED; index += 1) {
      const input = make();
      const answers = [];
      for (const { name: stack, way } of this.stacks) {
        const own = name === 'M1' ? this.#renamed(input) : input;
        const answer = answerOf(stack, name, await ask(way, requestOf(stack, name, own, this.callers.headers)));
        if (name === 'M1') answer.partnerReference = answer.partnerReference === own.signal.partnerReference;
        answers.push(JSON.parse(canonicalText(answer)));
      }
      answers.forEach((answer, at) => {
        const difference = firstDifference(answers[0], answer);
        if (difference === null) return;
        throw new Error(`${name}: ${this.stacks[0].name} and ${this.stacks[at].name} differ at ${difference}`);
      });
    }
  }

  /** One slice of load on one stack. Whatever the stack, the same round asks the same. */
  async slice({ name: stack, way, usage }, name, round, seconds) {
    const make = this.#inputs(name, round + 1);
    const next = () => requestOf(stack, name, make(), this.callers.headers);
    const before = { server: await usage(), database: databaseCpu(this.database.postmaster) };
    const { requests, seconds: took, latencies } = await load(way, next, { seconds, connections: this.connections });
    const after = { server: await usage(), database: databaseCpu(this.database.postmaster) };
    const cpuOf = ({ cpu }) => cpu.user + cpu.system;
    return {
      ...{ requests, seconds: took, latencies, serverCpu: cpuOf(after.server) - cpuOf(before.server) },
      databaseCpu: after.database === null ? null : after.database - before.database,
      rss: after.server.rss,
    };
  }

  /** Statements and round trips of one request, as PostgreSQL gets them; in a process of its own, without load. */
  async count(stack, names) {
    const heard = { statements: 0, roundTrips: 0 };
    const proxy = await openProxy(this.database.url, {
      onStatement: () => (heard.statements += 1),
      onRoundTrip: () => (heard.roundTrips += 1),
    });
    const started = await startStack(stack, this.#options(proxy.url));
    const way = openWay(started, 1);
    try {
      const counts = {};
      for (const name of names) counts[name] = await this.#countOf(stack, way, name, heard);
      return counts;
    } finally {
      await way.close();
      await started.stop();
      await proxy.close();
    }
  }

  async #countOf(stack, way, name, heard) {
    const make = this.#inputs(name, 0);
    const counts = { statements: [], roundTrips: [] };
    for (let index = 0; index < COUNTED; index += 1) {
      const before = { ...heard };
      await ask(way, requestOf(stack, name, make(), this.callers.headers));
      for (const key of Object.keys(counts)) counts[key].push(heard[key] - before[key]);
    }
    return { statements: median(counts.statements), roundTrips: median(counts.roundTrips) };
  }

  #options(databaseUrl) {
    return { databaseUrl, connections: this.connections, ...this.callers.issuer };
  }

  #inputs(name, round) {
    const { households } = this.database;
    const random = randomFrom(SEED + round);
    return inputsOf(name, { random, households, today: this.today, reference: () => this.#reference() });
  }

  #reference() {
    this.#references += 1;
    return `bench-${process.pid}-${this.#references}`;
  }

  #renamed(input) {
    return { ...input, signal: { ...input.signal, partnerReference: this.#reference() } };
  }
}
