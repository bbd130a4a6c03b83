import { unlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeXlsx } from 'hucre';
import { basisSheetId } from '../../../src/engine/report';
import { expandInputs } from '../../../src/faces/cli/files';
import { FileReader, type Limits } from '../../../src/faces/cli/reading/reader';
import { indikator, newFolder, putSample, removeFolders } from '../../support/cli';

jest.setTimeout(120_000);

const cli = join(__dirname, '..', '..', '..', 'dist', 'cli.js');
const plenty: Limits = { megabytes: 1024, milliseconds: 100_000 };
const readers: FileReader[] = [];

const readerOf = (script: string | null, limits: Partial<Limits> = {}): FileReader => {
  const reader = new FileReader(script, { ...plenty, ...limits });
  readers.push(reader);
  return reader;
};

/** A script for a worker that is told the path of a file. */
function scriptOf(body: string): string {
  const path = join(newFolder(), 'pekerja.js');
  writeFileSync(path, `require('node:worker_threads').parentPort.on('message', (path) => { ${body} });`);
  return path;
}

afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()));
});
afterAll(removeFolders);

test('a worker gives of a file what reading it here gives', async () => {
  const folder = newFolder();
  const [sample = ''] = await putSample(folder, 1);
  const path = join(folder, 'laporan.xlsx');
  await indikator('report', sample, '-o', path);
  const names = ['Profil', 'Desa', 'Pinjaman', 'Tidak Ada'];
  const [apart, here] = await Promise.all(
    [readerOf(cli), readerOf(null)].map(async (reader) => {
      const file = await reader.read(path, false);
      const named = await file.readNamedCells(basisSheetId, ['Batas_PAR_Memuaskan', 'Tidak_Ada']);
      return { name: file.name, named, raw: await file.readTables(names) };
    }),
  );
  expect([...(apart?.named.keys() ?? [])]).toEqual(['Batas_PAR_Memuaskan']);
  expect(apart?.raw.tables.map(({ name }) => name)).toEqual(names.slice(0, 3));
  expect(apart).toEqual(here);
});

test('why a file cannot be read is the same', async () => {
  const path = join(newFolder(), 'kosong.xlsx');
  writeFileSync(path, '');
  for (const reader of [readerOf(cli), readerOf(null)])
    await expect(reader.read(path, false)).rejects.toMatchObject({ code: 'file-empty', place: 'kosong.xlsx' });
});

test('a file that takes more memory than a worker has is too large; the next is read', async () => {
  const folder = newFolder();
  const [good = ''] = await putSample(folder, 1);
  const large = join(folder, 'besar.xlsx');
  const rows = Array.from({ length: 40_000 }, (_, row) =>
    Array.from(
      { length: 20 },
      (_cell, column) => `tulisan nomor ${row} di kolom ${column}, yang tidak sama dengan yang lain`,
    ),
  );
  writeFileSync(large, await writeXlsx({ sheets: [{ name: 'Desa', rows }] }));
  const reader = readerOf(cli, { megabytes: 48 });
  await expect(reader.read(large, false)).rejects.toMatchObject({ code: 'file-too-large', place: large });
  expect((await reader.read(good, false)).name).toBe(basename(good));
});

test('a file that takes too long is given up; the next is read', async () => {
  const reader = readerOf(scriptOf(`if (path === 'lama') for (;;);`), { milliseconds: 100 });
  await expect(reader.read('lama', false)).rejects.toMatchObject({ code: 'file-too-large', details: 'time limit' });
});

test.each([
  [`throw new Error('rusak');`, 'rusak'],
  [`Promise.reject(new Error('terlupa'));`, 'terlupa'],
  ['process.exit(3);', 'ended with 3'],
])('a worker that does “%s” fails its file alone', async (body, details) => {
  const answer = `require('node:worker_threads').parentPort.postMessage({ failure: { code: 'file-empty', place: path, details: '' } })`;
  const reader = readerOf(scriptOf(`if (path === 'jahat') { ${body} } else ${answer};`));
  const failed = expect.stringContaining(details) as string;
  await expect(reader.read('jahat', false)).rejects.toMatchObject({ code: 'unknown', place: 'jahat', details: failed });
  await expect(reader.read('baik', false)).rejects.toMatchObject({ code: 'file-empty', place: 'baik' });
  await expect(reader.read('jahat', false)).rejects.toMatchObject({ code: 'unknown' });
});

test('a file that is gone when its turn comes is not found', async () => {
  const folder = newFolder();
  const paths = await putSample(folder, 2);
  const [first, second] = await expandInputs([folder]);
  unlinkSync(paths[0] ?? '');
  const reader = readerOf(cli);
  await expect(reader.read(first?.path ?? '', false)).rejects.toMatchObject({ code: 'file-not-found' });
  expect((await reader.read(second?.path ?? '', false)).name).toBe(basename(paths[1] ?? ''));
});
