import type { Messages } from '../index.ts'

export const screen: Messages['screen'] = {
  moreInStatus: (count) => `i jeszcze ${count}: touchpoints status`,
  moreInReport: (count) => `i jeszcze ${count}: touchpoints report`,
}
