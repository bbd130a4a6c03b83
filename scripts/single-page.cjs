// Webpack plugin: puts a built script, texts that it needs and a Content-Security-Policy that allows just this script into
// one HTML file that opens from disk with the network off.
const { createHash } = require('node:crypto');
const { readFile } = require('node:fs/promises');
const { gzipSync } = require('node:zlib');
const { Compilation, sources } = require('webpack');

/** Inside a script element, `</script` and `<!--` would end or change it; escaped, they mean the same to JavaScript in every string and pattern. */
const inlined = (script) => script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '\\x3C!--');

const packed = async (file) => gzipSync(await readFile(file), { level: 9 }).toString('base64');

class SinglePagePlugin {
  /**
   * @param {{ script: string, template: string, embedded: Readonly<Record<string, string>>, policy: (scripts: string) => string }} options
   * `script`: name of the built asset, which is taken out of the output. `template`: HTML with the places
   * `{{policy}}`, `{{embedded}}`, `{{script}}`. `embedded`: text files, each as gzip in base64 in an element of that id.
   */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SinglePagePlugin', (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: 'SinglePagePlugin', stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        () => this.emit(compilation),
      );
    });
  }

  async emit(compilation) {
    const { script: scriptName, template, embedded, policy } = this.options;
    compilation.fileDependencies.add(template);
    for (const file of Object.values(embedded)) compilation.fileDependencies.add(file);
    const script = inlined(compilation.getAsset(scriptName).source.source().toString());
    const hash = createHash('sha256').update(script).digest('base64');
    const elements = await Promise.all(
      Object.entries(embedded).map(
        async ([id, file]) => `<script id="${id}" type="application/octet-stream">${await packed(file)}</script>`,
      ),
    );
    const places = {
      policy: policy(`'sha256-${hash}'`),
      embedded: elements.join('\n'),
      script: `<script>${script}</script>`,
    };
    const html = (await readFile(template, 'utf8')).replace(/\{\{(\w+)\}\}/g, (_place, name) => places[name]);
    compilation.deleteAsset(scriptName);
    // Marked as minimized, so that webpack does not minimize it again: the hash fits only this very script.
    compilation.emitAsset(scriptName.replace(/\.js$/, '.html'), new sources.RawSource(html), { minimized: true });
  }
}

module.exports = SinglePagePlugin;
