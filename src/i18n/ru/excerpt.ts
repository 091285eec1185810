import type { Messages } from '../index.ts'

export const excerpt: Messages['excerpt'] = {
  noFixFirst: 'Ни одной из этих точек нет среди тех, которые чинят в первую очередь.',
  noMap: 'Ни одной из этих точек нет на карте.',
  noSplit: 'Ни об одной из этих точек мнения о нашей оценке не разошлись.',
  noCoverage: 'Ни у одной из этих точек нет ни этапа, ни канала.',
  outside: (name) => `${name} (вне выборки)`,
  outsideAtScore: (name, score) => `${name} (${score}, вне этой выборки)`,
  aboutOutside: 'Звенья с пометкой «вне выборки» в выборку не входят.',
}
