export const learning = {
  title: 'Min egen læring',
  about:
    'Det, du selv lærer af at være mentor. Siderne er kun dine, og de bliver her, også når et forløb slettes.',
  write: 'Skriv en ny side',
  writeFirst: 'Skriv den første side',
  /** At the foot of a meeting's page. */
  writeHere: 'Skriv om din egen læring',
  emptyTitle: 'Her er ingen sider endnu.',
  empty: 'Når du har lært noget om dig selv som mentor, kan du skrive det her.',
  unwritten: 'Ikke skrevet endnu',
  page: {
    text: 'Det, jeg lærte',
    hint: 'Hvad lærte du om dig selv som mentor?',
    date: 'Dato',
    remove: 'Fjern den tomme side',
    throwOut: 'Læg siden i papirkurven',
    print: 'Vis og udskriv',
  },
  printAll: 'Vis og udskriv alle sider',
  tie: {
    title: 'Hører til',
    none: 'Intet møde. Siden står for sig selv.',
    meeting: 'Møde {number} med {alias}, {day}',
    cancelled: 'Aflyst møde med {alias}, {day}',
    course: 'Forløb med {alias}',
    choose: 'Knyt siden til et møde',
    change: 'Vælg et andet møde',
    close: 'Luk',
    untie: 'Lad siden stå for sig selv',
    whichCourse: 'Hvilket forløb?',
    whichMeeting: 'Hvilket møde med {alias}?',
    whole: 'Hele forløbet',
    noCourse: 'Der er ingen forløb at vælge endnu.',
  },
  names: {
    title: 'Navne',
    /** The mentee's alias, which may end with a stop itself; her name may be what stands there. */
    here_one: 'Her står {alias}',
    here_other: 'Her står {alias} {count} gange',
    /** Why it is said. */
    why: 'Siden bliver her, når forløbet slettes. Tag navnet ud, hvis ingen skal kunne se, hvem den handler om.',
    takeOut: 'Skriv »menteen« i stedet for {alias}',
    /** What is put in the name's place; it may get a capital and an s. */
    word: 'menteen',
    taken: 'Nu står der »menteen« i stedet.',
    putBack: 'Sæt navnet tilbage',
  },
} as const;
