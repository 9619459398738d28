import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Linted {
  messages: { ruleId: string | null }[];
}

/** Lints the text as if it stood in the file: the boundary rules go by the path alone. */
function rulesBrokenBy(text: string, file: string): (string | null)[] {
  const eslint = `${ROOT}node_modules/eslint/bin/eslint.js`;
  const run = spawnSync(
    process.execPath,
    [eslint, '--stdin', '--stdin-filename', `${ROOT}${file}`, '--format', 'json'],
    { cwd: ROOT, input: text, encoding: 'utf8' },
  );
  const [linted] = JSON.parse(run.stdout) as Linted[];
  return linted?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const NX = '@nx/enforce-module-boundaries';
const RESTRICTED = '@typescript-eslint/no-restricted-imports';

/**
 * Boundary rules can fall silent: the Nx rule finds nothing without a project graph, and a pattern
 * that no longer matches reports nothing either. Each line here must be caught, or they do nothing.
 */
describe('forbidden imports are caught', () => {
  it.each([
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
  ])('%s', (_, file, imported, rule) => {
    expect(rulesBrokenBy(`import '${imported}';\n`, file)).toContain(rule);
  });

  it('and an allowed import is not', () => {
    const broken = rulesBrokenBy(
      `import '@satu/domain/time';\n`,
      'backend/src/platform/audit/audit.ts',
    );
    expect(broken).not.toContain(NX);
    expect(broken).not.toContain(RESTRICTED);
  });
});
