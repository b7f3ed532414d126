import type { TestServer } from '@eenplan/testing';
import { actOnPlan, goal, newHousehold, openCase } from '../../support/people';
import type { Speaker } from './nodes';
import { dataOf, type Refused } from './switches';

/** What a front-end reads of a plan. */
export interface ShownPlan {
  readonly goals: readonly {
    readonly description: string;
    readonly bases: readonly { readonly law: { readonly code: string } }[];
  }[];
  readonly withheld: readonly {
    readonly law: { readonly code: string };
    readonly reason: string;
    readonly article: string;
  }[];
}

/** A draft of a new household, without a goal. */
export async function newPlan(server: TestServer, token: string): Promise<string> {
  const { householdId } = await newHousehold(server, token);
  const caseId = await openCase(server, householdId);
  const { id, errors } = await actOnPlan(server, token, 'planDraft', { caseId, title: 'Samen verder' });
  if (id === null) throw new Error(`Refused: ${JSON.stringify(errors)}`);
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
  const { plan } = await dataOf<{ plan: { version: number } }>(
    to.post(token, 'query($id: ID!) { plan(id: $id) { version } }', { id: planId }),
  );
  const query =
    'mutation($input: PlanGoalAddInput!) { planGoalAdd(input: $input) { errors { code message path article } } }';
  const input = { planId, version: plan.version, ...goal({ description, bases: [{ law }] }) };
  const sent = to.post(token, query, { input });
  return (await dataOf<{ planGoalAdd: { errors: Refused[] } }>(sent)).planGoalAdd.errors;
}

/** A plan with its goals and what is withheld. */
export async function planOf(to: Speaker, token: string, id: string): Promise<ShownPlan> {
  const query = /* GraphQL */ `
    query ($id: ID!) {
      plan(id: $id) {
        goals {
          description
          bases {
            law {
              code
            }
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
