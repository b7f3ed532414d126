/** The work as GraphQL that Eenplan answers. The peers answer the same selection under the names of their own graph. */
const Q1 = /* GraphQL */ `
  query Dossier($id: ID!) {
    household(id: $id) {
      id
      formedOn
      members {
        role
        fromOn
        resident {
          id
          givenNames
          familyNamePrefix
          familyName
          birthDate
        }
      }
      plan {
        id
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
        goals {
          id
          description
          kind
          domain
          fromOn
          targetOn
        }
        buildingBlocks {
          id
          title
          state
          kind
          fromOn
          intensity
          organisation {
            name
          }
          allocations {
            id
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
    terms(first: 50) {
      nodes {
        id
        ruleCode
        dueOn
        resident {
          id
          givenNames
          familyName
        }
        household {
          id
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
  query BudgetTree($year: Int!) {
    budget(year: $year) {
      id
      year
      title
      costs
      income
      balance
      headings {
        ...Heading
        headings {
          ...Heading
        }
      }
    }
  }
  fragment Heading on BudgetHeading {
    id
    title
    kind
    code
    costs
    income
    balance
    lines {
      id
      title
      kind
      amount
      taskFieldCode
    }
  }
`;

const M1 = /* GraphQL */ `
  mutation Signal($input: DebtHelpArrearsSignalSubmitInput!) {
    debtHelpArrearsSignalSubmit(input: $input) {
      arrearsSignal {
        partnerReference
        kind
        amountInCents
      }
      errors {
        code
      }
    }
  }
`;

export const documents = { Q1, Q2, Q3, M1 };
