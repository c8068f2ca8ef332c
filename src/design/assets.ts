/** Address of a style sheet, script, font or icon by its plain name. */
export function asset(name: string): string {
  return `/assets/${name}`;
}

export interface AssetFile {
  bytes: Uint8Array;
  type: string;
}

/** Every file the pages need, by its address. */
export function assetFiles(): Map<string, AssetFile> {
  return new Map();
}
