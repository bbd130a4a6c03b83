/**
 * The manifest with the pane opening at one of its pages, wherever it is opened from, but for the buttons that have a page of their own.
 * @param {string} manifest text of manifest.xml
 * @param {string} page name of the page
 */
export const atPage = (manifest, page) => manifest.replaceAll(/\/taskpane\.html"/g, `/taskpane.html?halaman=${page}"`);
