import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

/** Personas of development mode, for whoever sits at this machine. */
export interface DevelopmentPersonas {
  readonly names: readonly string[];
  readonly municipalities: () => Promise<readonly { readonly code: string; readonly name: string }[]>;
  readonly token: (municipality: string, persona: string) => Promise<string>;
  /** What requests can be for, by code. */
  readonly activities: readonly { readonly code: string; readonly title: string }[];
  /** What a persona works for unless told otherwise. */
  readonly usualActivity: (persona: string) => string | null;
}

/** What a request for the page asks for. */
export interface GraphiqlChoice {
  readonly municipality: string | undefined;
  readonly persona: string | undefined;
  readonly activity: string | undefined;
}

const FIRST_QUERY = `# One household with its members, its plan and who directs it.
{
  households(first: 1) {
    nodes {
      members { role resident { givenNames familyName } }
      plan { title director { professional { name } resident { givenNames } } }
    }
  }
}
`;

/** GraphiQL as one page without a network, with the token of the persona that was chosen. */
export async function graphiqlPage(personas: DevelopmentPersonas, choice: GraphiqlChoice): Promise<string> {
  const municipalities = await personas.municipalities();
  const municipality = municipalities.find(({ code }) => code === choice.municipality) ?? municipalities[0];
  const persona = personas.names.find((name) => name === choice.persona) ?? personas.names[0] ?? '';
  const token = municipality ? await personas.token(municipality.code, persona) : '';
  const asked = choice.persona === persona ? choice.activity : undefined;
  const activity = asked ?? personas.usualActivity(persona) ?? '';
  const page = renderGraphiQL({
    endpoint: '/graphql',
    title: 'Eenplan',
    defaultQuery: FIRST_QUERY,
    headers: JSON.stringify({ Authorization: `Bearer ${token}`, ...(activity && { 'Processing-Activity': activity }) }),
    shouldPersistHeaders: false,
  });
  const form = chooser(municipalities, personas, { municipality: municipality?.code ?? '', persona, activity });
  return page.replace(/<body([^>]*)>/, (body) => `${body}${form}`);
}

const chooser = (
  municipalities: readonly { readonly code: string; readonly name: string }[],
  { names, activities }: Pick<DevelopmentPersonas, 'names' | 'activities'>,
  chosen: { readonly municipality: string; readonly persona: string; readonly activity: string },
): string => `<form style="position:fixed;right:1rem;bottom:.5rem;z-index:10;font:14px sans-serif">
  <label>municipality ${select(
    'municipality',
    municipalities.map(({ code, name }) => [code, `${code} ${name}`]),
    chosen.municipality,
  )}</label>
  <label>persona ${select(
    'persona',
    names.map((name) => [name, name]),
    chosen.persona,
  )}</label>
  <label>activity ${select(
    'activity',
    [['', 'none'], ...activities.map(({ code, title }) => [code, `${code} (${title})`])],
    chosen.activity,
  )}</label>
  <button>use</button>
</form>`;

const select = (name: string, options: readonly (readonly string[])[], chosen: string): string =>
  `<select name="${name}">${options
    .map(
      ([value = '', text = '']) =>
        `<option value="${escape(value)}"${value === chosen ? ' selected' : ''}>${escape(text)}</option>`,
    )
    .join('')}</select>`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
