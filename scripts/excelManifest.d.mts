/** The manifest with the pane opening at one of its pages, wherever it is opened from, but for the buttons that have a page of their own. */
export function atPage(manifest: string, page: string): string;
