import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for the test at hand; a failed test keeps it and says where it is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kepi-test-'));
  onTestFinished(({ task }) => {
    if (task.result?.state === 'fail') console.error(`${task.name}: kept ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
