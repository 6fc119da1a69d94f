import js from '@eslint/js';
import ts from 'typescript-eslint';

export default ts.config(
    { ignores: ['node_modules/**'] },
    js.configs.recommended,
    ...ts.configs.strict,
    {
        files: ['src/**/*.ts'],
        rules: { '@typescript-eslint/no-extraneous-class': 'off' }
    },
    {
        files: ['*.mjs', 'test/**/*.mjs'],
        languageOptions: { globals: { console: 'readonly', process: 'readonly', document: 'readonly', window: 'readonly', WebSocket: 'readonly', URL: 'readonly', fetch: 'readonly', performance: 'readonly', setTimeout: 'readonly' } }
    }
);
