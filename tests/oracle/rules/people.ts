import { type Asking, basisOf, TODAY } from './asking';
import { type Facts, holdsOn, type Row, textOf } from './facts';

/** Somebody, or a household, that a row is about; a stranger is not on file. */
export interface About {
  readonly kind: 'RESIDENT' | 'HOUSEHOLD' | 'STRANGER';
  readonly id: unknown;
}

const today = (row: Row): boolean => holdsOn(row, TODAY);

/** Rows of a resident's memberships that hold today. */
const memberships = (facts: Facts, municipality: unknown, resident: unknown): readonly Row[] =>
  facts.where('core.household_member', municipality, 'resident_id', resident).filter(today);

/** Ids of who live in a household today. */
const livingIn = (facts: Facts, municipality: unknown, household: unknown): string[] =>
  facts
    .where('core.household_member', municipality, 'household_id', household)
    .filter((row) => today(row) && row['residing'] !== 'NONE')
    .map((row) => String(row['resident_id']));

/** Ids of the households in which a resident lives today. */
export const homesOf = (facts: Facts, municipality: unknown, resident: unknown): string[] =>
  memberships(facts, municipality, resident)
    .filter((row) => row['residing'] !== 'NONE')
    .map((row) => String(row['household_id']));

/** Does the resident live in the area of a team of the professional? */
function isOfArea({ facts, by }: Asking, resident: unknown): boolean {
  const { municipality } = by;
  const professional = professionalOf(facts, municipality, by.subject);
  if (!professional) return false;
  const teams = facts.where('core.team_member', municipality, 'professional_id', professional['id']).filter(today);
  const areas = teams.flatMap(({ team_id: team }) =>
    facts.where('core.team_area', municipality, 'team_id', team).filter(today),
  );
  const places = areas.flatMap(({ area_id: area }) =>
    facts.where('core.area_postcode', municipality, 'area_id', area).filter(today),
  );
  const homes = facts.where('core.resident_address', municipality, 'resident_id', resident);
  return homes.some((home) => home['kind'] === 'RESIDENCE' && today(home) && places.some((place) => isIn(home, place)));
}

function isIn(home: Row, place: Row): boolean {
  const number = home['house_number'] as number | null;
  if (number === null || home['postcode'] !== place['postcode'] || number < (place['first_number'] as number))
    return false;
  if (place['last_number'] !== null && number > (place['last_number'] as number)) return false;
  return place['side'] === 'ALL' || (place['side'] === 'ODD') === (number % 2 === 1);
}

const professionalOf = (facts: Facts, municipality: unknown, subject: string): Row | undefined =>
  facts.where('core.professional', municipality, 'subject', subject)[0];

/** Directs the plan today, acted or talked in a case that is open, or is of the area where somebody of it lives. */
function isInvolvedInHousehold(asking: Asking, household: unknown): boolean {
  const { facts, by } = asking;
  const { municipality, subject } = by;
  const professional = professionalOf(facts, municipality, subject);
  const cases = facts
    .where('core.case_file', municipality, 'household_id', household)
    .filter((file) => file['closed_on'] === null || textOf(file['closed_on']) > TODAY);
  const acted = cases.some(({ id }) =>
    facts
      .where('core.case_event', municipality, 'case_id', id)
      .some((event) => event['recorded_by'] === subject && String(event['occurred_on']) <= TODAY),
  );
  const plans = facts.where('core.plan', municipality, 'household_id', household);
  const directs = professional && plans.some(({ id }) => directorOf(facts, municipality, id) === professional['id']);
  const talked = professional && cases.some(({ id }) => talkedIn(facts, municipality, id, professional['id']));
  const near = livingIn(facts, municipality, household).some((resident) => isOfArea(asking, resident));
  return acted || directs === true || talked === true || near;
}

function directorOf(facts: Facts, municipality: unknown, plan: unknown): unknown {
  const begun = facts
    .where('core.plan_director', municipality, 'plan_id', plan)
    .filter((row) => String(row['from_on']) <= TODAY);
  return [...begun].sort((left, right) => (String(left['from_on']) < String(right['from_on']) ? 1 : -1))[0]?.[
    'professional_id'
  ];
}

const talkedIn = (facts: Facts, municipality: unknown, file: unknown, professional: unknown): boolean =>
  facts.where('core.conversation_participant', municipality, 'case_id', file).some((row) => {
    const conversation = facts.find('core.conversation', municipality, row['conversation_id']);
    return row['professional_id'] === professional && String(conversation?.['held_on']) <= TODAY;
  });

