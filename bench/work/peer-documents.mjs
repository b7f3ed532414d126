import { newId } from './ids.mjs';

const ORDERED = 'orderBy: [FROM_ON_ASC, ROW_ID_ASC]';

const Q1 = /* GraphQL */ `
  query Dossier($municipality: String!, $id: UUID!) {
    household: householdByMunicipalityAndRowId(municipality: $municipality, rowId: $id) {
      id: rowId
      formedOn
      members: membersList(${ORDERED}) {
        role
        fromOn
        resident {
          id: rowId
          givenNames
          familyNamePrefix
          familyName
          birthDate
        }
      }
      plan {
        id: rowId
        title
        state
        adoptedOn
        reviewOn
        director {
          fromOn
          professional {
            name
          }
        }
        goals: goalsList(${ORDERED}) {
          id: rowId
          description
          kind
          domain
          fromOn
          targetOn
        }
        buildingBlocks: buildingBlocksList(${ORDERED}) {
          id: rowId
          title
          state
          kind
          fromOn
          intensity
          organisation {
            name
          }
          allocations: allocationsList(${ORDERED}) {
            id: rowId
            state
            volume
            unit
            frequency
            priceInCents
            taskFieldCode
            product {
              code
              title
            }
          }
        }
      }
    }
  }
`;

const Q2 = /* GraphQL */ `
  query Worklist {
    terms: allTerms(first: 50, orderBy: [DUE_ON_ASC, ROW_ID_ASC]) {
      nodes {
        id: rowId
        ruleCode: ruleId
        dueOn
        resident {
          id: rowId
          givenNames
          familyName
        }
        household {
          id: rowId
          plan {
            title
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;

const Q3 = /* GraphQL */ `
  query BudgetTree($municipality: String!, $year: Int!) {
    budget: budgetByMunicipalityAndYear(municipality: $municipality, year: $year) {
      id: rowId
      year
      title
      costs
      income
      balance
      headings: headingsList(condition: { parentId: null }, orderBy: [PATH_ASC, ROW_ID_ASC]) {
        ...Heading
        headings: headingsList(orderBy: [PATH_ASC, ROW_ID_ASC]) {
          ...Heading
        }
      }
    }
  }
  fragment Heading on Heading {
    id: rowId
    title
    kind
    code
    costs
    income
    balance
    lines: linesList(orderBy: [POSITION_ASC, ROW_ID_ASC]) {
      id: rowId
      title
      kind
      amount
      taskFieldCode
    }
  }
`;

const M1 = /* GraphQL */ `
  mutation Signal($signal: SignalInput!) {
    debtHelpArrearsSignalSubmit: createSignal(input: { signal: $signal }) {
      arrearsSignal: signal {
        partnerReference
        kind
        amountInCents
      }
    }
  }
`;

function signalRow({ municipality, today, signal }) {
  const { partnerReference, kind, amountInCents, arrearsSince, person } = signal;
  return {
    ...{
      municipality,
      rowId: newId(),
      organisation: 'kvk:90012345',
      payloadHash: 'x'.repeat(43),
      partnerReference,
      kind,
    },
    ...{ amountInCents: String(amountInCents), arrearsSince, signalledOn: today, recordedAt: new Date().toISOString() },
    ...{ familyName: person.familyName, postcode: person.postcode, houseNumber: person.houseNumber },
  };
}

/** The same work in the graph that PostGraphile makes of the views. */
export const postgraphileDocuments = { Q1, Q2, Q3, M1 };

/** The variables of those documents. */
export const postgraphileVariables = {
  Q1: ({ municipality, id }) => ({ municipality, id }),
  Q2: () => ({}),
  Q3: ({ municipality, year }) => ({ municipality, year }),
  M1: (input) => ({ signal: signalRow(input) }),
};
