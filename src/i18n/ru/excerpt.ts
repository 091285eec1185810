import type { Messages } from '../index.ts'

export const excerpt: Messages['excerpt'] = {
  wow: (wow, places, open) =>
    `«Вау!» среди показанных здесь VIP-точек: ${wow} из ${places}${open === 0 ? '' : `; без оценки: ${open}`}`,
  noFixFirst: 'Ни одной из этих точек нет в списке «Чинить первым делом».',
  noMap: 'Ни одной из этих точек нет на карте.',
  noSplit: 'Ни по одной из этих точек мнения о нас самих не разошлись.',
  noCoverage: 'Ни у одной из этих точек нет ни этапа, ни канала.',
  outside: (name) => `${name} (вне выборки)`,
  outsideAtScore: (name, score) => `${name} (${score}, вне выборки)`,
  aboutOutside: 'Звенья с пометкой «вне выборки» в выборку не входят.',
}
