import { readFileSync } from 'node:fs';
import { CALLER_KINDS, type CallerKind, isMunicipalityCode } from '@eenplan/kit';
import { type Issuer, keysOf, StartupError, USUAL_CLAIMS } from '@eenplan/server';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

const words = z.string().min(1).max(300);
const municipality = z.string().refine(isMunicipalityCode, 'is not a CBS code of four digits');
const kind = z.enum(CALLER_KINDS as [CallerKind, ...CallerKind[]]);
const place = z.union([words, z.array(words).min(1).max(5)]);
/** Keys that travel in the open could be anybody's; a provider on this machine may do without. */
const address = z.string().refine((text) => URL.canParse(text) && isSafe(new URL(text)), 'is not an https address');

const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));

const entry = z.strictObject({
  /** Keeps its subjects apart from those of others: they become `name:subject`. */
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,29}$/, 'is not a name of a-z, 0-9 and -')
    .optional(),
  issuer: address,
  audience: words,
  /** Looked up in the issuer's discovery document when left out. */
  jwksUri: address.optional(),
  keysKeptSeconds: z.int().min(1).max(86_400).default(600),
  municipalities: z.union([z.literal('all'), z.array(municipality).min(1)]),
  kinds: z.array(kind).min(1).optional(),
  claims: z
    .strictObject({
      municipality: place,
      kind: place,
      roles: place,
      organisation: place,
      bsn: place,
      activities: place,
    })
    .partial()
    .prefault({}),
  fixed: z
    .strictObject({
      municipality: municipality.optional(),
      kind: kind.optional(),
      roles: z.array(z.string().min(1).max(60)).max(20).optional(),
      register: z.enum(['oin', 'kvk', 'agb']).optional(),
    })
    .prefault({}),
});

const fileSchema = z.strictObject({ issuers: z.array(entry).min(1).max(400) });

type Entry = z.infer<typeof entry>;

/**
 * The issuers of a file, beside the one of the environment if there is one.
 *
 * @throws StartupError `ISSUERS_UNREADABLE`, `ISSUERS_INVALID` with the line of the file.
 */
export function readIssuers(path: string, beside: Issuer | null): Issuer[] {
  const lines = new LineCounter();
  const document = parseDocument(textOf(path), { lineCounter: lines, uniqueKeys: true });
  const refuse = (where: readonly PropertyKey[], why: string): never => {
    const line = lineOf(document, lines, where);
    throw new StartupError('ISSUERS_INVALID', `Line ${line} of ${path}: ${where.map(String).join('.')} ${why}`);
  };
  const [mistake] = document.errors;
  if (mistake) {
    throw new StartupError(
      'ISSUERS_INVALID',
      `Line ${mistake.linePos?.[0].line ?? 1} of ${path} is no YAML (${mistake.code}).`,
    );
  }
  const result = fileSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  const [issue] = result.error?.issues ?? [];
  if (!result.success) return refuse(issue?.path ?? [], `is not what it should be: ${issue?.message ?? ''}`);
  refuseTogether(result.data.issuers, beside, refuse);
  return result.data.issuers.map(toIssuer);
}

/** An issuer stands once, and two that speak for one municipality keep their subjects apart by a name. */
function refuseTogether(
  entries: readonly Entry[],
  beside: Issuer | null,
  refuse: (where: readonly PropertyKey[], why: string) => never,
): void {
  const known: Pick<Entry, 'issuer' | 'municipalities' | 'name'>[] = [];
  if (beside) known.push({ issuer: beside.issuer, municipalities: 'all' });
  entries.forEach((each, index) => {
    if (known.some(({ issuer }) => issuer === each.issuer)) refuse(['issuers', index, 'issuer'], 'stands twice.');
    if (known.some((other) => other.name === each.name && meet(other, each))) {
      refuse(['issuers', index], 'speaks for a municipality of another issuer: give each a `name` of its own.');
    }
    known.push(each);
  });
}

const meet = (left: Pick<Entry, 'municipalities'>, right: Pick<Entry, 'municipalities'>): boolean =>
  left.municipalities === 'all' ||
  right.municipalities === 'all' ||
  left.municipalities.some((code) => right.municipalities.includes(code));

const toIssuer = ({ municipalities, claims, jwksUri, keysKeptSeconds, ...rest }: Entry): Issuer => ({
  ...rest,
  keys: keysOf({ issuer: rest.issuer, jwksUri, keysKeptSeconds }),
  municipalities: municipalities === 'all' ? undefined : municipalities,
  claims: {
    municipality: claims.municipality ?? USUAL_CLAIMS.municipality,
    kind: claims.kind ?? USUAL_CLAIMS.kind,
    roles: claims.roles ?? USUAL_CLAIMS.roles,
    organisation: claims.organisation ?? USUAL_CLAIMS.organisation,
    bsn: claims.bsn ?? USUAL_CLAIMS.bsn,
    activities: claims.activities ?? USUAL_CLAIMS.activities,
  },
});

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new StartupError('ISSUERS_UNREADABLE', `The file ${path} of EENPLAN_ISSUERS cannot be read.`);
  }
}

/** The line that a path leads to, or the deepest part of it that is there. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}
