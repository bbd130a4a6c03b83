// The manifest for the address that the pages will be served from.

/** Where the committed manifest looks for the pages: fit for `npm run excel`. */
const localOrigin = 'https://localhost:3000';

/**
 * An address as the manifest wants it: https, without a slash at its end. Throws an Error with the reason where it cannot be one.
 * @param {string} text such as `https://contoh.go.id/indikator/`
 */
function originOf(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`${text} is no address. Write it whole, such as https://contoh.go.id/indikator`);
  }
  if (url.protocol !== 'https:') throw new Error(`${text}: Office loads add-ins over https only.`);
  if (url.search !== '' || url.hash !== '' || url.username !== '')
    throw new Error(`${text}: an address without ?, # or a name of a user is needed.`);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/**
 * The manifest with every address at `base`; the domain of the add-in is the address without its folder. What the committed one says of itself in a comment is left out.
 * @param {string} manifest text of manifest.xml
 * @param {string} base as `originOf` gives it
 */
function manifestAt(manifest, base) {
  if (base === localOrigin) return manifest;
  return manifest
    .replace(/<!--[\s\S]*?-->\s*/g, '')
    .replaceAll(`<AppDomain>${localOrigin}</AppDomain>`, `<AppDomain>${new URL(base).origin}</AppDomain>`)
    .replaceAll(localOrigin, base);
}

module.exports = { localOrigin, manifestAt, originOf };
