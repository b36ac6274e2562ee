import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root } from '../../../tools/electron/paths.mjs';
import { count, evidence, skipped } from '../../support/evidence.ts';
import { expect, startProgram, stopProgram, test, underTest } from '../../support/program.ts';
import { openBare, openWeb } from '../../support/open-web.ts';
import {
  answerSaveDialog,
  createNotebook,
  expectSaved,
  lockByMenu,
  planMeeting,
  previewLogbook,
  startCourse,
  unlock,
} from '../../support/steps.ts';

/** Set where this file runs a second time, in a network of its own: what to drive, and under which tracer. */
const sealed = process.env['MN_TEST_SEALED'];

/** Everything that sends, and whatever names an address. */
const TRACED = 'connect,sendto,sendmsg,sendmmsg,socket,bind,listen';

const PROMISE = 'A whole session calls nobody: no connection, no packet, no name asked for';

/** A program that starts `executable` under a tracer, which writes each of its calls to `log`. */
function traced(executable: string, log: string): string {
  const file = `${log}.sh`;
  writeFileSync(
    file,
    `#!/bin/sh\nexec strace -f -yy -s 0 --seccomp-bpf -e trace=${TRACED} -o '${log}' '${executable}' "$@"\n`,
  );
  chmodSync(file, 0o755);
  return file;
}

/** The calls that reach, or try to reach, beyond this machine's own sockets: an address that is not a file's. */
const outgoing = (log: string): string[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /\b(connect|sendto|sendmsg|sendmmsg)\(/.test(line))
    .filter((line) => /AF_INET|AF_PACKET|<(TCP|UDP|RAW|PING)/.test(line))
    .filter((line) => !isDriver(line));

/** The test's own end, which comes to the program: it accepted that connection and never made one. */
const isDriver = (line: string): boolean =>
  /\b(sendto|sendmsg)\(\d+<TCP(v6)?:\[127\.0\.0\.1:\d+->127\.0\.0\.1:\d+\]>/.test(line);

if (sealed) {
  test('a whole session, sealed off', async ({ folder }) => {
    const program = await startProgram(folder, traced(underTest().executable, join(sealed, 'ours.log')));
    await program.app.evaluate(({ app }) => {
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) => done?.(true, '');
      });
    });
    await createNotebook(program);
    await lockByMenu(program);
    let page = await unlock(program);
    page = await startCourse(program, page, 'M. K.');
    page = await planMeeting(program, page, 'i dag');
    await page.getByLabel('Noter').fill('Se https://example.org/ og skriv til m@example.org.');
    await page.getByLabel('Noter').blur();
    await expectSaved(page);
    await previewLogbook(program, page, 'M. K.');
    page = await program.page('preview');
    await page.getByRole('button', { name: 'Udskriv', exact: true }).click();
    await expect(page.getByText('Sendt til printeren.')).toBeVisible();
    await answerSaveDialog(program, join(folder, 'logbog.pdf'));
    await page.getByRole('button', { name: 'Gem som PDF' }).click();
    await expect(page.getByText('Gemt som logbog.pdf.')).toBeVisible();
    await lockByMenu(program);
    await program.page('lock');
    await stopProgram(program);
  });

  test('an unguarded Electron that asks', async () => {
    process.env['MN_TEST_BARE'] = traced(process.env['MN_TEST_BARE'] ?? '', join(sealed, 'bare.log'));
    const web = await openWeb();
    const bare = await openBare(`${web.address}/open`);
    for (const url of ['http://192.0.2.1/', 'http://example.org/'])
      await bare.page.evaluate((to) => fetch(to).catch(() => undefined), url);
    await bare.app.close();
    web.close();
  });
} else {
  test('a whole session, from the first notebook to the last lock, calls nobody: no connection, no packet, no name asked for', ({
    folder,
  }) => {
    test.setTimeout(300_000);
    const namespace = ['-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
    const trial = spawnSync('unshare', [...namespace, 'strace', '-f', '-o', '/dev/null', 'true'], {
      encoding: 'utf8',
    });
    const why = `no network of one’s own under a tracer here: ${(trial.stderr || String(trial.error)).trim()}`;
    if (trial.status !== 0) skipped(import.meta.url, PROMISE, why);
    test.skip(trial.status !== 0, why);
    const run = spawnSync(
      'unshare',
      [
        ...namespace,
        process.execPath,
        bin('playwright'),
        'test',
        'hardening/sealed',
        '--workers=1',
        `--output=${join(folder, 'results')}`,
      ],
      {
        cwd: root,
        encoding: 'utf8',
        env: {
          ...process.env,
          MN_TEST_SEALED: folder,
          TEST_WORKER_INDEX: undefined,
          TEST_PARALLEL_INDEX: undefined,
        },
      },
    );
    expect(run.status, run.stdout + run.stderr).toBe(0);

    const ours = readFileSync(join(folder, 'ours.log'), 'utf8');
    expect(ours, 'the tracer sees the program').toMatch(/connect\(.*AF_UNIX/);
    const sent = outgoing(join(folder, 'ours.log'));
    expect(sent).toEqual([]);
    const seen = outgoing(join(folder, 'bare.log')).join('\n');
    expect(seen).toContain('inet_addr("192.0.2.1")');
    expect(seen, 'a name is asked for').toMatch(/htons\(53\)/);
    const calls = ours.trim().split('\n').length;
    evidence(import.meta.url, PROMISE, `${count(calls)} traced calls, ${sent.length} outgoing connections`);
  });
}
