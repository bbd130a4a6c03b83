import { localOrigin, manifestAt, originOf } from '../scripts/release/manifest.cjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseStringPromise } from 'xml2js';

const root = join(__dirname, '..');
const file = (...path: string[]) => readFileSync(join(root, ...path));

/** An element of the manifest: attributes under `$`, children by name. */
interface Element {
  readonly $?: Readonly<Record<string, string>>;
  readonly _?: string;
  readonly [child: string]: unknown;
}

const committed = file('manifest.xml').toString();
const built = file('dist', 'manifest.xml').toString();

async function parse(xml: string): Promise<Element> {
  return ((await parseStringPromise(xml)) as { OfficeApp: Element }).OfficeApp;
}

/** All elements of a name, wherever they are, in the order of the document. */
function find(element: unknown, name: string): Element[] {
  if (Array.isArray(element)) return element.flatMap((each) => find(each, name));
  if (typeof element !== 'object' || element === null) return [];
  return Object.entries(element).flatMap(([key, value]) => [
    ...(key === name && Array.isArray(value)
      ? value.map((each: string | Element) => (typeof each === 'string' ? { _: each } : each))
      : []),
    ...find(value, name),
  ]);
}

const attribute = (element: Element | undefined, name: string) => element?.$?.[name] ?? '';
const attributes = (elements: readonly Element[], name: string) => elements.map((each) => attribute(each, name));

/** Width and height that a PNG says it has. */
function sizeOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('manifest.xml', () => {
  let app: Element;
  beforeAll(async () => {
    app = await parse(committed);
  });

  test('is a task pane add-in for workbooks, Indonesian, from ExcelApi 1.9 on', () => {
    expect(attribute(app, 'xsi:type')).toBe('TaskPaneApp');
    expect(app['DefaultLocale']).toEqual(['id-ID']);
    expect(find(app, 'Override').concat(find(app, 'bt:Override'))).toEqual([]);
    const [host] = find(app['Hosts'], 'Host');
    expect(attribute(host, 'Name')).toBe('Workbook');
    expect(find(app, 'Set').map(({ $ }) => $)).toEqual([{ Name: 'ExcelApi', MinVersion: '1.9' }]);
    expect(app['Permissions']).toEqual(['ReadWriteDocument']);
    expect(app['Id']).toEqual([expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)]);
    expect(app['Version']).toEqual([expect.stringMatching(/^\d+(\.\d+){1,3}$/)]);
  });

  test('has its elements in the order of the schema', () => {
    const names = ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'];
    const after = ['HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings'];
    expect(Object.keys(app)).toEqual(['$', ...names, ...after, 'Permissions', 'VersionOverrides']);
    for (const button of find(app, 'Control')) {
      expect(Object.keys(button)).toEqual(['$', 'Label', 'Supertip', 'Icon', 'Action']);
    }
    for (const group of find(app, 'Group')) expect(Object.keys(group)).toEqual(['$', 'Label', 'Icon', 'Control']);
    for (const tab of find(app, 'CustomTab')) expect(Object.keys(tab)).toEqual(['$', 'Group', 'Label']);
  });

  test('its tab has its groups, and the commands have their functions', () => {
    const [tab] = find(app, 'CustomTab');
    const texts = new Map(find(app, 'bt:String').map(({ $ }) => [$?.['id'], $?.['DefaultValue']]));
    const label = (element: Element | undefined) => texts.get(attribute(find(element, 'Label')[0], 'resid'));
    expect(texts.get(attribute((tab?.['Label'] as Element[])[0], 'resid'))).toBe('Indikator Mandiri');
    expect(find(tab, 'Group').map(label)).toEqual(['Mulai', 'Periksa', 'Laporan', 'Data']);
    expect(find(tab, 'Control').map(label)).toEqual([
      'Panel',
      'Siapkan Buku Kerja',
      'Periksa Data',
      'Buat Laporan',
      'Isi Data',
      'Impor Data',
      'Rekap Kecamatan',
    ]);
    expect(attributes(find(tab, 'Action'), 'xsi:type')).toEqual([
      'ShowTaskpane',
      'ShowTaskpane',
      'ExecuteFunction',
      'ExecuteFunction',
      'ShowTaskpane',
      'ShowTaskpane',
      'ShowTaskpane',
    ]);
    const commands = file('src', 'faces', 'ribbon', 'index.ts').toString();
    for (const { _ } of find(tab, 'FunctionName')) expect(commands).toContain(`associate('${_}'`);
  });

  test('keeps to the lengths that Office allows', () => {
    for (const element of [...find(app, 'DisplayName'), ...find(app['VersionOverrides'], 'bt:ShortStrings')]) {
      for (const text of [element, ...find(element, 'bt:String')]) {
        expect(attribute(text, 'DefaultValue').length).toBeLessThanOrEqual(125);
      }
    }
    for (const text of [...find(app, 'Description'), ...find(app, 'bt:String')]) {
      expect(attribute(text, 'DefaultValue').length).toBeLessThanOrEqual(250);
    }
    for (const text of find(app, 'bt:String')) expect(attribute(text, 'id').length).toBeLessThanOrEqual(32);
  });

  test('every resource is there and used, every id is used once', () => {
    const resources = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) =>
      find(find(app, 'Resources'), name).map((each) => attribute(each, 'id')),
    );
    const uses = ['bt:Image', 'Label', 'Title', 'Description', 'SourceLocation', 'FunctionFile'].flatMap((name) =>
      attributes(find(find(app, 'VersionOverrides'), name), 'resid').filter((id) => id !== ''),
    );
    expect(new Set(uses)).toEqual(new Set(resources));
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) => attributes(find(app, name), 'id'));
    expect(new Set([...ids, ...resources]).size).toBe(ids.length + resources.length);
  });

  test('every page and picture it names is built; pictures have the size they are said to have', () => {
    const addresses = [...committed.matchAll(/https:\/\/localhost:3000\/([\w./-]+)/g)].map(([, path = '']) => path);
    expect(addresses.length).toBeGreaterThan(10);
    for (const path of addresses) {
      const content = file('dist', path);
      const size = /-(\d+)\.png$/.exec(path)?.[1];
      if (size !== undefined) expect(sizeOf(content)).toEqual([Number(size), Number(size)]);
    }
    for (const size of [16, 32, 64, 80, 128]) expect(sizeOf(file('assets', `icon-${size}.png`))).toEqual([size, size]);
  });

  test('the built manifest differs in nothing but the address', () => {
    expect(built).toBe(manifestAt(committed, originOf(process.env['MANIFEST_BASE_URL'] ?? localOrigin)));
  });
});

describe('the built pages', () => {
  const pages = ['taskpane.html', 'commands.html', 'pesan.html', 'workbench.html', 'periksa.html'];

  test.each(pages)('%s has a strict Content-Security-Policy', (page) => {
    const html = file('dist', page).toString();
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/script-src [^;]*unsafe/);
    expect(policy).toContain("connect-src 'self'");
  });

  test('only the pages that Excel opens load from another server, and only Microsoft’s office.js', () => {
    const foreign = (page: string) =>
      [
        ...file('dist', page)
          .toString()
          .slice(0, 5000)
          .matchAll(/src="?(https?:[^"> ]+)/g),
      ].map(([, url]) => url);
    const office = ['https://appsforoffice.microsoft.com/lib/1/hosted/office.js'];
    expect(pages.map(foreign)).toEqual([office, office, [], [], []]);
  });
});
