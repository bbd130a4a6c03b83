import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { writeXlsx } from 'hucre';
import { csvLine } from '../../../src/faces/cli/csv';
import { folderPhotos } from '../../../src/faces/cli/photos';
import { FileReader } from '../../../src/faces/cli/reading/reader';
import { Session } from '../../../src/faces/cli/session';
import { ZipFile } from '../../../src/workbook/file/zip';
import { newFolder, removeFolders } from '../../support/cli';
import { jpeg } from '../../support/pictures';
import { openFile } from '../../support/programme';

afterAll(removeFolders);

test('entities that a workbook declares are neither expanded nor fetched', async () => {
  const secret = join(newFolder(), 'rahasia.txt');
  writeFileSync(secret, 'kata sandi');
  const bytes = await writeXlsx({
    sheets: [{ name: 'Desa', rows: [['Kode Desa'], ['satu'], ['dua']] }],
    stringMode: 'inline',
  });
  const zip = ZipFile.open(bytes, 'uji');
  const path = 'xl/worksheets/sheet1.xml';
  const declared = `<!DOCTYPE worksheet [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}"><!ENTITY d SYSTEM "file://${secret}">]>`;
  const text = await zip.text(path);
  await zip.setText(path, text.replace('?>', `?>${declared}`).replace('satu', '&c;').replace('dua', '&d;'));
  const outcome = await openFile(zip.save())
    .then((file) => file.readTables(['Desa']))
    .then(({ tables }) => JSON.stringify(tables))
    .catch((error: unknown) => String(error));
  expect(outcome.length).toBeLessThan(1000);
  expect(outcome).not.toContain('kata sandi');
});

test('a photo is looked for by name in its folder alone, whatever path a workbook names', async () => {
  const outside = newFolder();
  const inside = join(outside, 'foto');
  mkdirSync(inside);
  const picture = jpeg(8, 8, () => [9, 9, 9]);
  writeFileSync(join(outside, 'luar.jpg'), picture);
  writeFileSync(join(inside, 'dalam.jpg'), picture);
  const stream = new PassThrough();
  const streams = { out: stream, error: stream };
  const session = new Session(
    'id',
    true,
    () => Promise.resolve(null),
    () => Promise.resolve(new Map()),
    streams,
    new FileReader(null),
  );
  const photos = await folderPhotos(session, inside);
  expect(await photos('DALAM.jpg')).not.toBeNull();
  for (const name of ['../luar.jpg', join(outside, 'luar.jpg'), './dalam.jpg', 'x/../dalam.jpg', ''])
    expect(await photos(name)).toBeNull();
});

test('a text that a spreadsheet would run is none in CSV; numbers stay', () => {
  expect(csvLine(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', -1, 'a-b'])).toBe("'=1+1,'+1,'-1,'@SUM(1),'\t=1,-1,a-b");
});
