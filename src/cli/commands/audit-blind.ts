import { terminal } from '../../formats/escape.ts'
import type { GridOptions } from '../../prompts/grid/prompt.ts'
import type { Outcome } from '../../prompts/grid/state.ts'
import { isComplete } from '../../prompts/sheet.ts'
import type { Room } from './audit-room.ts'

export type GridBasics = Omit<GridOptions, 'changes' | 'save'>

/** The laptop goes round; when everybody has answered, what splits the room is shown, and can be scored again. */
export async function askOneByOne(
  room: Room,
  grid: GridBasics,
  askGrid: (options: GridOptions) => Promise<Outcome>,
): Promise<Outcome> {
  const { kept, sitting } = room
  const { voters } = sitting
  for (const [seat, name] of voters.entries()) {
    if (kept.changesOf().length > 0 || isDone(room, seat)) continue
    const outcome = await askGrid({
      ...grid,
      sheet: { ...room.sheet, blind: true },
      words: {
        ...grid.words,
        leaveChoices: grid.words.passChoices,
        keys: grid.words.keys.filter((key) => key !== grid.words.votesKey),
      },
      begin: { kind: 'handover', name: terminal(name), seat: seat + 1, seats: voters.length },
      changes: kept.changesOf(seat),
      save: (changes) => kept.save(changes, seat),
    })
    if (outcome !== 'write') return outcome
  }
  if (kept.changesOf().length === 0) kept.combine(voters.length)
  return await askGrid({
    ...grid,
    sheet: room.sheet,
    begin: { kind: 'discuss', at: 0 },
    changes: kept.changesOf(),
    save: (changes) => kept.save(changes),
  })
}

function isDone({ sheet, kept }: Room, seat: number): boolean {
  const rows = kept.rows(seat)
  return sheet.cards.every((card) => isComplete(sheet, rows, card))
}
