/** `npm run release`: the manifest for an address, and, in the whole run, the folder itself, built twice. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestAt, originOf } from '../../scripts/release/manifest.cjs';
import { newFolder, removeFolders } from '../support/cli';
import { effort } from '../support/effort';

afterAll(removeFolders);

const root = join(__dirname, '..', '..');
const committed = readFileSync(join(root, 'manifest.xml'), 'utf8');

describe('the manifest for an address', () => {
  const manifest = manifestAt(committed, originOf('https://contoh.go.id/indikator/'));

  test('names this computer nowhere, and every page at the address', () => {
    expect(manifest).not.toMatch(/localhost|127\.0\.0\.1/);
    const addresses = [...manifest.matchAll(/"(https:\/\/[^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(15);
    expect(addresses.filter((address) => address?.startsWith('https://contoh.go.id/indikator/') !== true)).toEqual([]);
  });

  test('lets the add-in load from the host, without a folder', () => {
    expect(manifest).toContain('<AppDomain>https://contoh.go.id</AppDomain>');
  });

  test('is the committed one for this computer', () => {
    expect(manifestAt(committed, originOf('https://localhost:3000/'))).toBe(committed);
  });

  test.each(['http://contoh.go.id', 'contoh.go.id', 'https://contoh.go.id/?a=1', 'https://siapa@contoh.go.id', ''])(
    'cannot be made for %s, and says why',
    (address) => {
      expect(() => originOf(address)).toThrow(/https|address/);
    },
  );
});

const release = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts', 'release', 'index.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });

test('without an address nothing is built', () => {
  const { status, stderr } = release();
  expect(status).toBe(2);
  expect(stderr).toContain('--origin');
});

// Two builds take minutes: the whole run makes them.
if (effort.isWhole) {
  test('two releases of the same sources are the same, whole, and name what they are made of', () => {
    const [first, second] = [join(newFolder(), 'satu'), join(newFolder(), 'dua')];
    for (const folder of [first, second]) {
      const { status, stderr } = release('--origin', 'https://contoh.go.id/indikator', '--output', folder);
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    }
    const sums = readFileSync(join(first, 'SHA256SUMS.txt'), 'utf8');
    expect(readFileSync(join(second, 'SHA256SUMS.txt'), 'utf8')).toBe(sums);
    for (const name of [
      'taskpane.html',
      'commands.html',
      'periksa.html',
      'manifest.xml',
      'panduan/buku-kerja.png',
      'LICENCES.txt',
    ])
      expect(sums).toContain(`  ${name}\n`);
    expect(existsSync(join(first, 'workbench.html'))).toBe(false);
    const texts = readdirSync(first).filter((name) => /\.(xml|html)$/.test(name));
    expect(texts.filter((name) => readFileSync(join(first, name), 'utf8').includes('localhost'))).toEqual([]);
    const bill = JSON.parse(readFileSync(join(first, 'sbom.cdx.json'), 'utf8')) as {
      readonly bomFormat: string;
      readonly components: readonly { readonly name: string }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['react', 'hucre', 'pptxgenjs', 'idn-area-data']),
    );
  }, 1_800_000);
}
