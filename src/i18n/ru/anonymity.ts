import type { Messages } from '../index.ts'

export const anonymity: Messages['anonymity'] = {
  round: (number) => `Раунд ${number}`,
}
