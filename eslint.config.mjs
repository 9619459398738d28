import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const ROOMS = [
  { sourceTag: 'room:domain', onlyDependOnLibsWithTags: [], bannedExternalImports: ['*'] },
  {
    sourceTag: 'room:contract',
    onlyDependOnLibsWithTags: ['room:domain'],
    bannedExternalImports: ['*'],
  },
  {
    sourceTag: 'room:test-kit',
    onlyDependOnLibsWithTags: ['room:domain', 'room:contract'],
    bannedExternalImports: ['*'],
  },
  {
    sourceTag: 'room:backend',
    onlyDependOnLibsWithTags: ['room:domain', 'room:contract', 'room:test-kit'],
  },
  {
    sourceTag: 'room:frontend',
    onlyDependOnLibsWithTags: ['room:domain', 'room:contract', 'room:test-kit'],
  },
  { sourceTag: 'room:e2e', onlyDependOnLibsWithTags: ['room:contract', 'room:test-kit'] },
];

/** Keeps the named imports out of the named files, with the reason shown to whoever trips over it. */
const forbid = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});
const nodeBuiltIn = {
  regex: '^node:|^(fs|path|crypto|os|child_process)$',
  message: 'libs know no machine: hand the value in.',
};
const typeorm = {
  regex: '^(typeorm|@nestjs/typeorm)',
  message: 'TypeORM lives in repositories, entities and platform/database only.',
};
const features = {
  regex: 'features/',
  allowTypeImports: false,
  message: 'platform never knows a feature: offer an interface that the feature fills.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.angular/**',
      '**/*.js',
      '**/*.mjs',
      '**/test-results/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: ROOMS },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Nest modules are classes without members; Angular pieces may be too.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      complexity: ['error', 12],
      'max-depth': ['error', 3],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(FunctionDeclaration, ArrowFunctionExpression, :not(MethodDefinition[kind="constructor"]) > FunctionExpression)[params.length>4]',
          message: 'At most 4 parameters.',
        },
        {
          selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
          message: 'At most 5 dependencies: split by use case.',
        },
      ],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  // Nest reads constructor types at run time, so backend classes must be imported as values.
  {
    files: ['backend/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  // A spec may use the property tester; the rule it proves still imports nothing.
  {
    files: ['libs/**/*.spec.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: ROOMS.map((room) => ({ ...room, bannedExternalImports: [] })),
        },
      ],
    },
  },
  forbid(['libs/**/*.ts'], [nodeBuiltIn], ['**/*.spec.ts']),
  forbid(
    ['backend/src/features/**/*.ts'],
    [typeorm],
    ['**/*.repository.ts', '**/*.entity.ts', '**/*.spec.ts', '**/*.module.ts'],
  ),
  forbid(
    ['backend/src/platform/**/*.ts'],
    [features, typeorm],
    ['backend/src/platform/database/**', '**/*.spec.ts'],
  ),
  forbid(
    ['frontend/src/app/features/**/*.ts'],
    [{ regex: '^@angular/(material|cdk)', message: 'Use the pieces of ui/: features never see Material.' }],
    ['**/*.spec.ts'],
  ),
  {
    files: ['**/*.spec.ts', '**/*.fixture.ts', 'backend/src/testing/**', 'e2e/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // Tables of data, of law, and of SQL are as long as they are.
  {
    files: ['backend/src/platform/database/migrations/**', 'backend/src/demo/content/**', '**/*.table.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['frontend/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['frontend/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
);
