import type { TestServer } from '@eenplan/testing';
import { adoptPlan, newHousehold } from '../../support/people';
import type { Speaker } from './nodes';
import { dataOf, type Refused } from './switches';

/** What a front-end reads of a plan. */
export interface ShownPlan {
  readonly goals: readonly { readonly description: string; readonly law: { readonly code: string } }[];
  readonly withheld: readonly {
    readonly law: { readonly code: string };
    readonly reason: string;
    readonly article: string;
  }[];
}

/** A plan of a new household, directed by its resident. */
export async function newPlan(server: TestServer, token: string): Promise<string> {
  const { householdId, residentId } = await newHousehold(server, token);
  const { id, codes } = await adoptPlan(server, token, householdId, { residentId });
  if (id === null) throw new Error(`Refused: ${codes.join(', ')}`);
  return id;
}

/** Sets a goal that rests on a law; the refusals. */
export async function addGoal(
  to: Speaker,
  token: string,
  planId: string,
  law: string,
  description: string,
): Promise<readonly Refused[]> {
  const query =
    'mutation($input: PlanGoalAddInput!) { planGoalAdd(input: $input) { errors { code message path article } } }';
  const sent = to.post(token, query, { input: { planId, law, description } });
  return (await dataOf<{ planGoalAdd: { errors: Refused[] } }>(sent)).planGoalAdd.errors;
}

/** A plan with its goals and what is withheld. */
export async function planOf(to: Speaker, token: string, id: string): Promise<ShownPlan> {
  const query = /* GraphQL */ `
    query ($id: ID!) {
      plan(id: $id) {
        goals {
          description
          law {
            code
          }
        }
        withheld {
          law {
            code
          }
          reason
          article
        }
      }
    }
  `;
  return (await dataOf<{ plan: ShownPlan }>(to.post(token, query, { id }))).plan;
}
