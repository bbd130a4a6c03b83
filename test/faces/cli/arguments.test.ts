import { join } from 'node:path';
import { version } from '../../../package.json';
import { indikator, newFolder, removeFolders } from '../../support/cli';

afterAll(removeFolders);

const wrong: readonly [args: string, says: string][] = [
  ['', 'Perintahnya belum disebut'],
  ['periksa', 'Perintah periksa tidak dikenal'],
  ['validat berkas.xlsx', 'Mungkin maksudnya: validate.'],
  ['validate --formt json berkas.xlsx', 'Mungkin maksudnya: --format.'],
  ['validate --format xml berkas.xlsx', 'Pilihannya: text, json.'],
  ['report berkas.xlsx -o laporan.xls', 'Tulis misalnya -o laporan.xlsx.'],
  ['deck berkas.xlsx -o paparan', 'Tulis misalnya -o paparan.pptx.'],
  ['validate', 'Berkasnya belum disebut'],
  ['validate --cepat berkas.xlsx', 'Pilihan --cepat tidak dikenal'],
  ['validate --format xml berkas.xlsx', 'xml'],
  ['validate --period 2014-13 berkas.xlsx', 'Periode 2014-13 tidak dipahami'],
  ['validate --period', '--period <YYYY-MM> belum diberi isian'],
  ['report berkas.xlsx', '--output <OUT.xlsx> harus disebut'],
  ['sample berlebih -o folder', 'berlebih'],
  ['template -o baru.xlsx', 'Wilayahnya belum disebut'],
  ['template --kecamatan 33.26.11 --kabupaten 33.26 -o baru.xlsx', 'tidak dapat dipakai bersama'],
  ['template --kecamatan 33.26.99 -o baru.xlsx', 'Kode wilayah 33.26.99 tidak ada'],
  ['template --kabupaten ../33.26 -o baru.xlsx', 'tidak ada dalam daftar'],
  ['--lang fr validate berkas.xlsx', 'fr'],
];

test.each(wrong)('indikator %s: one line with the reason, exit code 2', async (args, says) => {
  const { code, out, errors } = await indikator(...args.split(' ').filter((arg) => arg !== ''));
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(says);
});

test('help and version are results, in the language asked for', async () => {
  expect(await indikator('--version')).toEqual({ code: 0, out: `${version}\n`, errors: [] });
  const help = await indikator('--help');
  expect(help).toMatchObject({ code: 0, errors: [] });
  for (const command of ['validate', 'indicators', 'report', 'consolidate', 'template', 'sample']) {
    expect(help.out).toContain(`  ${command} `);
  }
  expect(help.out).toContain('Cara pakai: indikator [pilihan] <perintah>');
  expect((await indikator('validate', '--help', '--lang', 'en')).out).toContain(
    'Usage: indikator validate [options] <files...>',
  );
  expect((await indikator('--lang=en', 'validate')).errors[0]).toContain('The files are missing');
});

test('--quiet leaves out remarks, not failures', async () => {
  const folder = newFolder();
  const template = ['template', '--kecamatan', '33.26.11', '-o', join(folder, 'baru.xlsx')];
  expect((await indikator(...template)).errors).toHaveLength(1);
  expect((await indikator(...template, '--quiet')).errors).toEqual([]);
  expect((await indikator('--quiet', 'validate', join(folder, 'lain.xlsx'))).errors).toHaveLength(1);
});
