// Sums what Jest and Playwright say of themselves; a step that failed without a test counts as one failure.
import { readFileSync } from 'node:fs';

const [, , file, status] = process.argv;
const lines = readFileSync(file, 'utf8').replace(/\u001b\[[0-9;]*m/g, '').split('\n');
let passed = 0;
let failed = 0;
for (const line of lines) {
  const jest = /Tests:\s+(.*)\d+ total/.exec(line);
  const playwright = /^(?:e2e:?\s+)?\s*(\d+) (passed|failed|flaky)\b/.exec(line);
  if (jest) {
    passed += Number(/(\d+) passed/.exec(jest[1])?.[1] ?? 0);
    failed += Number(/(\d+) failed/.exec(jest[1])?.[1] ?? 0);
  } else if (playwright) {
    if (playwright[2] === 'failed') failed += Number(playwright[1]);
    else passed += Number(playwright[1]);
  }
}
if (Number(status) !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
