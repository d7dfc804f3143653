// What the compiler can't see. Form is Prettier's business; types are TypeScript's.
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rules for all code, whatever it is written in. */
const everywhere = {
  'array-callback-return': 'error',
  eqeqeq: 'error',
  'no-cond-assign': ['error', 'always'],
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-control-regex': 'off',
  'no-debugger': 'error',
  'no-dupe-else-if': 'error',
  'no-duplicate-case': 'error',
  'no-empty': 'error',
  'no-eval': 'error',
  'no-extend-native': 'error',
  'no-fallthrough': 'error',
  'no-implied-eval': 'error',
  'no-loss-of-precision': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-template-curly-in-string': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-rename': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': ['error', { destructuring: 'all' }],
  radix: 'error',
};

/** Rules that need types: they find the promise nobody waits for. */
const typed = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

/** Named exports, so that a thing has one name. */
const namedExports = {
  'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' }],
};

/** What would make an inner room's answer depend on more than its arguments. */
const pure = {
  'no-console': 'error',
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'Take `random` as an argument.' },
  ],
  'no-restricted-globals': [
    'error',
    ...['Date', 'performance', 'setTimeout', 'setInterval', 'crypto'].map((name) => ({
      name,
      message: 'An inner room takes clock, randomness and time from its caller.',
    })),
  ],
};

const innerRooms = [
  'text',
  'words',
  'model',
  'formats',
  'articles',
  'layout',
  'picture',
  'prepare',
  'documents',
  'evaluate',
  'edit',
  'search',
];

export default defineConfig(
  globalIgnores([
    'dist/',
    'build/',
    'coverage/',
    '**/*.generated.*',
    'src/inner.d.ts',
    '.vitest-attachments/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { rules: everywhere },
  { files: ['**/*.js'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      ...typed,
      // `noUncheckedIndexedAccess` makes `!` the way to say what a loop's bounds have shown.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
    rules: {
      // A rune is declared with let although it is only read here.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      // Our maps and sets are read-only and replaced, held in `$state.raw`.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  { files: ['src/**/*.ts'], rules: namedExports },
  { files: innerRooms.map((room) => `src/${room}/**/*.ts`), rules: pure },
);
