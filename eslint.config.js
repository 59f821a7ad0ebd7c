import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const FILE_LINES = 200;

/** What would make a replayed workflow take another way than the recorded one. */
const NON_DETERMINISM = {
  globals: [
    { name: 'process', message: 'A workflow sees no process: pass the value in as data.' },
    { name: 'Buffer', message: 'A workflow sees no Node API.' },
    { name: 'fetch', message: 'Only activities touch the world.' },
  ],
  properties: [
    { object: 'Math', property: 'random', message: 'Use uuid4() of @temporalio/workflow.' },
  ],
};

export default defineConfig(
  globalIgnores(['dist', 'coverage', '.data', '.cache', 'test/histories']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: FILE_LINES }],
      'no-undef': 'off', // the type checker does it, and knows Node's globals
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // a `type` is assignable to a JSON record, an `interface` is not
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // an async signature is often the caller's wish (activities, handlers), not the body's
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...NON_DETERMINISM.globals],
      'no-restricted-properties': ['error', ...NON_DETERMINISM.properties],
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
    },
  },
  {
    // the sandbox makes the clock safe for a workflow; pure code takes the time as an argument
    files: ['workflows/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...NON_DETERMINISM.properties,
        { object: 'Date', property: 'now', message: 'Take the instant as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take the instant as an argument.',
        },
      ],
    },
  },
  {
    // configuration of the tools themselves lies outside the TypeScript project
    files: ['*.js', '*.mjs', '*.cjs', '.*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
);
