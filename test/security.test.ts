/** What docs/security.md promises of the built pages and of the command line's bundle (`npm run build` comes first). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const built = (name: string): string => readFileSync(join(__dirname, '..', 'dist', name), 'utf8');

const policyOf = (html: string): ReadonlyMap<string, string> => {
  const text = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  return new Map(
    text.split(';').map((each): [string, string] => {
      const [directive = '', ...sources] = each.trim().split(' ');
      return [directive, sources.join(' ')];
    }),
  );
};

/** Script elements of a page: what stands in each, or null where it is loaded. */
const scriptsOf = (html: string): readonly { readonly type: string; readonly inline: string | null }[] =>
  [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes = '', inline = '']) => ({
    type: /type="([^"]*)"/.exec(attributes)?.[1] ?? '',
    inline: /\ssrc=/.test(attributes) ? null : inline,
  }));

const office = "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com";
const pages = ['taskpane.html', 'commands.html', 'pesan.html', 'periksa.html'] as const;

test.each(pages)('%s allows nothing but what it needs', (page) => {
  const { 'script-src': scripts, 'worker-src': workers, ...rest } = Object.fromEntries(policyOf(built(page)));
  expect(rest).toEqual({
    'default-src': "'none'",
    'frame-src': "'none'",
    'style-src': "'unsafe-inline'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
  // A worker of the page without Excel is made of the page's own script; no other page has one.
  expect(workers).toBe(page === 'periksa.html' ? 'blob:' : "'none'");
  if (page !== 'periksa.html') expect(scripts).toBe(page === 'pesan.html' ? "'self'" : office);
});

test.each(pages)('the policy of %s stands before everything that it rules', (page) => {
  const html = built(page);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(?:script|style|link)\b/));
});

test.each(pages)('%s has no script in its attributes', (page) => {
  const markup = built(page).replace(/<script\b[\s\S]*?<\/script>/g, '');
  expect(markup).not.toMatch(/\son\w+\s*=|javascript:/i);
});

test('the page without Excel runs just the script whose hash its policy names', () => {
  const html = built('periksa.html');
  const running = scriptsOf(html).filter(({ type }) => type === '');
  expect(running).toHaveLength(1);
  const hash = createHash('sha256')
    .update(running[0]?.inline ?? '')
    .digest('base64');
  expect(policyOf(html).get('script-src')).toBe(`'sha256-${hash}'`);
});

test.each(['taskpane.html', 'commands.html', 'pesan.html'])('%s has no script in its text', (page) => {
  expect(scriptsOf(built(page)).filter(({ inline }) => inline !== null)).toEqual([]);
});

test('the command line opens no connection', () => {
  const loaded = [...built('cli.js').matchAll(/require\("(?:node:)?([\w/]+)"\)/g)].map(([, name]) => name);
  expect(loaded.length).toBeGreaterThan(0);
  for (const name of ['net', 'tls', 'dgram', 'http2', 'dns']) expect(loaded).not.toContain(name);
});
