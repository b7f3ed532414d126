const MEMBERS_PLAN_AND_DIRECTOR = /* GraphQL */ `
  fragment MembersPlanAndDirector on Household {
    formedOn
    members {
      role
      resident {
        givenNames
        familyName
        birthDate
        maskedBsn
      }
    }
    plan {
      title
      state
      adoptedOn
      director {
        fromOn
        professional {
          name
        }
        resident {
          givenNames
        }
      }
    }
  }
`;

/** The first part of the main job, as a front-end asks it. */
export const ONE_HOUSEHOLD = /* GraphQL */ `
  query OneHousehold($id: ID!) {
    household(id: $id) {
      ...MembersPlanAndDirector
    }
  }
  ${MEMBERS_PLAN_AND_DIRECTOR}
`;

/** The same of a whole page. */
export const MANY_HOUSEHOLDS = /* GraphQL */ `
  query ManyHouseholds($first: Int!) {
    households(first: $first) {
      nodes {
        ...MembersPlanAndDirector
      }
    }
  }
  ${MEMBERS_PLAN_AND_DIRECTOR}
`;

/** The second part of the main job: a housing corporation signals arrears. */
export const SUBMIT_ARREARS_SIGNAL = /* GraphQL */ `
  mutation SubmitArrearsSignal($input: DebtHelpArrearsSignalSubmitInput!) {
    debtHelpArrearsSignalSubmit(input: $input) {
      arrearsSignal {
        id
        organisation
        partnerReference
        kind
        amountInCents
        arrearsSince
        signalledOn
        familyName
        maskedBsn
        postcode
        houseNumber
      }
      errors {
        code
        message
        path
        article
      }
    }
  }
`;

/** A signal of arrears that is accepted. */
export const arrearsSignal = (changes: object = {}): object => ({
  partnerReference: 'HUUR-2018-0117',
  kind: 'RENT',
  amountInCents: 187_345,
  arrearsSince: '2017-12-01',
  person: { bsn: '999990093', familyName: 'Wassink', birthDate: '1979-05', postcode: '7001AB', houseNumber: 12 },
  attestation: {
    personalContactSought: true,
    debtHelpPointedOut: true,
    reminderSent: true,
    dataSharingOffered: true,
    objected: false,
  },
  ...changes,
});
