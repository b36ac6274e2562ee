export const setup = {
  steps: {
    about: 'Hvad notesbogen gør',
    passphrase: 'Adgangskode',
    sheet: 'Gendannelsesark',
    ready: 'Klar til brug',
  },
  stepsLabel: 'Trin',
  done: 'klaret',
  about: {
    title: 'Din egen mentornotesbog',
    intro:
      'Her skriver du om samtalerne med din mentee. Det åbnes kun med din adgangskode eller dit gendannelsesark.',
    points: {
      stays: 'Det, du skriver, ligger krypteret på denne computer og sendes ingen steder hen.',
      saves: 'Det gemmer sig selv, mens du skriver. Der står »Gemt«, når det er gemt.',
      paper: 'Du ser hver side, som den bliver, før du udskriver eller gemmer den.',
      computer:
        'Er computeren arbejdsgiverens, kan den, der styrer den, i princippet se med, mens notesbogen er åben.',
    },
    owner: 'Dit navn',
    ownerHint:
      'Det står i notesbogen, på dit gendannelsesark og i opsummeringer til HR, hvis du ikke vælger det fra.',
    next: 'Fortsæt til adgangskoden',
  },
  passphrase: {
    interrupted: 'Computeren blev låst imens. Der er ingen notesbog endnu. Prøv igen.',
    title: 'Vælg en adgangskode',
    intro:
      'Adgangskoden er den eneste nøgle, du har i hovedet. Ingen kan slå den op for dig, heller ikke it-afdelingen. Derfor laver du et gendannelsesark på næste side.',
    label: 'Adgangskode',
    hint: 'Mindst 15 tegn. Flere ord, der ikke hører sammen, er nemme at huske og svære at gætte.',
    repeat: 'Skriv den igen',
    repeatHint: 'Skriv den samme adgangskode igen.',
    offer: 'Foreslå seks ord',
    offered: 'Forslag: seks ord, trukket tilfældigt. Skriv dem ned et sikkert sted, til du kan dem.',
    create: 'Opret notesbogen',
    creating: 'Opretter notesbogen …',
    back: 'Gå tilbage',
  },
} as const;
