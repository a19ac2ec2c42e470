// Lint holds the architecture (which folder may import which) and the few rules that types cannot hold.
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { zones, zonesOfTests } from './eslint.rooms.js';

/** Packages with one door each, and the folder that holds it. */
const doors = [
  { group: ['contentlayer/generated'], allowTypeImports: true, message: 'It has one door: lib/content/load.ts.' },
  { group: ['@citation-js/*'], message: 'It has one door, in lib/bibliography.' },
  { group: ['next-mdx-remote', 'next-mdx-remote/*'], message: 'It has one door, in lib/prose.' },
  { group: ['@myriaddreamin/*'], message: 'It has one door, in lib/typst.' },
];

/** Files that are longer than a file should be; the list only gets shorter. */
const longFiles = [
  'app/_explorables/bit-allocator/allocator-drawing.tsx',
  'app/_explorables/event-driven/drawing.tsx',
  'app/_explorables/number-formats/formats-drawing.tsx',
  'app/_explorables/thought-graphs/search-drawing.tsx',
  'app/page.tsx',
  'lib/bibliography/bibtex/dates.ts',
  'lib/bibliography/bibtex/latex-commands.ts',
  'lib/bibliography/bibtex/latex-text.ts',
  'lib/bibliography/bibtex/scan.ts',
  'lib/bibliography/csl/complete-type.ts',
  'lib/bibliography/csl/csl-shape.ts',
  'lib/bibliography/lint/lint-identifiers.ts',
  'lib/bibliography/lint/lint.ts',
  'lib/build/from-pages/feeds/make-feeds.ts',
  'lib/build/from-pages/markdown/to-markdown.ts',
  'lib/build/tree/lay-out-site.ts',
  'lib/build/tree/nginx-configuration.ts',
  'lib/cv/json-resume.ts',
  'lib/desk/sources/arxiv.ts',
  'lib/desk/sources/crossref.ts',
  'lib/desk/sync/propose-for-work.ts',
  'lib/explorables/thought-graphs/graph.ts',
  'lib/serve/site.ts',
  'lib/serve/static-tree.ts',
  'lib/trees/site-builds.ts',
];

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.site',
      '.next',
      '.contentlayer',
      '.cache',
      'public',
      'bench/.work',
      'bench/peers',
      'next-env.d.ts',
      'test-results',
      'playwright-report',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver': { typescript: true, node: true } },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > ExpressionStatement[directive="use client"]',
          message:
            'Pages carry no framework: write a figure (app/_explorables) or a page script (app/_scripts). The build refuses a page with a client component.',
        },
      ],
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: doors }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'max-lines': ['error', { max: 150, skipBlankLines: true }],
      ...reactHooks.configs.recommended.rules,
    },
  },
  {
    // What only types can tell: a promise that no one waits for, and a case that a switch forgot.
    files: ['{lib,app,e2e,owner,bench}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.test.{ts,tsx}'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: zonesOfTests }] },
  },
  {
    files: ['**/*.{test,spec}.{ts,tsx}', '**/{fixtures,testing}/**', 'app/*-testing.ts', 'e2e/**'],
    ignores: ['lib/testing/*'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportSpecifier[imported.name=/^mkdtemp/]',
          message: 'temporaryFolder (lib/testing) makes one that goes when the run ends.',
        },
      ],
    },
  },
  {
    // The doors themselves, and the commands, which talk to a terminal.
    files: ['lib/content/load.ts', 'lib/bibliography/**', 'lib/prose/**', 'lib/typst/**'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    // Lists of cases and of words are read one at a time.
    files: [
      ...longFiles,
      '**/*.{test,spec}.{ts,tsx}',
      '**/{fixtures,testing}/**',
      'lib/words/{pages,works}/*',
      'bench/**',
    ],
    rules: { 'max-lines': ['error', { max: 310, skipBlankLines: true }] },
  },
  // The schema and the table of sections are read one kind at a time, and grow with the kinds; the words of figures one figure at a time.
  { files: ['contentlayer.config.ts', 'lib/site/sections.ts', 'lib/words/figures/*'], rules: { 'max-lines': 'off' } },
  { files: ['lib/cli/**', 'lib/build/*.ts', 'bench/**'], rules: { 'no-console': 'off' } },
);
