/** A text that the build embedded in the page (gzip, base64) as the element of an id. */
export async function embeddedText(id: string): Promise<string> {
  const base64 = document.getElementById(id)?.textContent ?? '';
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
