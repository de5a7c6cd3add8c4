import tseslint from 'typescript-eslint'

/** Folders that hold pure stages: no clock, no randomness, no process. */
const pure = [
  'model',
  'i18n',
  'activities',
  'blocks',
  'parse',
  'check',
  'render',
  'export',
  'state',
]

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.mutation/', 'test/fixtures/', 'course/', 'templates/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'src/runtime/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      'max-depth': ['error', 3],
      'no-console': 'error',
    },
  },
  {
    files: pure.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', 'process', 'Date'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: { 'no-undef': 'off', 'no-unused-vars': 'error', 'prefer-const': 'error' },
  },
)
