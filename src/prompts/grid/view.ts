import { addPage } from './add-page.ts'
import { fitted, type Line, type Look } from './page.ts'
import { discussPage, handoverPage, helpPage, leavePage, listPage, notePage } from './pages.ts'
import { scorePage } from './score-page.ts'
import { focusedCard, type GridState } from './state.ts'
import { votesPage } from './votes-page.ts'

/** The grid as text: at most `height` − 1 lines, none wider than `width` − 1, the last one short and plain. */
export function viewGrid(state: GridState, look: Look): string {
  return fitted(pageOf(state, look), look.height - 1)
    .map(({ text }) => text)
    .join('\n')
}

function pageOf(state: GridState, look: Look): Line[] {
  const { mode } = state
  switch (mode.kind) {
    case 'help':
      return helpPage(mode.page, look)
    case 'leave':
      return leavePage(state, look)
    case 'note':
      return notePage(state, mode.draft, look)
    case 'votes':
      return votesPage(state, mode.draft, look)
    case 'list':
      return listPage(state, mode.filter, mode.at, look)
    case 'discuss':
      return discussPage(state, mode.at, look)
    case 'handover':
      return handoverPage(mode, look)
    case 'add':
      return addPage(state, mode, look)
    case 'score': {
      const card = focusedCard(state)
      return card ? scorePage(state, card, look) : leavePage(state, look)
    }
  }
}
