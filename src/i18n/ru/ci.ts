import type { Severity } from '../../core/rule.ts'
import type { Messages } from '../index.ts'
import type { Forms } from '../plural.ts'
import { counted, error, note, warning } from './words.ts'

const nouns: Record<Severity, Forms> = { error, warning, note }

export const ci: Messages['ci'] = {
  title: (about) => `touchpoints: ${about}`,
  moreAnnotations: (count, severity) => `ещё ${counted(count, nouns[severity])}: смотрите журнал этого шага`,
  heading: 'Точки контакта',
  columns: {
    severity: 'Вид',
    about: 'Точка контакта или цепочка',
    what: 'Что не так',
    owner: 'Ответственный',
    due: 'Срок',
    mend: 'Что сделать',
  },
  moreRows: (count) =>
    `Сюда не поместилось: ${counted(count, ['строка', 'строки', 'строк'])}; смотрите журнал этого шага.`,
  broken: (count) =>
    `Не проверено, сначала нужно исправить: ${counted(count, ['проблема', 'проблемы', 'проблем'])}.`,
  skipped: {
    planned: 'в планах: аудита пока нет',
    retired: 'выведена: аудита больше нет',
    part: 'проверяется вместе с целым',
    paused: (until, reason) => `пауза до ${until}: ${reason}`,
  },
}
