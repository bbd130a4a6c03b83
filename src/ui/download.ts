const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const;

/** Time after which a browser has surely taken over the bytes of a download. */
const releaseAfter = 60_000;

/** Hands bytes to the user as a downloaded file, whose type follows from its name: `.pptx`, else `.xlsx`. */
export function downloadFile(name: string, bytes: Uint8Array): void {
  const type = name.endsWith('.pptx') ? types.pptx : types.xlsx;
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), releaseAfter);
}
