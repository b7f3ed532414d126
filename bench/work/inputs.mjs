import { createHash } from 'node:crypto';
import { MUNICIPALITIES } from './identity.mjs';

const HOUSEHOLD = 11;

/** The id of a household: as `bench.id` in data/sql/00-ids.sql makes it. */
export function householdId(number) {
  const time = (1_735_689_600_000 + number).toString(16).padStart(12, '0');
  const hash = createHash('md5').update(`${HOUSEHOLD}:${number}`).digest('hex');
  const kind = HOUSEHOLD.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind}-a${hash.slice(0, 3)}-${hash.slice(3, 15)}`;
}

const below = (random, limit) => Math.floor(random() * limit);

const MAKE = {
  Q1: ({ random, households }) => {
    const number = below(random, households);
    return { municipality: MUNICIPALITIES[number % 3], id: householdId(number) };
  },
  Q2: ({ random }) => ({ municipality: MUNICIPALITIES[below(random, 3)] }),
  Q3: ({ random }) => ({ municipality: MUNICIPALITIES[below(random, 3)], year: 2024 + below(random, 4) }),
  M1: ({ random, today, reference }) => ({
    municipality: MUNICIPALITIES[below(random, 3)],
    signal: {
      partnerReference: reference(),
      kind: 'RENT',
      amountInCents: 1 + below(random, 500_000),
      arrearsSince: today.replace(/^\d{4}/, (year) => String(Number(year) - 1)).replace('02-29', '02-28'),
      person: {
        familyName: `Family ${below(random, 5_000)}`,
        postcode: `${1000 + below(random, 9_000)}AB`,
        houseNumber: 1,
      },
      attestation: {
        ...{ personalContactSought: true, debtHelpPointedOut: true, reminderSent: true, dataSharingOffered: true },
        objected: false,
      },
    },
  }),
};

/** What is asked: the same series for a seed. A reference of M1 is asked once, whatever the stack. */
export function inputsOf(name, { random, households, today, reference }) {
  return () => ({ today, ...MAKE[name]({ random, households, today, reference }) });
}
