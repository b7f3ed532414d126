/** The part of the graph that the work asks, for the peers whose schema is written by hand. */
export const peerSchema = /* GraphQL */ `
  type Query {
    household(id: ID!): Household
    terms(first: Int!): TermConnection!
    budget(year: Int!): Budget
  }
  type Mutation {
    debtHelpArrearsSignalSubmit(input: DebtHelpArrearsSignalSubmitInput!): SignalPayload!
  }
  type Household {
    id: ID!
    formedOn: String!
    members: [Member!]!
    plan: Plan
  }
  type Member {
    role: String!
    fromOn: String!
    resident: Resident
  }
  type Resident {
    id: ID!
    givenNames: String!
    familyNamePrefix: String
    familyName: String!
    birthDate: String
  }
  type Plan {
    id: ID!
    title: String!
    state: String!
    adoptedOn: String
    reviewOn: String
    director: Director
    goals: [Goal!]!
    buildingBlocks: [BuildingBlock!]!
  }
  type Director {
    fromOn: String!
    professional: Professional
  }
  type Professional {
    name: String!
  }
  type Goal {
    id: ID!
    description: String!
    kind: String!
    domain: String
    fromOn: String!
    targetOn: String
  }
  type BuildingBlock {
    id: ID!
    title: String!
    state: String!
    kind: String!
    fromOn: String!
    intensity: String
    organisation: Organisation
    allocations: [Allocation!]!
  }
  type Organisation {
    name: String!
  }
  type Allocation {
    id: ID!
    state: String!
    volume: Int!
    unit: String!
    frequency: String!
    priceInCents: Float
    taskFieldCode: String
    product: Product
  }
  type Product {
    code: String!
    title: String!
  }
  type TermConnection {
    nodes: [Term!]!
    pageInfo: PageInfo!
  }
  type PageInfo {
    hasNextPage: Boolean!
  }
  type Term {
    id: ID!
    ruleCode: String!
    dueOn: String!
    resident: Resident
    household: Household
  }
  type Budget {
    id: ID!
    year: Int!
    title: String!
    costs: Float!
    income: Float!
    balance: Float!
    headings: [BudgetHeading!]!
  }
  type BudgetHeading {
    id: ID!
    title: String!
    kind: String!
    code: String
    costs: Float!
    income: Float!
    balance: Float!
    headings: [BudgetHeading!]!
    lines: [BudgetLine!]!
  }
  type BudgetLine {
    id: ID!
    title: String!
    kind: String!
    amount: Float
    taskFieldCode: String
  }
  input DebtHelpArrearsSignalSubmitInput {
    partnerReference: String!
    kind: String!
    amountInCents: Float!
    arrearsSince: String!
    person: Person!
    attestation: Attestation!
  }
  input Person {
    familyName: String!
    postcode: String!
    houseNumber: Int!
  }
  input Attestation {
    personalContactSought: Boolean!
    debtHelpPointedOut: Boolean!
    reminderSent: Boolean!
    dataSharingOffered: Boolean!
    objected: Boolean!
  }
  type SignalPayload {
    arrearsSignal: Signal
    errors: [Refusal!]!
  }
  type Signal {
    partnerReference: String!
    kind: String!
    amountInCents: Float!
  }
  type Refusal {
    code: String!
  }
`;
