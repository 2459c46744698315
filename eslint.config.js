import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The arrows of the design go one way; what a folder may not import is said here. */
const floors = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const not = (group, message) => ({ group, message });
const INTERFACE = not(['@/components/*', '@/entrypoints/*'], 'lib does not know the interface.');
const STORE = not(['@/lib/store*', 'dexie'], 'This part works on a document, not on the database.');
const BROWSER = not(['wxt/*', '#imports', '#i18n'], 'This part does not know the extension API.');

export default defineConfig(
  globalIgnores(['.output', '.wxt', 'node_modules', 'test/fixtures']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] } },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // setup and teardown callbacks of preact and of tests return what they like
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  floors(['lib/model/**'], INTERFACE, STORE, BROWSER, not(['@/lib/*'], 'The model stands alone.')),
  floors(['lib/extraction/**', 'lib/annotation/**', 'lib/completion/**'], INTERFACE, STORE, BROWSER),
  floors(['lib/store/**', 'lib/search/**', 'lib/exchange/**'], INTERFACE, BROWSER),
  floors(
    ['components/**'],
    not(['@/entrypoints/*'], 'Components do not know who uses them.'),
    not(['wxt/*', '#imports'], 'Only entrypoints and lib/messages.ts know the extension API.'),
  ),
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
