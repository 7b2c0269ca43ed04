// The part of the house style that a machine can hold: strict typed rules over sources and tests.
import path from 'node:path'
import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const root = path.resolve(import.meta.dirname, '../..')

export default defineConfig(
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: root } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export it by its name.' },
      ],
      // `_` says: given by a signature, not wanted here.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return res.redirect(…)` ends a handler in one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Names hold characters beyond the basic plane: spreading gives whole ones, as wanted.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // The full-width space is Chinese typography.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      // The types of knex's first() and of a request without session leave out undefined.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Control characters are looked for on purpose, to refuse them.
      'no-control-regex': 'off',
      // Objects here are plain data with closures; nothing uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      // There are no enums, and classes only for errors: these two would cost ten seconds.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    // The body of an answer has no type, and a test that trusts it wrongly fails, as it should.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // What knex and vitest load asks for a default export.
    files: [
      'migrations/*.ts',
      'test/vitest.config.ts',
      'test/support/global-setup.ts',
      'test/support/counting-reporter.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
)
