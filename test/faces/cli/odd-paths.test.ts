import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { indikator, newFolder, putSample, removeFolders } from '../../support/cli';

jest.setTimeout(120_000);
afterAll(removeFolders);

const dist = join(__dirname, '..', '..', '..', 'dist', 'cli.js');
const workbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
let folder: string;
let good: string;

beforeEach(async () => {
  folder = newFolder();
  [good = ''] = await putSample(folder, 1);
});

describe('what is read', () => {
  test.each<[string, (path: string) => void, string]>([
    ['a link that leads nowhere', (path) => symlinkSync('hilang.xlsx', path), 'tidak ditemukan'],
    ['a link to itself', (path) => symlinkSync(basename(path), path), 'tidak ditemukan'],
    ['a pipe that nobody writes to', (path) => void spawnSync('mkfifo', [path]), 'bukan berkas biasa'],
    ['a link to a device', (path) => symlinkSync('/dev/zero', path), 'bukan berkas biasa'],
    ['a folder with the name of a workbook', (path) => mkdirSync(path), 'bukan berkas biasa'],
  ])('%s is one line; the others go on', async (_name, make, why) => {
    make(join(folder, 'aneh.xlsx'));
    const all = await indikator('validate', folder);
    expect(all).toMatchObject({ code: 2, errors: [expect.stringContaining(why)] });
    expect(all.out).toContain(basename(good));
    const alone = await indikator('validate', join(folder, 'aneh.xlsx'));
    expect(alone.code).toBe(2);
    expect(alone.errors).toHaveLength(1);
  });

  test('a socket is one line', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(folder, 'soket.xlsx'), done));
    try {
      const { code, errors } = await indikator('validate', folder);
      expect({ code, errors }).toEqual({ code: 2, errors: [expect.stringContaining('bukan berkas biasa')] });
    } finally {
      await new Promise((done) => server.close(done));
    }
  });

  test.each(['._x.xlsx', '~$x.xlsx'])('%s in a folder is passed over', async (name) => {
    writeFileSync(join(folder, name), 'bukan buku kerja');
    expect(await indikator('validate', folder)).toMatchObject({ code: 0, errors: [] });
  });

  test('a path no file system can have is one line', async () => {
    for (const path of [`${'a'.repeat(5000)}.xlsx`, join(good, 'x.xlsx'), 'a\0b.xlsx']) {
      const { code, errors } = await indikator('validate', path);
      expect({ code, errors }).toEqual({ code: 2, errors: [expect.stringContaining('tidak ditemukan')] });
    }
  });

  test('a file that a link names a second time counts once', async () => {
    symlinkSync(good, join(folder, 'zz.xlsx'));
    const { out } = await indikator('validate', folder, '--format', 'json');
    expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(1);
  });
});

describe('what is written', () => {
  const report = (output: string, ...more: string[]) => indikator('report', good, '-o', output, ...more);

  test('a device, a pipe and a socket are refused, before anything is read', async () => {
    spawnSync('mkfifo', [join(folder, 'pipa.xlsx')]);
    symlinkSync('/dev/null', join(folder, 'kosong.xlsx'));
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(folder, 'soket.xlsx'), done));
    try {
      for (const name of ['pipa.xlsx', 'kosong.xlsx', 'soket.xlsx', '/dev/null']) {
        const { code, errors } = await report(join(name.startsWith('/') ? '' : folder, name));
        expect({ code, errors }).toEqual({ code: 2, errors: [expect.stringContaining('bukan berkas biasa')] });
      }
      expect(lstatSync(join(folder, 'pipa.xlsx')).isFIFO()).toBe(true);
      expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    } finally {
      await new Promise((done) => server.close(done));
    }
  });

  test.each([true, false])('a link stays one, and what it leads to is written (there before: %s)', async (isThere) => {
    const [target, link] = [join(newFolder(), 'tujuan.xlsx'), join(folder, 'tautan.xlsx')];
    if (isThere) writeFileSync(target, 'lama');
    symlinkSync(target, link);
    expect((await report(link)).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(workbook(readFileSync(target))).toBe(true);
  });

  test('a link in a circle is refused', async () => {
    symlinkSync('lingkar.xlsx', join(folder, 'lingkar.xlsx'));
    const { code, errors } = await report(join(folder, 'lingkar.xlsx'));
    expect({ code, errors }).toEqual({ code: 2, errors: [expect.stringContaining('tidak dapat ditulis')] });
  });

  test('the longest name that a file can have', async () => {
    const output = join(folder, `${'n'.repeat(250)}.xlsx`);
    expect((await report(output)).code).toBe(0);
    expect(workbook(readFileSync(output))).toBe(true);
    expect(await report(join(folder, `${'n'.repeat(251)}.xlsx`))).toMatchObject({
      code: 2,
      errors: [expect.stringContaining('tidak dapat ditulis')],
    });
  });

  test('a file that only its owner may read stays so', async () => {
    const output = join(folder, 'rahasia.xlsx');
    writeFileSync(output, '');
    chmodSync(output, 0o600);
    await report(output);
    expect(statSync(output).mode & 0o777).toBe(0o600);
    expect(statSync(output).size).toBeGreaterThan(0);
  });

  test('what a killed run left is removed by the next; what a living one writes stays', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const computer = hostname().replace(/\W/g, '').slice(0, 32);
    const left = (id: number, of = computer): string =>
      `.indikator-${of}-${id}-00000000-0000-4000-8000-000000000000.tmp`;
    const names = [left(pid), left(process.pid), left(pid, 'komputerlain')];
    for (const name of names) writeFileSync(join(folder, name), 'separuh');
    expect((await report(join(folder, 'laporan.xlsx'))).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual(names.slice(1).sort());
  });
});

describe('the built program', () => {
  const start = (args: readonly string[], out: number | 'pipe', error: number | 'pipe') =>
    spawnSync(process.execPath, [dist, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', out, error] });

  test('a full disk behind stdout is one line, and exit code 2', () => {
    for (const args of [['validate', '.'], ['--help']]) {
      const { status, stderr } = start(args, openSync('/dev/full', 'w'), 'pipe');
      expect(status).toBe(2);
      expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('ENOSPC')]);
    }
  });

  test('a full disk behind stderr leaves the exit code', () => {
    expect(start(['validate', 'tidak-ada.xlsx'], 'pipe', openSync('/dev/full', 'w')).status).toBe(2);
  });

  test('a reader that has seen enough is no fault', () => {
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', `"$0" "$1" validate . . --format json | true; echo "\${PIPESTATUS[0]}"`, process.execPath, dist],
      { cwd: folder, encoding: 'utf8' },
    );
    expect({ stdout: stdout.trim(), stderr }).toEqual({ stdout: '0', stderr: '' });
  });
});
