import type { Messages } from '../index.ts'

export const map: Messages['map'] = {
  shared:
    'Punkty styku o tej samej ocenie i ważności mają jeden znak ze wszystkimi numerami: „12–15” to cztery punkty, od 12 do 15.',
}
