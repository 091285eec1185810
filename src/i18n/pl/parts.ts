import type { Messages } from '../index.ts'

export const parts: Messages['parts'] = {
  title: 'Całość i jej części',
  intro:
    'Punkt styku składa się z mniejszych. Jego własna ocena stoi osobno od ich ocen: żadna nie jest wyliczana z drugiej. Gdy różnią się o 2 lub więcej, mówimy o tym.',
  gap: 'Całość − mediana części',
  median: (name) => `Mediana części: ${name}`,
  apart: (name, parts, whole, by) => `${name}: części mają ${parts}, całość ${whole}, różnica ${by}.`,
}
