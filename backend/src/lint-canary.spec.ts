import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Linted {
  messages: { ruleId: string | null }[];
}

/** Reads texts and the files they stand in from its input, and prints what ESLint says of each. */
const LINTER = `
  import { ESLint } from 'eslint';
  import { text } from 'node:stream/consumers';
  const eslint = new ESLint();
  const asked = JSON.parse(await text(process.stdin));
  const said = [];
  for (const { code, filePath } of asked) said.push(...(await eslint.lintText(code, { filePath })));
  console.log(JSON.stringify(said));
`;

/** Lints each text as if it stood in its file: the boundary rules go by the path alone. */
function rulesBrokenBy(asked: { code: string; filePath: string }[]): (string | null)[][] {
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', LINTER], {
    cwd: ROOT,
    input: JSON.stringify(asked),
    encoding: 'utf8',
  });
  const linted = JSON.parse(run.stdout) as Linted[];
  return linted.map(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

const NX = '@nx/enforce-module-boundaries';
const RESTRICTED = '@typescript-eslint/no-restricted-imports';

const CASES = [
  [
    'the domain knows no framework',
    'libs/domain/src/problem/domain-error.ts',
    '@nestjs/common',
    NX,
  ],
  [
    'the domain knows no contract',
    'libs/domain/src/problem/domain-error.ts',
    '@satu/contract/views',
    NX,
  ],
  ['libs know no machine', 'libs/domain/src/problem/domain-error.ts', 'node:fs', RESTRICTED],
  [
    'a service knows no TypeORM',
    'backend/src/features/periods/period.service.ts',
    'typeorm',
    RESTRICTED,
  ],
  [
    'the platform knows no feature',
    'backend/src/platform/audit/audit.ts',
    '../../features/sops/sop.service.js',
    RESTRICTED,
  ],
] as const;
const ALLOWED = ['backend/src/platform/audit/audit.ts', '@satu/domain/time'] as const;

/**
 * Boundary rules can fall silent: the Nx rule finds nothing without a project graph, and a pattern
 * that no longer matches reports nothing either. Each line here must be caught, or they do nothing.
 */
describe('forbidden imports are caught', () => {
  let broken: (string | null)[][];
  beforeAll(() => {
    broken = rulesBrokenBy(
      [...CASES.map(([, file, imported]) => [file, imported] as const), ALLOWED].map(
        ([file, imported]) => ({ code: `import '${imported}';\n`, filePath: `${ROOT}${file}` }),
      ),
    );
  });

  it.each(CASES.map(([story, , , rule], index) => [story, rule, index] as const))(
    '%s',
    (_, rule, index) => {
      expect(broken[index]).toContain(rule);
    },
  );

  it('and an allowed import is not', () => {
    const [rules] = broken.slice(-1);
    expect(rules).not.toContain(NX);
    expect(rules).not.toContain(RESTRICTED);
  });
});
