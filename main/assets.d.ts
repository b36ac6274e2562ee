/** Files that the bundler hands over as text. */
declare module '*.typ?raw' {
  const text: string;
  export default text;
}
declare module '*.md?raw' {
  const text: string;
  export default text;
}

/** The package's own types leave these out. */
declare module '@neslinesli93/qpdf-wasm' {
  type Qpdf = {
    callMain: (args: string[]) => number;
    FS: {
      writeFile: (path: string, bytes: Uint8Array) => void;
      readFile: (path: string) => Uint8Array;
    };
  };
  export default function createQpdf(options: { locateFile: () => string }): Promise<Qpdf>;
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort: (port: object) => void };
}
