import tseslint from 'typescript-eslint';

const noDefaultExport = 'A name that is the same everywhere can be searched and renamed: export by name.';
const noEnum =
  'A TypeScript enum is a type that no other value fits: list the values `as const`, and make the type of them.';
const NODE_GLOBALS = ['__dirname', '__filename', 'console', 'exports', 'module', 'performance', 'process', 'require'];

export default tseslint.config(
  // The TypeScript of a peer is compiled with the peers, which the root does not install.
  { ignores: ['**/dist/', '**/coverage/', '**/.data/', '**/node_modules/', 'bench/stacks/idiomatic/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-constant-binary-expression': 'error',
      'no-dupe-else-if': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable': 'error',
      'no-unused-private-class-members': 'error',
      'no-useless-assignment': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.tests.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // type-graphql and TypeORM read the types of decorated members when the program runs: those imports must stay.
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-import-type-side-effects': 'off',
      // A class with only a decorator is a type of the schema, an input or an enum holder.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A row or a payload is a plain object in the shape of its class: type-graphql needs no instance.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // There are no enums (below), and looking for what is assigned to one takes long.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: noEnum },
        { selector: 'ExportDefaultDeclaration', message: noDefaultExport },
        { selector: "ExportSpecifier[exported.name='default']", message: noDefaultExport },
      ],
    },
  },
  {
    files: ['**/*.test.ts', '**/tests/**/*.ts'],
    rules: {
      // Jest's matchers (`expect.stringMatching()`) are `any`, and methods are handed over to be spied on.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])),
    },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  { files: ['**/*.{js,cjs}'], languageOptions: { sourceType: 'commonjs' } },
);
