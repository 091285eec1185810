import { Chalk, type ChalkInstance } from 'chalk'

export interface ColorChoice {
  /** `--color`, `--no-color`, or neither. */
  readonly flag: boolean | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTTY: boolean
}

/** One decision for everything that paints: flag, FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, TERM=dumb, no terminal. */
export function usesColor({ flag, env, isTTY }: ColorChoice): boolean {
  if (flag !== undefined) return flag
  const { FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, TERM } = env
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR) return false
  if (CLICOLOR_FORCE && CLICOLOR_FORCE !== '0') return true
  return TERM !== 'dumb' && isTTY
}

export const paintOf = (choice: ColorChoice): ChalkInstance => new Chalk({ level: usesColor(choice) ? 1 : 0 })

/** Bold, dim and reverse are no colours: the grid, which uses nothing else, has them on any terminal that can draw. */
export const gridPaint = (): ChalkInstance => new Chalk({ level: 1 })
