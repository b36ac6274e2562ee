import { chmodSync, readFileSync, writeFileSync } from 'node:fs';

/** Everything that sends or waits for what is sent, and whatever names an address. */
const TRACED = 'connect,sendto,sendmsg,sendmmsg,socket,bind,listen';

/** A program that is `executable` with a tracer behind it, which writes each of its calls to `log`: told to end, it ends. */
export function traced(executable: string, log: string): string {
  const file = `${log}.sh`;
  writeFileSync(
    file,
    `#!/bin/sh\nexec strace -D -f -yy -s 0 --seccomp-bpf -e trace=${TRACED} -o '${log}' '${executable}' "$@"\n`,
  );
  chmodSync(file, 0o755);
  return file;
}

export type Traffic = {
  /** Every traced call. */
  calls: string[];
  /** Those that reach, or try to reach, beyond this machine's own file sockets. */
  outgoing: string[];
  /** Those that make a socket for packets. */
  datagrams: string[];
  /** Those that open a door of the same kind, the test's own end left out. */
  doors: string[];
  /** The ports through which the test drives the program: it opens them because it was told to. */
  driven: string[];
};

/** What a program asked of the network, by the tracer's log. */
export function trafficIn(log: string): Traffic {
  const calls = readFileSync(log, 'utf8').trim().split('\n');
  const beyond = calls.filter((line) => !isOfThisMachine(line));
  const doors = beyond.filter((line) => /\b(bind|listen)\(/.test(line));
  return {
    calls,
    outgoing: beyond.filter((line) => /\b(connect|sendto|sendmsg|sendmmsg)\(/.test(line) && !isAnswer(line)),
    datagrams: calls.filter((line) => /\bsocket\(AF_INET6?, SOCK_(DGRAM|RAW)/.test(line)),
    doors: doors.filter((line) => !isForDriver(line)),
    driven: doors.filter((line) => isForDriver(line) && /\blisten\(/.test(line)),
  };
}

/**
 * Between processes by a file, or with the kernel, which is asked for this machine's own addresses; but not with what looks up
 * names for others.
 */
const isOfThisMachine = (line: string): boolean =>
  /AF_(UNIX|NETLINK)|<(UNIX|NETLINK)/.test(line) && !/sun_path="[^"]*resolve/.test(line);

/** To the test's own end, which came to the program: it accepted that connection and never made one. */
const isAnswer = (line: string): boolean =>
  /\b(sendto|sendmsg)\(\d+<TCP(v6)?:\[127\.0\.0\.1:\d+->127\.0\.0\.1:\d+\]>/.test(line);

/** Node's inspector and Chromium's, each on a port of this machine that the system chose. */
const isForDriver = (line: string): boolean =>
  /\bbind\(.*sin_port=htons\(0\), sin_addr=inet_addr\("127\.0\.0\.1"\)/.test(line) ||
  /\blisten\(\d+<TCP:\[127\.0\.0\.1:\d+\]>/.test(line);
