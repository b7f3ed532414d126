import { personas } from '@eenplan/cli';
import type { TestServer } from '@eenplan/testing';

/** A button as a front end draws it. */
interface Button {
  readonly name: string;
  readonly allowed: boolean;
  readonly because: { readonly code: string } | null;
}

/** What an act is done on, as it was read. */
interface Read {
  readonly id: string;
  readonly state?: string;
  readonly version: number;
  readonly availableActs?: readonly Button[];
}

/** What is asked and decided on the way of a case. */
type Decided = 'application' | 'decision' | 'objection';

/** What an act can be done on. */
export type Subject =
  | { readonly type: 'case' | 'plan' | Decided; readonly id: string }
  | { readonly type: 'buildingBlock' | 'goal'; readonly id: string; readonly planId: string };

/** A case, as the subject of an act. */
export const fileOf = (id: string): Subject => ({ type: 'case', id });
/** A plan, as the subject of an act. */
export const planOf = (id: string): Subject => ({ type: 'plan', id });
/** A building block, as the subject of an act. */
export const blockOf = (planId: string, id: string): Subject => ({ type: 'buildingBlock', id, planId });
/** A goal, as the subject of an act. */
export const goalOf = (planId: string, id: string): Subject => ({ type: 'goal', id, planId });

/** An application, as the subject of an act. */
export const applicationOf = (id: string): Subject => ({ type: 'application', id });
/** A decision, as the subject of an act. */
export const decisionOf = (id: string): Subject => ({ type: 'decision', id });
/** An objection, as the subject of an act. */
export const objectionOf = (id: string): Subject => ({ type: 'objection', id });

/** The object that a mutation gives, where it is not its subject. */
const GIVES: Readonly<Record<string, string>> = {
  residentRegister: 'resident',
  residentMove: 'address',
  householdForm: 'household',
  teamMemberAssign: 'teamMember',
  householdMemberAdd: 'householdMember',
  householdMemberLeave: 'householdMember',
  planDraft: 'plan',
  planGoalAdd: 'goal',
  planCarerSupportAgree: 'carerSupport',
  planNoCarerState: 'carerSupport',
  buildingBlockAdd: 'buildingBlock',
  ladderJudge: 'judgement',
  accessDecide: 'accessDecision',
  legalityCheck: 'accessDecision',
  deviationDecide: 'deviation',
};

const BUTTONS = 'availableActs { name allowed because { code } }';
const READS = {
  case: `query($id: ID!) { case(id: $id) { id state version ${BUTTONS} } }`,
  plan: `query($id: ID!) { plan(id: $id) { id state version ${BUTTONS} } }`,
  application: `query($id: ID!) { application(id: $id) { id state version ${BUTTONS} } }`,
  decision: `query($id: ID!) { decision(id: $id) { id state version ${BUTTONS} } }`,
  objection: `query($id: ID!) { objection(id: $id) { id state version ${BUTTONS} } }`,
  buildingBlock: `query($id: ID!) { plan(id: $id) { parts: allBuildingBlocks { id state version ${BUTTONS} } } }`,
  goal: 'query($id: ID!) { plan(id: $id) { parts: allGoals { id version } } }',
};

interface Sent {
  readonly made: { readonly id: string } | null;
  readonly errors: readonly { readonly code: string }[];
}

/** The desk of one caller: it looks before it acts, as a front end does, and sends the version that it read. */
export class Desk {
  constructor(
    private readonly server: TestServer,
    readonly token: string,
  ) {}

  /** The data of a query. */
  query<T>(query: string, variables?: object): Promise<T> {
    return this.server.query<T>(this.token, query, variables);
  }

  /** The subject with its buttons, as it is now. */
  async read(subject: Subject): Promise<Read> {
    const query = READS[subject.type];
    if ('planId' in subject) {
      const { plan } = await this.query<{ plan: { parts: readonly Read[] } }>(query, { id: subject.planId });
      const part = plan.parts.find(({ id }) => id === subject.id);
      if (part) return part;
    } else {
      const { [subject.type]: whole } = await this.query<Record<string, Read | null>>(query, { id: subject.id });
      if (whole) return whole;
    }
    throw new Error(`The ${subject.type} is not to be seen.`);
  }

  /** The state of the subject now. */
  async stateOf(subject: Subject): Promise<string | undefined> {
    return (await this.read(subject)).state;
  }

  /** Does what opens something new, and gives its id. */
  async open(name: string, input: object): Promise<string> {
    const { made, errors } = await this.send(name, input);
    expect({ name, errors }).toEqual({ name, errors: [] });
    return made?.id ?? '';
  }

  /** The button is there and the act succeeds with the version that was read. The id of what it gave. */
  async press(name: string, subject: Subject, input: object = {}): Promise<string> {
    const read = await this.read(subject);
    if (read.availableActs) {
      expect(read.availableActs).toContainEqual({ name, allowed: true, because: null });
    }
    return this.open(name, { ...aimedAt(subject, read), ...input });
  }

  /** The button is not there; pressed all the same, the act is refused with the same code and changes nothing. */
  async cannot(name: string, subject: Subject, code: string, input: object = {}): Promise<void> {
    const before = await this.read(subject);
    expect(before.availableActs).toContainEqual({ name, allowed: false, because: { code } });
    await this.refused(name, subject, code, input);
  }

