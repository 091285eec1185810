import type { Messages } from '../index.ts'

export const excerpt: Messages['excerpt'] = {
  noFixFirst: 'Żadnego z tych punktów nie ma wśród tych do naprawy w pierwszej kolejności.',
  noMap: 'Żadnego z tych punktów nie ma na mapie.',
  noSplit: 'W ocenie własnej żadnego z tych punktów zdania nie są podzielone.',
  noCoverage: 'Żaden z tych punktów nie ma ani etapu, ani kanału.',
  outside: (name) => `${name} (spoza wyboru)`,
  outsideAtScore: (name, score) => `${name} (${score}, spoza tego wyboru)`,
  aboutOutside: 'Ogniwa z dopiskiem „spoza wyboru” nie należą do wybranych.',
}
