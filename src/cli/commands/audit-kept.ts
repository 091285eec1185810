import { applyChange, type Change, combined, isAnswered, type Rows } from '../../core/answer.ts'
import type { OpenJournal, Stamp } from '../../storage/journal.ts'

/** The answers of this audit, each on the disk before anything else happens with it. */
export class Kept {
  private readonly changes: Change[]

  constructor(
    readonly journal: OpenJournal,
    changes: readonly Change[],
    private last: Stamp | undefined,
    private readonly now: () => Stamp,
  ) {
    this.changes = [...changes]
  }

  /** Everybody’s together, or those of one seat, which the others have not seen. */
  changesOf(seat?: number): readonly Change[] {
    return this.changes.filter((change) => change.seat === seat)
  }

  /** Throws a `UserError` when the disk refuses; then these changes do not count. */
  save(changes: readonly Change[], seat?: number, stamp: Stamp = this.now()): void {
    if (changes.length === 0) return
    const marked = changes.map((change) => (seat === undefined ? change : { ...change, seat }))
    this.journal.append(marked, stamp)
    this.last = stamp
    this.changes.push(...marked)
  }

  /** Puts what the seats have said together; nobody answers anew, so the last answer keeps its time. */
  combine(seats: number): void {
    const rows = Array.from({ length: seats }, (_, seat) => this.rows(seat))
    this.save(combined(rows), undefined, this.stamp())
  }

  rows(seat?: number): Rows {
    return this.changesOf(seat).reduce(applyChange, new Map() as Rows)
  }

  /** When the last answer was given. */
  stamp(): Stamp {
    return this.last ?? this.now()
  }

  /** How many touchpoints have an answer or a note, whoever gave it. */
  touchpointsAnswered(): number {
    const seats = new Set(this.changes.map(({ seat }) => seat))
    const ids = [...seats].flatMap((seat) =>
      [...this.rows(seat)].filter(([, row]) => isAnswered(row)).map(([id]) => id),
    )
    return new Set(ids).size
  }
}
