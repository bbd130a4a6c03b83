// Serves the built pages to a browser on this computer: dist/ at /, Microsoft's script (from node_modules, for the
// workbench only) at /office/, the sample workbooks at /sample/.
// As a program: node scripts/serve.mjs [port] [--https]
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { homedir } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';

const root = join(import.meta.dirname, '..');
const folders = [
  ['/office/', join(root, 'node_modules', '@microsoft', 'office-js', 'dist')],
  ['/sample/', join(root, 'out', 'sample')],
  ['/', join(root, 'dist')],
];
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** File behind a request path, or null when it is outside the served folders. */
function fileOf(path) {
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start));
  const file = normalize(join(folder, path.slice(prefix.length)));
  return file.startsWith(folder + sep) ? file : null;
}

async function answer(request, response) {
  try {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = fileOf(decodeURIComponent(pathname === '/' ? '/periksa.html' : pathname));
    if (file === null || !(await stat(file)).isFile()) throw new Error('not found');
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    createReadStream(file).pipe(response);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Tidak ada.');
  }
}

/** Certificate made by `npx office-addin-dev-certs install`; Excel loads panes over https only. */
async function certificate() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  return { key: await readFile(join(folder, 'localhost.key')), cert: await readFile(join(folder, 'localhost.crt')) };
}

/**
 * Starts serving on this computer only.
 * @param {{ port?: number, https?: boolean }} options `port` 0 takes a free one.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} address with a trailing slash
 */
export async function serve({ port = 0, https = false } = {}) {
  const server = https ? createSecureServer(await certificate(), answer) : createServer(answer);
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve));
  return {
    url: `${https ? 'https' : 'http'}://localhost:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === import.meta.filename) {
  const port = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 3000);
  const { url } = await serve({ port, https: process.argv.includes('--https') });
  console.log(url);
}
