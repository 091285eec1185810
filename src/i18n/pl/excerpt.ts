import type { Messages } from '../index.ts'

export const excerpt: Messages['excerpt'] = {
  wow: (wow, places, open) =>
    `„Wow!” wśród pokazanych tu punktów VIP: ${wow} z ${places}${open === 0 ? '' : `; bez oceny: ${open}`}`,
  noFixFirst: 'Żadnego z tych punktów nie ma na liście „Najpierw do poprawy”.',
  noMap: 'Żadnego z tych punktów nie ma na mapie.',
  noSplit: 'W naszych ocenach tych punktów nie ma rozbieżności.',
  noCoverage: 'Żaden z tych punktów nie ma ani etapu, ani kanału.',
  outside: (name) => `${name} (spoza wyboru)`,
  outsideAtScore: (name, score) => `${name} (${score}, spoza wyboru)`,
  aboutOutside: 'Ogniwa z dopiskiem „spoza wyboru” nie należą do wybranych.',
}
