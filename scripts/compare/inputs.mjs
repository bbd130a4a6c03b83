// The input workbooks of a comparison: made once by the program and the tests of the BEFORE tree, so that both sides read the same bytes.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { damaged, earlier, withPayments, withSettings, withShortKeys } from './changes.mjs';
import { filesBelow, hashOf, hashOfBuild, put, runIn } from './run.mjs';

const root = join(import.meta.dirname, '..', '..');
const makers = ['inputs.mjs', 'changes.mjs', 'examples.mjs'].map((name) => join(import.meta.dirname, name));

/** Wrong cells for each table of the damaged workbooks. */
const damages = [40, 40, 12];

const changedLimits = [
  ['Batas Bulan Menunggak', 4],
  ['Masa Tugas BKM (tahun)', 5],
  ['Batas LAR Memuaskan', 0.05],
  ['Batas PAR Memuaskan', 0.125],
  ['Batas PAR Penundaan', '17,5%'],
  ['Batas CCr Memuaskan', 1.2],
  ['Bagian Anggota Perempuan', 0.5],
  ['Tepat Waktu Sampai Tanggal', 2],
  ['Bobot Akurasi', 20],
];
const letterHead = [
  ['Kop Surat 1', 'PEMERINTAH KABUPATEN PEKALONGAN'],
  ['Kop Surat 2', 'Kecamatan Karangdadap'],
  ['Diperiksa Oleh', 'Siti'],
  ['Jabatan Pemeriksa', 'Kasi Pemberdayaan'],
  ['NIP Pemeriksa', '19700101 199001 1 001'],
  ['Mengetahui', 'Budi'],
];
/** Rows of Pengaturan, by the name of the workbook that gets them. */
const settings = {
  P: [...changedLimits, ['Pembacaan Batas', 'P'], ['Target upk.par', 0.1]],
  Q: [...changedLimits, ['Pembacaan Batas', 'Q'], ...letterHead, ['Kertas', 'F4']],
  R: [...changedLimits, ['Pembacaan Batas', 'R'], ['Isi Laporan', 'Angka saja'], ['Bahasa', 'Inggris']],
  wrong: [
    ['Batas PAR Memuaskan', 0.4],
    ['Batas Bulan Menunggak', 'tiga'],
    ['Batas Bulan', 3],
    ['Pembacaan Batas', 'S'],
    ['Kertas', null],
  ],
};

/** Runs the program of BEFORE for its files; it must end well. */
async function made(folder, build, ...args) {
  const { code, errors, files } = await runIn(`${folder}.run`, build, args, folder);
  if (code === 2) throw new Error(`${args.join(' ')}: ${errors}`);
  for (const [name, path] of files) put(join(folder, name), readFileSync(path));
  rmSync(`${folder}.run`, { recursive: true });
}

/** Makes workbooks by changing cells of some of the sample's. */
async function makeChanged(folder, buaran, karangdadap, wonokerto) {
  const write = async (name, bytes) => put(join(folder, `${name}.xlsx`), await bytes);
  for (const [index, bytes] of [buaran, karangdadap, wonokerto].entries()) {
    await write(`damaged/${index + 1}`, damaged(bytes, damages[index], index + 1));
  }
  for (const [name, rows] of Object.entries(settings)) {
    await write(`settings/${name}`, withSettings(karangdadap, rows));
  }
  for (const [index, bytes] of [karangdadap, wonokerto].entries()) {
    await write(`months/now/${index + 1}`, bytes);
    await write(`months/before/${index + 1}`, earlier(bytes));
    await write(`clash/keys/${index + 1}`, withShortKeys(bytes));
  }
  await write('clash/refused/1', buaran);
  await write('clash/refused/2', damaged(buaran, 5, 9));
  await write('clash/refused/3', earlier(karangdadap));
  await write('other/payments', withPayments(wonokerto));
  await write('broken/empty', '');
  await write('broken/text', 'bukan buku kerja');
  await write('broken/torn', buaran.subarray(0, buaran.length / 2));
}

/** Lets the program of BEFORE make workbooks of those that are there. */
async function makeByProgram(folder, build) {
  const [now, before] = ['in/months/now/1.xlsx', 'in/months/before/1.xlsx'];
  await made(folder, build, 'consolidate', 'in/sample', '--received', '2015-01-05', '-o', 'joined.xlsx');
  await made(folder, build, 'template', '--kecamatan', '11.01.01', '--period', '2014-12', '-o', 'template.xlsx');
  await made(folder, build, 'report', now, '--previous', before, '-o', 'reported.xlsx');
  for (const name of ['joined.xlsx', 'template.xlsx', 'reported.xlsx']) {
    renameSync(join(folder, name), join(folder, 'other', name));
  }
}

/** Runs `examples.mjs`, which needs the TypeScript of BEFORE. */
function makeExamples(folder, build, sample) {
  const script = [join(import.meta.dirname, 'examples.mjs'), build, sample, join(folder, 'damaged', '3.xlsx'), folder];
  const args = ['--import', './scripts/typescript.mjs', ...script];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`The examples of ${build} could not be written.`);
}

/** Copies every workbook that lies among the tests of BEFORE. */
function copyFieldFiles(folder, build) {
  const tests = join(build, 'test');
  for (const name of filesBelow(tests).filter((each) => /\.(xlsx?|xlsm)$/.test(each))) {
    const place = name.endsWith('.xls') ? 'broken' : 'field';
    cpSync(join(tests, name), join(folder, place, name.replaceAll(/[\\/]/g, '-')));
  }
}

/** Writes all inputs into a folder. */
async function makeInputs(folder, build) {
  await made(folder, build, 'sample', '-o', 'sample');
  // The smallest ones, so that many can be worked through.
  const samples = ['Buaran', 'Karangdadap', 'Wonokerto'].map((kecamatan) => {
    const name = readdirSync(join(folder, 'sample')).find((each) => each.endsWith(`-${kecamatan}.xlsx`));
    return join(folder, 'sample', name);
  });
  await makeChanged(folder, ...samples.map((path) => readFileSync(path)));
  await makeByProgram(folder, build);
  copyFieldFiles(folder, build);
  makeExamples(folder, build, samples[1]);
}

/** The folder of the inputs that belong to a build; made when it is not there yet. */
export async function inputsOf(build, out) {
  const key = hashOf(hashOfBuild(build), ...makers.map((path) => readFileSync(path)));
  const folder = join(out, 'inputs', key);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  await makeInputs(making, build);
  renameSync(making, folder);
  return folder;
}
