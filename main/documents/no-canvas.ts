/**
 * The PDF reader takes a utility process for a browser and names a browser's drawing classes and its
 * navigator when it is loaded. Text and tags are read without them: what cannot be used stands in for each.
 */
const NoCanvas = function noCanvas() {
  return undefined;
};

const standIns = {
  DOMMatrix: NoCanvas,
  ImageData: NoCanvas,
  Path2D: NoCanvas,
  navigator: { platform: '', userAgent: '', language: 'da' },
};

for (const [name, standIn] of Object.entries(standIns)) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: standIn });
}
