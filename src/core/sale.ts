/** Where a stage of the customer journey stands to the sale; `undefined` where its words do not say. */
export type SaleTime = 'before' | 'during' | 'after'

/**
 * Stages are words of people, in any language. Those that English, Russian and Polish journeys commonly use are known
 * here, among them the stages of the seeds: need, search, comparison, decision, reaction; pre-sale, sale, post-sale.
 */
const stems: readonly (readonly [SaleTime, RegExp])[] = [
  [
    'after',
    /^(?:after|aftercare|post|use|using|usage|return|react|loyal|retention|retain|renew|repeat|support|advoca|recommend|referr|refer|onboard|follow|stay|leave|leaving|complain|warranty|re-?order|после|постпрод|использ|пользов|возвр|реакци|лояльн|удержан|продлен|повтор|поддержк|рекоменд|сопровожд|гаранти|уход|отзыв|po$|posprzed|użyt|używ|korzyst|powr|reakcj|lojaln|utrzym|odnow|ponown|wsparci|polec|opiek|gwaranc|reklamac)/,
  ],
  [
    'during',
    /^(?:sale|buy|purchas|pay|order|checkout|decide|decision|decid|contract|sign|book|visit|consum|deliver|продаж|покупк|оплат|заказ|решени|договор|сделк|визит|доставк|sprzedaż|zakup|kup|płat|zapłat|zamów|decyz|umow|wizyt|dostaw)/,
  ],
  [
    'before',
    /^(?:before|pre$|presale|need|aware|search|find|discover|consider|compar|evaluat|choos|choice|interest|learn|до$|перед|предпрод|потребн|осведом|поиск|узна|сравн|выбор|интерес|оценк|przed$|przedsprzed|potrzeb|świadom|szuk|poszuk|wyszuk|porówn|wybór|wybier|zaintereso|rozważ|pozna)/,
  ],
]

/** By the first word that says so: `After the visit` is after, whatever a visit is. */
export function saleTimeOf(stage: string): SaleTime | undefined {
  const words = stage
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  for (const word of words) {
    const known = stems.find(([, stem]) => stem.test(word))
    if (known) return known[0]
  }
  return undefined
}

/** The stages behind the sale, in their order; where no word says it, the last of three or more stands for them. */
export function stagesAfterSale(stages: readonly string[]): readonly string[] {
  const named = stages.filter((stage) => saleTimeOf(stage) === 'after')
  const last = stages.at(-1)
  if (named.length > 0 || last === undefined || stages.length < 3) return named
  return saleTimeOf(last) === undefined ? [last] : []
}