/** Is the professional involved with whom it is about? */
export function isInvolved(asking: Asking, { kind, id }: About): boolean {
  if (kind === 'STRANGER' || id === null) return false;
  if (kind === 'HOUSEHOLD') return isInvolvedInHousehold(asking, id);
  const known = memberships(asking.facts, asking.by.municipality, id);
  return isOfArea(asking, id) || known.some((row) => isInvolvedInHousehold(asking, row['household_id']));
}

/** Is it within the emergency for which this request broke the glass? */
export function isUnderGlass({ facts, by, glass }: Asking, { kind, id }: About): boolean {
  if (!glass || id === null || kind === 'STRANGER') return false;
  if (kind === 'HOUSEHOLD') return glass['household_id'] === id;
  if (glass['resident_id'] === id) return true;
  return memberships(facts, by.municipality, id).some((row) => row['household_id'] === glass['household_id']);
}

/** Has whom it is about, of a household everybody who lives there, opened this kind of data to the activity? */
export function hasConsented({ facts, by, activity }: Asking, { kind, id }: About, category: string): boolean {
  if (kind === 'STRANGER' || id === null || !activity) return false;
  const people = kind === 'RESIDENT' ? [id] : livingIn(facts, by.municipality, id);
  return (
    people.length > 0 &&
    people.every((person) =>
      facts
        .where('core.consent', by.municipality, 'resident_id', person)
        .some(
          (consent) =>
            consent['activity'] === activity.code &&
            consent['category'] === category &&
            consent['recipient'] === null &&
            String(consent['given_on']) <= TODAY &&
            (consent['withdrawn_on'] === null || textOf(consent['withdrawn_on']) > TODAY),
        ),
    )
  );
}

/** May what rests on a law show, of whom it is about? A law that was switched off shows to nobody. */
export function lawShows(asking: Asking, law: unknown, about: About): boolean {
  if (law === null) return true;
  const code = textOf(law);
  if (asking.lawsOff.has(code)) return false;
  const basis = basisOf(asking, asking.ownFiles.has(code) ? code : 'CASE');
  if (basis === 'OWN' || basis === 'NECESSARY') return true;
  return isUnderGlass(asking, about) || (basis === 'CONSENT' && hasConsented(asking, about, code));
}

/** Is it the file of the resident who asks, or of somebody represented? */
export const isOwnFile = ({ files }: Asking, resident: unknown): boolean =>
  resident !== null && (files.own === resident || files.others.has(textOf(resident)));

/** Does the resident who asks live in it, or is everybody who does somebody represented? */
export function isOwnHousehold(asking: Asking, household: unknown): boolean {
  if (household === null) return false;
  const living = livingIn(asking.facts, asking.by.municipality, household);
  if (asking.files.own !== null && living.includes(asking.files.own)) return true;
  return living.length > 0 && living.every((resident) => isOwnFile(asking, resident));
}

const PLACE = ['postcode', 'house_number', 'house_letter', 'addition'];
const samePlace = (left: Row, right: Row): boolean =>
  left['postcode'] !== null && PLACE.every((column) => left[column] === right[column]);

/**
 * An own address, and of somebody represented one at which the resident has been registered as well; otherwise only of who
 * lives in own households and nowhere else, and not where somebody of no own household lives: an ex-partner's address is
 * not told by way of a child.
 */
export function mayHaveAddress(asking: Asking, address: Row): boolean {
  const { facts, by, files } = asking;
  const resident = address['resident_id'];
  if (files.own !== null && resident === files.own) return true;
  if (!isOwnFile(asking, resident)) return false;
  const ofOwn =
    files.own === null ? [] : facts.where('core.resident_address', by.municipality, 'resident_id', files.own);
  if (ofOwn.some((own) => samePlace(own, address))) return true;
  if (address['is_secret'] === true || address['postcode'] === null) return false;
  const homes = homesOf(facts, by.municipality, resident);
  if (homes.length === 0 || !homes.every((home) => isOwnHousehold(asking, home))) return false;
  const known = new Set(homes.flatMap((home) => livingIn(facts, by.municipality, home)));
  return !facts
    .where('core.resident_address', by.municipality, 'postcode', address['postcode'])
    .some((other) => samePlace(other, address) && today(other) && !known.has(String(other['resident_id'])));
}
