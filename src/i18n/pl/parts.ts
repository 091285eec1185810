import type { Messages } from '../index.ts'

export const parts: Messages['parts'] = {
  title: 'Całość i jej części',
  intro:
    'Punkt styku składa się z mniejszych. Jego własna ocena jest osobna: nie wylicza się jej z ocen części ani ich z niej. Różnice o 2 lub więcej są wymienione.',
  gap: 'Całość − mediana części',
  median: (name) => `Mediana części: ${name}`,
  apart: (name, parts, whole, by) => `${name}: mediana części ${parts}, całość ${whole}, różnica ${by}.`,
}
