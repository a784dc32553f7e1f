import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

/** Refuses imports by pattern, with the reason as the message. */
const walls = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

const electron = {
  regex: '^electron(/|$)',
  message: 'Only src-main/app, src-main/ipc and src-main/preload may import electron.',
}
const ipcMain = {
  regex: '^electron(/|$)',
  importNames: ['ipcMain'],
  message: 'Only src-main/ipc may listen to the window.',
}
const shell = {
  regex: '^\\.\\./(app|ipc|preload)/',
  message: 'The command line runs on Node alone.',
}
const renderer = {
  regex: 'src-renderer',
  message: 'The main process never imports the renderer.',
}
const main = { regex: 'src-main', message: 'The renderer never imports the main process.' }
const node = { regex: '^node:', message: 'The window has no Node.' }
const outside = {
  regex: '^(?!\\.|#domain/|yup$|big\\.js$|mutative$|re2js$)',
  message: 'The domain imports yup, big.js, mutative and re2js at most.',
}
const upward = { regex: 'src-(main|renderer)', message: 'The domain knows neither process.' }
const features = {
  regex: 'features/',
  message:
    'ui/ knows no feature, and a feature knows no other: the shell in app/ puts them together.',
}
const sibling = {
  regex: '^\\.\\./(?!\\.\\./)[^.]',
  message: 'A feature never imports another one: the shell in app/ puts them together.',
}

/** The rooms of the store, each on the ones before it. */
const storeRooms = [
  ['disk'],
  ['json'],
  ['journal', 'snapshot', 'lock', 'restore-points'],
  ['state'],
  ['migrations', 'small-files'],
  ['network'],
]
const storeWalls = storeRooms.slice(0, -1).map((rooms, place) => {
  const above = storeRooms.slice(place + 1).flat()
  const upstairs = {
    regex: `^\\.\\./(${above.join('|')})/`,
    message: 'A room of the store stands on those below it: disk, json, …, network.',
  }
  return {
    files: rooms.map((room) => `src-main/store/${room}/**`),
    rules: walls(electron, renderer, upstairs),
  }
})

export default defineConfig(
  globalIgnores([
    'out',
    'dist',
    '.tsc',
    'node_modules',
    'test-results',
    'scripts/setup/default-app',
  ]),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Several catalogue types are built with type aliases; one way to write an object type reads better than two.
      '@typescript-eslint/consistent-type-definitions': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: { 'svelte/no-at-html-tags': 'error', 'svelte/require-each-key': 'error' },
  },
  {
    // Playwright tells a test's fixtures from the names it takes apart: none is an empty pattern.
    files: ['test/e2e/**'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  { files: ['src-domain/**'], rules: walls(outside, upward) },
  { files: ['src-main/**'], rules: walls(electron, renderer) },
  ...storeWalls,
  { files: ['src-main/app/**', 'src-main/preload/**'], rules: walls(ipcMain, renderer) },
  { files: ['src-main/ipc/**'], rules: walls(renderer) },
  { files: ['src-main/cli/**'], rules: walls(electron, renderer, shell) },
  { files: ['src-renderer/**'], rules: walls(electron, main, node) },
  { files: ['src-renderer/ui/**'], rules: walls(electron, main, node, features) },
  { files: ['src-renderer/features/**'], rules: walls(electron, main, node, features, sibling) },
  {
    files: ['src-renderer/**'],
    ignores: ['src-renderer/app/api.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'window',
          property: 'goalpost',
          message: 'Only app/api.ts speaks to the main process.',
        },
      ],
    },
  },
  {
    files: ['scripts/**', '*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
)
