import type { Language } from '../../core/language.ts'
import { counted } from '../plural.ts'

/** The starter lists that `init` offers; a folder of `templates/` each. */
export const templates = {
  /** Which file of a list speaks this language. */
  language: 'en' as Language, // that of another language is not `en`
  about: {
    blank: 'any trade: an almost empty list to fill with your own',
    'coffee-shop': 'coffee shop, café, small restaurant',
    'online-store': 'online store with delivery',
    'b2b-services': 'services for companies: agency, consultancy, contractor',
    saas: 'software by subscription',
    'real-estate-agency': 'estate agency: sale and letting of homes',
    clinic: 'private clinic, medical or dental practice',
  },
  /** Who stands in a new inventory until somebody names the real ones. */
  rivals: {
    blank: [] as readonly string[], // nobody knows the trade
    'coffee-shop': ['Star Beans', 'Cafe Roma', 'Corner Kiosk'],
    'online-store': ['Big Marketplace', 'Boxy', 'The Shop in Town'],
    'b2b-services': ['Northern Partners', 'Briggs & Vale', 'We Do It Ourselves'],
    saas: ['Cloudly', 'Taskwell', 'The Old Spreadsheet'],
    'real-estate-agency': ['Golden Key', 'City Homes', 'Selling Without an Agent'],
    clinic: ['Vita Centre', 'MedPlus', 'Public Health Centre'],
  },
  size: (touchpoints: number, chains: number) =>
    `${counted(touchpoints, 'touchpoint')}, ${counted(chains, 'chain')}`,
}
