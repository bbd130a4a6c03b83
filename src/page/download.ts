const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Time after which a browser has surely taken over the bytes of a download. */
const releaseAfter = 60_000;

/** Hands bytes to the user as a downloaded `.xlsx` file. */
export function downloadFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: xlsx }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), releaseAfter);
}
