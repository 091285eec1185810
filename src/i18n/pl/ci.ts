import type { Messages } from '../index.ts'
import { counted, form, nouns } from './forms.ts'

export const ci: Messages['ci'] = {
  title: (about) => `touchpoints: ${about}`,
  moreAnnotations: (count, severity) =>
    `Jeszcze ${counted(count, nouns[severity])}: zobacz dziennik tego kroku`,
  heading: 'Punkty styku',
  columns: {
    severity: 'Waga',
    about: 'Punkt styku lub łańcuch',
    what: 'Co',
    owner: 'Odpowiada',
    due: 'Termin',
    mend: 'Jak naprawić',
  },
  moreRows: (count) =>
    `${form(count, ['Nie zmieścił się', 'Nie zmieściły się', 'Nie zmieściło się', 'Nie zmieściło się'])} jeszcze ${counted(count, nouns.row)}: zobacz dziennik tego kroku.`,
  broken: (count) =>
    `Nie sprawdzono: najpierw do naprawy ${counted(count, ['problem', 'problemy', 'problemów', 'problemu'])}.`,
  skipped: {
    planned: 'planowany: jeszcze bez audytów',
    retired: 'wycofany: już bez audytów',
    part: 'audytowany razem z całością',
    paused: (until, reason) => `pauza do ${until}: ${reason}`,
  },
}
