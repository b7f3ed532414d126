/** A household with everything about it that a front end shows: members, case, plan and the buttons of each. */
export const HOUSEHOLD_DOSSIER = /* GraphQL */ `
  query HouseholdDossier($id: ID!) {
    household(id: $id) {
      formedOn
      members {
        role
        residing
        resident {
          givenNames
          address {
            street
            isSecret
          }
        }
      }
      heldBackRules {
        rule
        law {
          code
        }
        heldBackBy {
          code
        }
        untilOn
      }
      case {
        state
        version
        helpRequests {
          question
          entrance
          resident {
            givenNames
          }
        }
        conversations {
          place
          participants {
            role
          }
        }
        deviations {
          kind
          rule
          reason
          fromOn
          untilOn
          decidedBy {
            name
          }
        }
        availableActs {
          name
          allowed
          because {
            code
          }
        }
      }
      plan {
        title
        state
        reviewOn
        version
        director {
          fromOn
          resident {
            givenNames
          }
        }
        carerSupport {
          function
          carer {
            givenNames
          }
        }
        goals {
          description
          bases {
            article
            law {
              code
            }
          }
          judgements {
            rung
            outcome
          }
        }
        buildingBlocks {
          title
          state
          rung
          access
          helper {
            givenNames
          }
          serves {
            goal {
              description
            }
          }
          availableActs {
            name
            allowed
            because {
              code
            }
          }
        }
        availableActs {
          name
          allowed
          because {
            code
          }
        }
      }
    }
  }
`;
