import { applyChange, type Change, type Rows } from '../../core/answer.ts'
import type { Inventory } from '../../core/inventory.ts'
import type { Sitting } from '../../core/last.ts'
import type { Sheet } from '../../prompts/sheet.ts'
import type { Context, Loaded } from '../context.ts'
import type { AuditOptions } from './audit.ts'
import type { Kept } from './audit-kept.ts'

/** One audit on one terminal. */
export interface Room {
  readonly context: Context
  /** The workspace as it was when the audit began. */
  readonly loaded: Loaded
  readonly options: AuditOptions
  readonly ids: readonly string[]
  readonly sitting: Sitting
  readonly mark: string
  readonly kept: Kept
  /** Both grow when somebody adds a touchpoint. */
  sheet: Sheet
  inventory: Inventory
}

/** Asked for, or begun so: what one seat has said is not shown to the others when the audit goes on. */
export const isBlind = ({ options, kept }: Pick<Room, 'options' | 'kept'>): boolean =>
  options.blind || (kept.changesOf().length === 0 && kept.touchpointsAnswered() > 0)

/** Answers under today’s ids, for touchpoints that were renamed in between. */
export function renamed(changes: readonly Change[], ids: ReadonlyMap<string, string>): Change[] {
  return changes.map((change) => ({ ...change, id: ids.get(change.id) ?? change.id }))
}

export const rowsOf = (changes: readonly Change[]): Rows => changes.reduce(applyChange, new Map() as Rows)
