/**
 * Builds everything that ships, into dist/:
 *   pages      taskpane.html, commands.html, pesan.html (loaded by Excel), workbench.html (the pane over the stand-in), assets, manifest.xml
 *   periksa    periksa.html, the page without Excel: one self-contained file
 *   cli        cli.js, the command line
 * `scripts/build-wilayah.mjs` runs first (npm run build) and writes dist/wilayah/.
 * The environment variable MANIFEST_BASE_URL (default: the committed manifest's own address) is where the pages will be served from.
 */
const { chmod } = require('node:fs/promises');
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const webpack = require('webpack');
const { localOrigin, manifestAt, originOf } = require('./scripts/release/manifest.cjs');
const SinglePagePlugin = require('./scripts/single-page.cjs');

/** Where it goes; `npm run release` has a folder of its own, without the workbench and the command line. */
const dist = process.env.INDIKATOR_DIST ?? join(__dirname, 'dist');
const isRelease = process.env.INDIKATOR_RELEASE === '1';
const source = (path) => join(__dirname, 'src', path);

const baseUrl = originOf(process.env.MANIFEST_BASE_URL ?? localOrigin);

const officeHosts = 'https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com';
/** Content-Security-Policy of a page. Griffel (Fluent UI) writes its style rules into the page, hence style-src. */
const policy = (scripts, frames = "'none'", workers = "'none'") =>
  `default-src 'none'; script-src ${scripts}; worker-src ${workers}; frame-src ${frames}; style-src 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'`;

/**
 * Modules that only define things: what imports one of them through an `index.ts` takes no other with it. Start-up code does more than define.
 */
const defining = { include: source(''), exclude: source('faces'), sideEffects: false };

const common = {
  mode: 'production',
  devtool: false,
  // A second build takes a few seconds; kept in node_modules/.cache.
  cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: {
    rules: [
      defining,
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
    ],
  },
  // swc minifies in half the time that webpack's default takes.
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
  // The pages are loaded from the user's own disk or Office's cache; the default limit is for web sites.
  performance: { hints: false },
};

/** The guide (docs/panduan, docs/guide) as the page *Bantuan* shows it. */
const guide = (options) => ({
  test: /docs.(panduan|guide).README\.md$/,
  use: { loader: join(__dirname, 'scripts', 'guide-loader.cjs'), options },
});

/** What runs in a browser. PptxGenJS names these modules of Node's and calls them only there. */
const browser = {
  ...common,
  externals: { 'node:fs': 'var {}', 'node:https': 'var {}' },
  module: {
    rules: [
      ...common.module.rules,
      {
        test: /\.[jt]sx?$/,
        include: [/node_modules\/@fluentui\//, source('')],
        enforce: 'pre',
        use: join(__dirname, 'scripts', 'icon-imports.cjs'),
      },
      // Only the workbench has style sheets; it puts their text into the page.
      { test: /\.css$/, type: 'asset/source' },
      {
        test: /pptxgen\.es\.js$/,
        use: join(__dirname, 'scripts', 'pptx-pictures.cjs'),
      },
    ],
  },
};

const page = (name, template, pagePolicy) =>
  new HtmlPlugin({
    filename: `${name}.html`,
    template: source(template),
    chunks: [name],
    templateParameters: { policy: pagePolicy },
    minify: false,
  });

const pages = {
  ...browser,
  name: 'pages',
  module: { rules: [...browser.module.rules, guide({ pictures: 'panduan' })] },
  entry: {
    taskpane: source('faces/pane/index.ts'),
    commands: source('faces/ribbon/index.ts'),
    pesan: source('faces/ribbon/pesan.ts'),
    ...(isRelease ? {} : { workbench: join(__dirname, 'test/standin/workbench/index.tsx') }),
  },
  output: {
    path: dist,
    filename: 'app/[name].[contenthash:8].js',
    // Only what carries a hash in its name piles up; the rest of dist belongs to the other builds too.
    clean: { keep: (path) => !path.startsWith('app/') },
  },
  plugins: [
    page('taskpane', 'faces/pane/taskpane.html', policy(`'self' ${officeHosts}`)),
    page('commands', 'faces/ribbon/commands.html', policy(`'self' ${officeHosts}`)),
    page('pesan', 'faces/ribbon/pesan.html', policy("'self'")),
    // Shows pesan.html in a frame, as Office shows a dialog; plays Excel in a worker.
    ...(isRelease
      ? []
      : [page('workbench', '../test/standin/workbench/workbench.html', policy("'self'", "'self'", "'self'"))]),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png' },
        { from: 'docs/panduan/gambar/*.png', to: 'panduan/[name][ext]', noErrorOnMissing: true },
        { from: 'src/faces/pane/too-old.js', to: 'app/too-old.js' },
        {
          from: 'manifest.xml',
          transform: (content) => manifestAt(content.toString(), baseUrl),
        },
      ],
    }),
  ],
};

const periksa = {
  ...browser,
  name: 'periksa',
  // One file, so the guide's text without its pictures.
  module: { rules: [...browser.module.rules, guide({})] },
  entry: { periksa: source('faces/page/index.ts') },
  // Nothing is loaded from anywhere: in a worker made of its own text the script has no address.
  output: { path: dist, filename: '[name].js', publicPath: '' },
  // One file, so one chunk.
  optimization: { ...common.optimization, splitChunks: false },
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new SinglePagePlugin({
      script: 'periksa.js',
      template: source('faces/page/periksa.html'),
      areas: join(dist, 'wilayah', 'all.txt'),
      // The worker is made of the page's own script, as a blob.
      policy: (scripts) => policy(scripts, "'none'", 'blob:'),
    }),
  ],
};

/** Lets a shell start the built command line by its name. */
const executable = {
  apply: (compiler) => compiler.hooks.afterEmit.tapPromise('executable', () => chmod(join(dist, 'cli.js'), 0o755)),
};

const cli = {
  ...common,
  name: 'cli',
  target: 'node20',
  // __dirname stays the folder of dist/cli.js, beside dist/wilayah.
  node: { __dirname: false, __filename: false },
  entry: { cli: source('faces/cli/index.ts') },
  // An optional package with a binary of its own: found beside the program where it is installed (src/faces/cli/store/duckdb.ts).
  externals: { '@duckdb/node-api': 'commonjs @duckdb/node-api' },
  output: { path: dist, filename: '[name].js' },
  // As it is written, for whoever reads a stack, but in ASCII and without comments, but for licences: each thread holds the whole text, and with a single other letter in twice the bytes.
  optimization: {
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        extractComments: false,
        minimizerOptions: { compress: false, mangle: false, format: { ascii_only: true, comments: 'some' } },
      }),
    ],
  },
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    executable,
  ],
};

module.exports = isRelease ? [pages, periksa] : [pages, periksa, cli];
