import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bin, root } from '../../../tools/electron/paths.mjs';
import { count, evidence, skipped } from '../../support/evidence.ts';
import { traced, trafficIn } from '../../support/network-log.ts';
import { openBare, openWeb } from '../../support/open-web.ts';
import { expect, startProgram, stopProgram, test, underTest } from '../../support/program.ts';
import { startByHand } from '../../support/release.ts';
import { wholeSession } from '../../support/whole-session.ts';

/** Set where this file runs a second time, in a network of its own: where the tracer writes. */
const sealed = process.env['MN_TEST_SEALED'];
const release = process.env['MN_TEST_RELEASE'] ?? '';

/** What Chromium sends an empty packet's address to, to see whether the machine has IPv6. */
const PROBE = '2001:4860:4860::8888';

const PROMISE = 'A whole session calls nobody: no connection, no packet, no name asked for, no door opened';

if (sealed) {
  test('a whole session, sealed off', async ({ folder }) => {
    test.setTimeout(240_000);
    const program = await startProgram(folder, traced(underTest().executable, join(sealed, 'ours.log')));
    await wholeSession(program, folder);
    await stopProgram(program);
  });

  test('the release, which nothing drives', async ({ folder }) => {
    test.skip(!release, 'no packaged program was named (MN_TEST_RELEASE)');
    const started = startByHand(traced(release, join(sealed, 'release.log')), join(folder, 'data'));
    expect(await started.settled).toBe('ready');
    await started.end();
  });

  test('an unguarded Electron that asks', async () => {
    process.env['MN_TEST_BARE'] = traced(process.env['MN_TEST_BARE'] ?? '', join(sealed, 'bare.log'));
    const web = await openWeb();
    const bare = await openBare(`${web.address}/open`);
    for (const url of ['http://192.0.2.1/', 'http://example.org/'])
      await bare.page.evaluate((to) => fetch(to).catch(() => undefined), url);
    await bare.app.evaluate(
      () =>
        new Promise<void>((resolve) => {
          process.getBuiltinModule('node:net').createServer().listen(0, '0.0.0.0', resolve);
        }),
    );
    await bare.app.close();
    web.close();
  });
} else {
  test('a whole session, from the first notebook to the last lock, calls nobody: no connection, no packet, no name asked for, no door opened', ({
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
    const display = process.env['MN_TEST_DISPLAYS']?.split(' ')[test.info().parallelIndex];
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
          ...(display && { DISPLAY: display, MN_TEST_DISPLAYS: display }),
          MN_TEST_SEALED: folder,
          TEST_WORKER_INDEX: undefined,
          TEST_PARALLEL_INDEX: undefined,
        },
      },
    );
    expect(run.status, run.stdout + run.stderr).toBe(0);

    const ours = trafficIn(join(folder, 'ours.log'));
    expect(ours.calls.join('\n'), 'the tracer sees the program').toMatch(/connect\(.*AF_UNIX/);
    expect(ours.outgoing).toEqual([]);
    expect(ours.doors).toEqual([]);
    expect(ours.datagrams, 'Chromium’s probe, before it could send').toEqual([]);
    expect(ours.driven, 'the two ports that the test drives it through').toHaveLength(2);
    if (release) {
      const { calls, ...beyond } = trafficIn(join(folder, 'release.log'));
      expect(calls.join('\n')).toMatch(/connect\(.*AF_UNIX/);
      expect(beyond).toEqual({ outgoing: [], doors: [], datagrams: [], driven: [] });
    }

    // What the tracer would have seen of a program without the guards.
    const bare = trafficIn(join(folder, 'bare.log'));
    const seen = bare.outgoing.join('\n');
    expect(seen).toContain('inet_addr("192.0.2.1")');
    expect(seen, 'a name is asked for').toMatch(/htons\(53\)/);
    expect(seen, 'Chromium looks for a network').toContain(`"${PROBE}"`);
    expect(bare.datagrams.length).toBeGreaterThan(0);
    expect(bare.doors.join('\n'), 'a door').toContain('inet_addr("0.0.0.0")');
    evidence(
      import.meta.url,
      PROMISE,
      `${count(ours.calls.length)} traced calls, ${ours.outgoing.length} outgoing, ${ours.doors.length} doors; ` +
        `a bare Electron ${bare.outgoing.length} outgoing, Chromium’s probe for IPv6 among them`,
    );
  });
}
