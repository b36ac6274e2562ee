export const handbook = {
  dialog: {
    folder: 'Vælg mappen med håndbogen',
    load: 'Brug håndbogen',
  },
  /** A fault of a loaded handbook. `{detail}` is what stands there. */
  problem: {
    place: '{file}, linje {line}',
    missing: 'Filen mangler, eller den kan ikke læses.',
    tooLarge: 'Filen er for lang. En fil må fylde 200 kB.',
    notText: 'Filen er ikke ren tekst i UTF-8.',
    json: 'Filen er ikke gyldig JSON fra denne linje.',
    format: 'Programmet læser format 1.',
    value: 'Her mangler noget, eller det har en form, som ikke kan bruges: {detail}',
    title: 'Filen skal begynde med en titel: # og navnet på afsnittet.',
    html: 'HTML er ikke tilladt: {detail}',
    outsideLink: 'Links må kun føre til andre afsnit, som #logbog: {detail}',
    deadLink: 'Linket fører til et sted, der ikke findes: {detail}',
    picture: 'Billeder er ikke tilladt. En håndbog er kun tekst.',
    code: 'Programkode er ikke tilladt. Et indryk på fire mellemrum bliver også læst som kode.',
    unknown: 'Dette kan en håndbog ikke indeholde: {detail}',
    nested: 'En liste eller en bemærkning må ikke have noget under sig.',
    heading: 'Overskrifter skrives med ## eller ### og en tekst: {detail}',
    twice: 'To overskrifter i afsnittet hedder det samme: {detail}',
  },
} as const;
