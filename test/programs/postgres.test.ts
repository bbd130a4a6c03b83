/** Every indicator at every level is the same by the engine and by the views in PostgreSQL, on random workbooks of several provinces. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programme } from '../../src/programme';
import { perpustakaan } from '../programme-kecil/perpustakaan';
import { differences, type SqlRow } from '../support/store/equal';
import { randomStore } from '../support/store/randomStore';

// A server is started, and hundreds of views are asked.
jest.setTimeout(600_000);

/** The newest PostgreSQL that Debian has put here. */
const root = '/usr/lib/postgresql';
const bin = join(root, readdirSync(root).toSorted((a, b) => Number(b) - Number(a))[0] ?? '', 'bin');

/** PostgreSQL does not run for root. */
const owner = process.getuid?.() === 0 ? ['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups'] : [];

const folder = mkdtempSync(join(tmpdir(), 'indikator-pg-'));

function run(input: string | null, program: string, ...args: readonly string[]): string {
  const [command = '', ...rest] = [...owner, join(bin, program), ...args];
  const env = { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync(command, rest, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // The server that pg_ctl leaves behind would keep pipes open.
    ...(input === null ? { stdio: ['ignore', 'ignore', 'inherit'] as const } : { input }),
  });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

const data = join(folder, 'data');
const psql = (database: string, sql: string): string =>
  run(
    sql,
    'psql',
    '-h',
    folder,
    '-U',
    'indikator',
    '-d',
    database,
    '-X',
    '-q',
    '-A',
    '-t',
    '-v',
    'ON_ERROR_STOP=1',
    '-f',
    '-',
  );

beforeAll(() => {
  chmodSync(folder, 0o777);
  run(null, 'initdb', '-D', data, '-U', 'indikator', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  // Only by a socket of its own, so that nothing else on this computer is in its way.
  const settings = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off -c jit=off`;
  run(null, 'pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
});

afterAll(() => {
  run(null, 'pg_ctl', '-D', data, '-m', 'immediate', 'stop');
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  [
    'programme',
    programme,
    {
      wholes: ['33.26', '33.27', '71.02'],
      periods: [
        [2014, 12],
        [2015, 2],
      ],
    },
    11,
  ],
  ['programme', programme, { wholes: ['33.26', '71.02'], periods: [[2016, 2]] }, 12],
  ['kecil', perpustakaan, { wholes: ['71', '72'], periods: [[2024, 2]] }, 13],
] as const)('all indicators of all levels: %s, %#', async (name, { schema, catalogue, settingBook }, plan, seed) => {
  const subject = { schema, catalogue, settings: settingBook.defaults };
  const { wholes, statements } = randomStore(subject, plan, seed);
  const database = `${name}_${seed}`;
  psql('postgres', `CREATE DATABASE ${database}`);
  psql(database, statements('postgres'));
  const ask = (sql: string) => {
    const rows = psql(database, `SELECT COALESCE(json_agg(t), '[]') FROM (${sql}) t`);
    return Promise.resolve(JSON.parse(rows) as SqlRow[]);
  };
  expect(await differences(subject, wholes, ask)).toEqual([]);
});
