import { scopeText } from '../../scope.ts'
import { circumstances } from '../result.ts'
import { type Slides, slide } from './slide.ts'

/** What it is about, of which day and round, and who drives it. */
export const title: Slides = (page) => [
  slide(page.title, ...circumstances(page), ...scopeText(page.summary, page.words, page.safe)),
]
