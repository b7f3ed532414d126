import type { Speaker } from './nodes';
import { dataOf, type Refused } from './switches';

/** Opens something of the Wmo. */
export const SUBMIT = /* GraphQL */ `
  mutation ($input: WmoSupportRequestSubmitInput!) {
    wmoSupportRequestSubmit(input: $input) {
      supportRequest {
        id
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

/** Finishes something of the Wmo. */
export const CONFIRM = /* GraphQL */ `
  mutation ($input: WmoSupportRequestConfirmInput!) {
    wmoSupportRequestConfirm(input: $input) {
      supportRequest {
        id
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

/** What opening or finishing gave. */
export interface Submitted {
  readonly supportRequest: { readonly id: string } | null;
  readonly errors: readonly Refused[];
}

/** Submits a support request of a resident. */
export async function submit(to: Speaker, token: string, residentId: string): Promise<Submitted> {
  const sent = to.post(token, SUBMIT, { input: { residentId, need: 'Hulp in huis', urgent: false } });
  return (await dataOf<{ wmoSupportRequestSubmit: Submitted }>(sent)).wmoSupportRequestSubmit;
}

/** The id of a support request that must go through. */
export async function submitted(to: Speaker, token: string, residentId: string): Promise<string> {
  const { supportRequest, errors } = await submit(to, token, residentId);
  if (supportRequest) return supportRequest.id;
  throw new Error(`Refused: ${JSON.stringify(errors)}`);
}

/** Confirms receipt, which finishes it. */
export async function confirm(to: Speaker, token: string, supportRequestId: string): Promise<Submitted> {
  const sent = to.post(token, CONFIRM, { input: { supportRequestId } });
  return (await dataOf<{ wmoSupportRequestConfirm: Submitted }>(sent)).wmoSupportRequestConfirm;
}
