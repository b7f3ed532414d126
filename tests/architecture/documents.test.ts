import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesLike, linesLike, read, root, type RepositoryFile, sources } from './repository';

const documents = filesLike(/\.md$/);

/** The anchors a reader can jump to, as code hosts make them of headings. */
const anchorsOf = (markdown: string): Set<string> =>
  new Set(
    [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

/** Links to files of this repository, with the place they point at. */
const linksOf = ({ path, text }: RepositoryFile): { link: string; file: string; anchor: string }[] =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/i.test(link))
    .map((link) => {
      const [file = '', anchor = ''] = link.split('#');
      return { link, file: file === '' ? path : join(dirname(path), file), anchor };
    });

describe('documents', () => {
  it('are there', () => {
    const wanted = [
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'docs/errors.md',
      'docs/glossary.md',
      'docs/access-matrix.md',
    ];
    expect(wanted.filter((path) => !documents.some((document) => document.path === path))).toEqual([]);
  });

  it('link to what exists', () => {
    const broken = documents.flatMap((document) =>
      linksOf(document)
        .filter(({ file, anchor }) => !existsSync(join(root, file)) || (anchor && !anchorsOf(read(file)).has(anchor)))
        .map(({ link }) => `${document.path}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('name files and scripts that exist', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
    const unknown = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/npm run ([\w:-]+)/g)]
        .map(([, script = '']) => script)
        .filter((script) => !scripts.includes(script))
        .map((script) => `${path}: npm run ${script}`),
    );
    expect(unknown).toEqual([]);
  });

  it('a decision has a context, a decision and consequences, in 25 lines at most', () => {
    const odd = filesLike(/^docs\/decisions\/.*\.md$/).filter(
      ({ path, text }) =>
        !/^docs\/decisions\/[a-z0-9]+(-[a-z0-9]+)+\.md$/.test(path) ||
        text.trimEnd().split('\n').length > 25 ||
        !/^# .+\n[\s\S]*^## Context\n[\s\S]*^## Decision\n[\s\S]*^## Consequences\n/m.test(text),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });
});

describe('the repository', () => {
  it('names no folder of somebody’s machine', () => {
    const machine = new RegExp(`(^|[^\\w.])/(${['work', 'root', 'farm', 'Users'].join('|')})/`);
    const files = filesLike(/^(?!package-lock\.json$).*\.(ts|js|mjs|cjs|json|md|ya?ml|sql|graphql|txt|sh)$|^\.ci\//);
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap((file) => linesLike(file, machine))).toEqual([]);
  });

  it('knows no municipality: what differs per municipality is data', () => {
    const demonstrators = /\b(Neerijnen|Oosterhout|Doetinchem|Hardenberg|Westervoort|0304|0826|0222|0160|0293)\b/;
    expect(sources().flatMap((file) => linesLike(file, demonstrators))).toEqual([]);
  });
});
