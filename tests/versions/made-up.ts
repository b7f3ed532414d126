import type { ModuleAt, VersionedModule } from '../../packages/server/src/schema/version-gate';

/** A core with a type that others hang fields on, an interface that they implement, and an enum. */
export const CORE = /* GraphQL */ `
  scalar Date
  interface Node {
    id: ID!
  }
  type Person implements Node {
    id: ID!
    name: String!
  }
  enum Role {
    PARENT
    CHILD
  }
  input PersonAddInput {
    name: String!
  }
  type Query {
    "One person."
    person(id: ID!): Person
  }
  type Mutation {
    personAdd(input: PersonAddInput!): Person!
  }
`;

/** A module that adds a type, a root field and a field on a type of core. */
export const WMO = /* GraphQL */ `
  type WmoRequest implements Node {
    id: ID!
    need: String!
    state: WmoState!
  }
  enum WmoState {
    OPEN
    CLOSED
  }
  input WmoRequestInput {
    need: String!
  }
  extend type Person {
    wmoRequests: [WmoRequest!]!
  }
  extend type Query {
    wmoRequest(id: ID!): WmoRequest
    wmoFind(input: WmoRequestInput!): WmoRequest
  }
`;

/** Another one. It uses a scalar that stands in the file of core. */
export const DEBT_HELP = /* GraphQL */ `
  type DebtHelpSignal implements Node {
    id: ID!
    signalledOn: Date!
  }
  extend type Query {
    debtHelpSignal(id: ID!): DebtHelpSignal
  }
`;

const REQUIRES_CORE = { core: '^0.1.0' };

/** A module that was released as it is, with what was changed since. */
export function madeUp(id: string, sdl: string, now: Partial<ModuleAt> = {}, version = '0.1.0'): VersionedModule {
  const at: ModuleAt = { version, requires: id === 'core' ? {} : REQUIRES_CORE, sdl };
  return { id, ...at, released: at, ...now };
}

/** Core and two modules, each as it was released but for what is given. */
export const three = (
  core: Partial<ModuleAt> = {},
  wmo: Partial<ModuleAt> = {},
  debtHelp: Partial<ModuleAt> = {},
): VersionedModule[] => [madeUp('core', CORE, core), madeUp('wmo', WMO, wmo), madeUp('debt-help', DEBT_HELP, debtHelp)];

/** SDL with a piece replaced; the piece must be there. */
export function edited(sdl: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`There is no "${from}" to change.`);
    return text.replaceAll(from, to);
  }, sdl);
}