  /** The act is refused for what was sent with it, and changes nothing. */
  async refused(name: string, subject: Subject, code: string, input: object = {}): Promise<void> {
    const before = await this.read(subject);
    const { made, errors } = await this.send(name, { ...aimedAt(subject, before), ...input });
    expect({ name, made, codes: errors.map((error) => error.code) }).toEqual({ name, made: null, codes: [code] });
    expect(await this.read(subject)).toEqual(before);
  }

  private async send(name: string, input: object): Promise<Sent> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const gives = GIVES[name] ?? givenBy(name);
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { made: ${gives} { id } errors { code } } }`;
    const answer = await this.query<Record<string, Sent>>(query, { input });
    const sent = answer[name];
    if (!sent) throw new Error(`There is no answer of ${name}.`);
    return sent;
  }
}

/** An act gives what it is done on, unless told otherwise. */
const givenBy = (name: string): string => {
  if (name.startsWith('planGoal')) return 'goal';
  if (name.startsWith('plan')) return 'plan';
  const kinds = ['buildingBlock', 'application', 'decision', 'objection', 'allocation'];
  return kinds.find((kind) => name.startsWith(kind)) ?? 'case';
};

/** Names the subject and its version in an input. */
const aimedAt = ({ type, id }: Subject, { version }: Read): object => ({ [`${type}Id`]: id, version });

/** A desk of a professional; two of them are colleagues. */
export async function professionalDesk(server: TestServer, municipality: string, subject?: string): Promise<Desk> {
  return new Desk(server, await tokenLike(server, 'generalist', municipality, subject ? { sub: subject } : {}));
}

/** The desk of the resident with this BSN. */
export async function residentDesk(server: TestServer, municipality: string, bsn: string): Promise<Desk> {
  return new Desk(server, await tokenLike(server, 'resident', municipality, { sub: `resident-${bsn.slice(-3)}`, bsn }));
}

function tokenLike(server: TestServer, name: string, municipality: string, changes: object): Promise<string> {
  const persona = personas.find((each) => each.name === name);
  if (!persona) throw new Error(`There is no persona ${name}.`);
  return server.token({ ...persona.claims(municipality), ...changes });
}

/** What a question came to. */
export interface Entered {
  readonly caseId: string;
  readonly joined: boolean;
}

/** Registers a question; it must be taken. */
export async function enter(desk: Desk, input: object): Promise<Entered> {
  const query = `mutation($input: HelpRequestRegisterInput!) { helpRequestRegister(input: $input) {
    joined case { id } errors { code } } }`;
  const { helpRequestRegister: entered } = await desk.query<{
    helpRequestRegister: { joined: boolean | null; case: { id: string } | null; errors: object[] };
  }>(query, { input: { kind: 'HELP_REQUEST', ...input } });
  expect(entered.errors).toEqual([]);
  return { caseId: entered.case?.id ?? '', joined: entered.joined ?? false };
}

/** Somebody new on file, who lives at an address. */
export async function newResident(desk: Desk, person: object, address: object, since: string): Promise<string> {
  const residentId = await desk.open('residentRegister', person);
  await desk.open('residentMove', { residentId, movedOn: since, address });
  return residentId;
}

/** The administrator puts the generalist in a team, where colleagues find the id that a plan names. */
export async function joinTeam(
  server: TestServer,
  municipality: string,
  code: string,
  fromOn: string,
): Promise<string> {
  const administrator = new Desk(server, await server.persona('administrator', municipality));
  const { professionals } = await administrator.query<{ professionals: { nodes: { id: string; subject: string }[] } }>(
    '{ professionals(first: 100) { nodes { id subject } } }',
  );
  const professionalId = professionals.nodes.find(({ subject }) => subject === 'persona-generalist')?.id ?? '';
  const teamId = await teamOf(administrator, code);
  await administrator.open('teamMemberAssign', { teamId, professionalId, discipline: 'generalist', fromOn });
  return professionalId;
}

/** The team with this code today. */
export async function teamOf(desk: Desk, code: string): Promise<string> {
  const { teams } = await desk.query<{ teams: { id: string; code: string }[] }>('{ teams { id code } }');
  const found = teams.find((each) => each.code === code);
  if (!found) throw new Error(`There is no team ${code}.`);
  return found.id;
}

/** Judges rungs of the ladder for a goal, from below. */
export async function climb(
  desk: Desk,
  goal: Subject,
  judgedOn: string,
  ...rungs: readonly (readonly [rung: string, outcome: string, reason: string])[]
): Promise<void> {
  for (const [rung, outcome, reason] of rungs) {
    await desk.press('ladderJudge', goal, { rung, outcome, reason, judgedOn });
  }
}

/** The closing questions of a municipality that has not set its own, answered. */
export const closingAnswers = (
  ...answers: readonly [helped: string, goingOn: string, better: string]
): readonly object[] =>
  ['Bent u geholpen met uw vraag?', 'Kunt u nu verder zonder ons?', 'Wat had beter gekund?'].map((question, index) => ({
    question,
    answer: answers[index],
  }));
