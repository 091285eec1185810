import { inDecimals } from '../decimals.ts'
import { writerIn } from '../intl.ts'

const writer = writerIn('pl')

/** Two decimals at most, after a comma; what rounds to nothing has no sign. */
export const number = (value: number): string => writer.number(inDecimals(value, 100) || 0)

export const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value))

export const percent = (share: number): string =>
  share > 0 && share < 0.0001 ? 'poniżej 0,01%' : `${number(share * 100)}%`
