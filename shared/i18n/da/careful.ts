/** The quiet line under a text that has something in it that is better left unwritten. */
export const careful = {
  cpr: 'Her står noget, der ligner et cpr-nummer. Skriv det ikke nogen steder.',
  health: '»{word}« kan være en oplysning om helbred. Skriv den kun, hvis du har brug for den.',
  union: '»{word}« kan være en oplysning om fagforening. Skriv den kun, hvis du har brug for den.',
  religion: '»{word}« kan være en oplysning om religion. Skriv den kun, hvis du har brug for den.',
  origin: '»{word}« kan være en oplysning om etnisk baggrund. Skriv den kun, hvis du har brug for den.',
  politics: '»{word}« kan være en oplysning om politisk holdning. Skriv den kun, hvis du har brug for den.',
  intimacy: '»{word}« kan være en oplysning om privatliv. Skriv den kun, hvis du har brug for den.',
  crime: '»{word}« kan være en oplysning om strafbare forhold. Skriv den kun, hvis du har brug for den.',
  name: 'Her står menteens fulde navn.',
  useAlias: 'Skriv {alias} i stedet',
  leave: 'Lad stå',
} as const;
