// @ts-check

/**
 * What of `main/vault` and `main/ipc` no coverage counts, file by file, so that a new one is counted until it stands here.
 * Each is the edge to what only a running Electron has; the window tests named run it, in the program itself.
 * @type {readonly { file: string, why: string, runBy: string }[]}
 */
export const uncounted = [
  {
    file: 'main/ipc/register.ts',
    why: 'hands Electron’s ipcMain to open-calls.ts, which is counted',
    runBy: 'tests/e2e/way-in.e2e.ts, tests/e2e/hardening/ipc.e2e.ts',
  },
  {
    file: 'main/vault/kdf-electron.ts',
    why: 'starts and ends an Electron utility process',
    runBy: 'tests/e2e/key-derivation.e2e.ts',
  },
  {
    file: 'main/vault/kdf.process.ts',
    why: 'is that process: it speaks through process.parentPort, which no other process has',
    runBy: 'tests/e2e/key-derivation.e2e.ts, tests/e2e/memory.e2e.ts',
  },
  {
    file: 'main/vault/checker-electron.ts',
    why: 'starts and ends an Electron utility process',
    runBy: 'tests/e2e/backups.e2e.ts, tests/e2e/closing.e2e.ts',
  },
  {
    file: 'main/vault/checker.process.ts',
    why: 'is that process; what it does with a job is checker.ts and answer-job.ts, which are counted',
    runBy: 'tests/e2e/backups.e2e.ts',
  },
];
