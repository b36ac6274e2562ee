/** The whole notebook out, as files that any program reads. */
export const exportWords = {
  title: 'Tag hele notesbogen med ud',
  text: 'Gem alt, hvad du har skrevet, i én zip-fil med åbne filer (JSON og Markdown), som andre programmer kan læse.',
  /** In a banner, before the file is made. */
  warning: 'Filen er ikke krypteret',
  warningText:
    'Alle, der kan åbne filen, kan læse alt, også det, der er mærket »Kun mig«. Når den er gemt, passer ingen på den for dig. Vil du blot være sikker på ikke at miste noget, så tag en sikkerhedskopi: den er krypteret.',
  open: 'Gem hele notesbogen som åbne filer',
  passphrase: 'Din adgangskode',
  passphraseHint: 'Så ingen andre kan tage notesbogen med sig, mens den står åben.',
  save: 'Gem filen',
  saving: 'Gemmer …',
  keep: 'Lad den blive i notesbogen',
  saved: 'Gemt som {file}. Filen er ikke krypteret. Slet den, når du ikke skal bruge den mere.',
  dialog: 'Gem hele notesbogen',
  kind: 'Zip-fil',
  risk: 'Filen er ikke krypteret, og alt, hvad du har skrevet, står i den. Herfra kan andre få fat i den, også efter at du har slettet den. Vælg helst en mappe, som kun findes på denne computer.',
  fileName: 'Notesbog',
  files: { readMe: 'LÆS MIG.md', courses: 'forløb', learning: 'min egen læring.md' },
  /** The first file of the archive. */
  readMe:
    '# Hele notesbogen\n\nAlt fra en Mentornotesbog, som åbne filer. Intet her er krypteret.\n\n- `notebook.json`: hver række i hver tabel. Felterne er beskrevet i `notebook-export.md` her i filen (på engelsk).\n- `forløb/`: forløbene til at læse, én fil for hvert.\n- `min egen læring.md`: dine egne sider, som de står nu. Deres tidligere tekster står i `notebook.json`.\n',
} as const;
