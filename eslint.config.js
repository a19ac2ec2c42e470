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
  { group: ['@myriaddreamin/*'], message: 'It has one door, in lib/cv.' },
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
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      ...reactHooks.configs.recommended.rules,
    },
  },
  {
    files: ['**/*.test.{ts,tsx}'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: zonesOfTests }] },
  },
  {
    // The doors themselves, and the commands, which talk to a terminal.
    files: ['lib/content/load.ts', 'lib/bibliography/**', 'lib/prose/**', 'lib/cv/**'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  { files: ['lib/cli/**', 'lib/build/*.ts', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['app/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', { max: 220 }] } },
);
