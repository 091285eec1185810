import { writer } from './writer.ts'

/** Two decimals at most, after a comma; what rounds to nothing has no sign. */
export const { number } = writer

export const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value))

export const percent = (share: number): string =>
  share > 0 && share < 0.0001 ? 'poniżej 0,01%' : `${number(share * 100)}%`
